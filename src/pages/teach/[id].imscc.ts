import type { APIRoute } from 'astro';
import { atlas } from '../../atlas/load';
import { cartridge } from '../../components/offline/packages';
import { WHOLE } from '../../outputs/offline/address';

export const getStaticPaths = () =>
  [...atlas().chapters.map(({ id }) => id), WHOLE].map((id) => ({ params: { id } }));

/** `/teach/<chapter>.imscc`: a Common Cartridge 1.1. */
export const GET: APIRoute<Record<string, never>, { id: string }> = async ({ params }) =>
  new Response(new Uint8Array(await cartridge(params.id, '1.1')), {
    headers: { 'content-type': 'application/zip' },
  });
