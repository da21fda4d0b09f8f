import type { APIRoute } from 'astro';
import { atlas } from '../../atlas/load';
import { offlineFile } from '../../components/offline/offline-file';
import { WHOLE } from '../../outputs/offline/address';

export const getStaticPaths = () =>
  [...atlas().chapters.map(({ id }) => id), WHOLE].map((id) => ({ params: { id } }));

/** `/offline/<chapter>.html` and `/offline/whole-story.html`: read from disk, with no network. */
export const GET: APIRoute<Record<string, never>, { id: string }> = async ({ params }) =>
  new Response(new Uint8Array(await offlineFile(params.id)), {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
