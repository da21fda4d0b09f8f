import type { APIRoute } from 'astro';
import { atlas } from '../../atlas/load';
import { scormPackage } from '../../components/offline/packages';
import { WHOLE } from '../../outputs/offline/address';

export const getStaticPaths = () =>
  [...atlas().chapters.map(({ id }) => id), WHOLE].map((id) => ({ params: { id } }));

/** `/teach/<chapter>-scorm.zip`: a SCORM 1.2 package. */
export const GET: APIRoute<Record<string, never>, { id: string }> = async ({ params }) =>
  new Response(new Uint8Array(await scormPackage(params.id)), {
    headers: { 'content-type': 'application/zip' },
  });
