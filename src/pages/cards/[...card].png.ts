import type { APIRoute, GetStaticPaths } from 'astro';
import { atlas } from '../../atlas/load';
import { cardPng } from '../../outputs/card';

type Props = {
  chapter: string;
  step?: string | undefined;
};

export const getStaticPaths: GetStaticPaths = () =>
  atlas().chapters.flatMap(({ id: chapter, steps }) =>
    [undefined, ...steps.map(({ id }) => id)].map((step) => ({
      params: { card: step === undefined ? chapter : `${chapter}/${step}` },
      props: { chapter, step } satisfies Props,
    })),
  );

/** `/cards/<chapter>.png` and `/cards/<chapter>/<step>.png` */
export const GET: APIRoute<Props> = async ({ props: { chapter, step } }) =>
  new Response(new Uint8Array(await cardPng(atlas(), chapter, step)), {
    headers: { 'Content-Type': 'image/png' },
  });
