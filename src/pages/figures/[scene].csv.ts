import type { APIRoute, GetStaticPaths } from 'astro';
import { atlas } from '../../atlas/load';
import { sceneCsv } from '../../outputs/scene-data';

export const getStaticPaths = (() =>
  [...atlas().scenes.keys()].map((scene) => ({ params: { scene } }))) satisfies GetStaticPaths;

/** The rows behind a picture, as CSV. */
export const GET: APIRoute<Record<string, never>, { scene: string }> = ({ params: { scene } }) =>
  new Response(sceneCsv(atlas(), scene));
