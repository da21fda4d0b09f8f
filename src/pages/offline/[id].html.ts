import type { APIRoute } from 'astro';
import { offlineFile } from '../../components/offline/offline-file';
import { storyPaths } from '../../outputs/static-paths';

export const getStaticPaths = storyPaths;

/** `/offline/<chapter>.html` and `/offline/whole-story.html`: read from disk, with no network. */
export const GET: APIRoute<Record<string, never>, { id: string }> = async ({ params }) =>
  new Response(new Uint8Array(await offlineFile(params.id)), {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
