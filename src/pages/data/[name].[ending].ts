import type { APIRoute, GetStaticPaths } from 'astro';
import { atlas } from '../../atlas/load';
import { dataFile } from '../../outputs/data-files';
import { TABLES } from '../../outputs/datasets';

type Params = { name: string; ending: string };

export const getStaticPaths = (() =>
  TABLES.flatMap(({ name, endings }) =>
    endings.map((ending) => ({ params: { name, ending } })),
  )) satisfies GetStaticPaths;

/** The tables as CSV, JSON and GeoJSON. */
export const GET: APIRoute<Record<string, never>, Params> = ({ params: { name, ending } }) =>
  new Response(dataFile(atlas(), name, ending));
