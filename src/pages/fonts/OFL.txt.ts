import type { APIRoute } from 'astro';
import { fontLicences } from '../../type/licence';

/** `/fonts/OFL.txt`: the licence asks to stand beside the fonts. */
export const GET: APIRoute = () =>
  new Response(fontLicences(), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
