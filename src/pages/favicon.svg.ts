import type { APIRoute } from 'astro';
import { iconSvg } from '../outputs/icons';

/** `/favicon.svg` */
export const GET: APIRoute = () =>
  new Response(iconSvg('sheet'), { headers: { 'Content-Type': 'image/svg+xml' } });
