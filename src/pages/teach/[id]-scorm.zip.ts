import type { APIRoute } from 'astro';
import { scormPackage } from '../../components/offline/packages';
import { storyPaths } from '../../outputs/static-paths';

export const getStaticPaths = storyPaths;

/** `/teach/<chapter>-scorm.zip`: a SCORM 1.2 package. */
export const GET: APIRoute<Record<string, never>, { id: string }> = async ({ params }) =>
  new Response(new Uint8Array(await scormPackage(params.id)), {
    headers: { 'content-type': 'application/zip' },
  });
