import type { APIRoute } from 'astro';
import { atlas } from '../../atlas/load';
import { dataPackage } from '../../outputs/data-files';

/** The Frictionless data package over the tables. */
export const GET: APIRoute = () => new Response(`${JSON.stringify(dataPackage(atlas()), null, 2)}\n`);
