import type { APIRoute, GetStaticPaths } from 'astro';
import { atlas } from '../../atlas/load';
import { cardPng } from '../../outputs/card';

type Props = {
  chapter: string;
  step?: string | undefined;
};

/** With RASTERS=none in the environment a build leaves these files out too, though its pages name them. */
export const getStaticPaths: GetStaticPaths = () => {
  if (process.env['RASTERS'] === 'none') return [];
  return atlas().chapters.flatMap(({ id: chapter, steps }) =>
    [undefined, ...steps.map(({ id }) => id)].map((step) => ({
      params: { card: step === undefined ? chapter : `${chapter}/${step}` },
      props: { chapter, step } satisfies Props,
    })),
  );
};

/** `/cards/<chapter>.png` and `/cards/<chapter>/<step>.png` */
export const GET: APIRoute<Props> = async ({ props: { chapter, step } }) =>
  new Response(new Uint8Array(await cardPng(atlas(), chapter, step)), {
    headers: { 'Content-Type': 'image/png' },
  });
