import type { APIRoute, GetStaticPaths } from 'astro';
import { atlas } from '../../atlas/load';
import type { Level } from '../../atlas/schema';
import { levels } from '../../figures/map/levels';
import { levelRelief } from '../../outputs/relief';

export const getStaticPaths: GetStaticPaths = () =>
  Object.keys(levels).map((level) => ({ params: { level } }));

/** `/figures/relief-<level>.avif`: the ground of the pages' maps. */
export const GET: APIRoute<Record<string, never>, { level: Level }> = async ({ params }) =>
  new Response(new Uint8Array(await levelRelief(atlas(), params.level)), {
    headers: { 'Content-Type': 'image/avif' },
  });
