import type { APIRoute } from 'astro';
import { atlas } from '../../atlas/load';
import { sceneData } from '../../outputs/scene-data';
import { scenePaths } from '../../outputs/static-paths';

export const getStaticPaths = scenePaths;

/** The rows behind a picture, as JSON. */
export const GET: APIRoute<Record<string, never>, { scene: string }> = ({ params: { scene } }) =>
  new Response(`${JSON.stringify(sceneData(atlas(), scene), null, 2)}\n`);
