import type { APIRoute, GetStaticPaths } from 'astro';
import { iconFiles, iconPng, type IconName } from '../outputs/icons';

export const getStaticPaths: GetStaticPaths = () =>
  Object.keys(iconFiles).map((icon) => ({ params: { icon } }));

/** `/apple-touch-icon.png` and the icons that the manifest names. */
export const GET: APIRoute<Record<string, never>, { icon: IconName }> = async ({ params }) =>
  new Response(new Uint8Array(await iconPng(params.icon)), { headers: { 'Content-Type': 'image/png' } });
