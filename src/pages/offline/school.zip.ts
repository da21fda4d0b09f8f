import type { APIRoute } from 'astro';
import { schoolZip } from '../../components/offline/packages';

/** `/offline/school.zip`: everything to read and to teach from. */
export const GET: APIRoute = async () =>
  new Response(new Uint8Array(await schoolZip()), { headers: { 'content-type': 'application/zip' } });
