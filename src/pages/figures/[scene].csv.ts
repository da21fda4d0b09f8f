import type { APIRoute } from 'astro';
import { atlas } from '../../atlas/load';
import { sceneCsv } from '../../outputs/scene-data';
import { scenePaths } from '../../outputs/static-paths';

export const getStaticPaths = scenePaths;

/** The rows behind a picture, as CSV. */
export const GET: APIRoute<Record<string, never>, { scene: string }> = ({ params: { scene } }) =>
  new Response(sceneCsv(atlas(), scene));
