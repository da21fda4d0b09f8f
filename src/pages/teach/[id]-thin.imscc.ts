import type { APIRoute } from 'astro';
import { cartridge } from '../../components/offline/packages';
import { storyPaths } from '../../outputs/static-paths';

export const getStaticPaths = storyPaths;

/** `/teach/<chapter>-thin.imscc`: a Common Cartridge 1.3, thin where the site has an address. */
export const GET: APIRoute<Record<string, never>, { id: string }> = async ({ params }) =>
  new Response(new Uint8Array(await cartridge(params.id, '1.3')), {
    headers: { 'content-type': 'application/zip' },
  });
