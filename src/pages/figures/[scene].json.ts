import type { APIRoute, GetStaticPaths } from 'astro';
import { atlas } from '../../atlas/load';
import { sceneData } from '../../outputs/scene-data';

export const getStaticPaths = (() =>
  [...atlas().scenes.keys()].map((scene) => ({ params: { scene } }))) satisfies GetStaticPaths;

/** The rows behind a picture, as JSON. */
export const GET: APIRoute<Record<string, never>, { scene: string }> = ({ params: { scene } }) =>
  new Response(`${JSON.stringify(sceneData(atlas(), scene), null, 2)}\n`);
