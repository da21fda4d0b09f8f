import type { APIRoute } from 'astro';
import { atlas } from '../../atlas/load';
import { codebook } from '../../outputs/data-files';

/** What every table and field means. */
export const GET: APIRoute = () => new Response(`${JSON.stringify(codebook(atlas()), null, 2)}\n`);
