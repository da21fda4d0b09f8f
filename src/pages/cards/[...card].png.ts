import type { APIRoute, GetStaticPaths } from 'astro';
import { atlas } from '../../atlas/load';
import { cardPng } from '../../outputs/card';
import { cardPath } from '../../outputs/figure-address';
import { chaptersAndSteps, type ChapterOrStep } from '../../outputs/subject';

type Props = { subject: ChapterOrStep };

/** With RASTERS=none in the environment a build leaves these files out too, though its pages name them. */
export const getStaticPaths: GetStaticPaths = () => {
  if (process.env['RASTERS'] === 'none') return [];
  return chaptersAndSteps(atlas()).map((subject) => ({
    params: { card: cardPath(subject.chapter, subject.step).slice('/cards/'.length, -'.png'.length) },
    props: { subject } satisfies Props,
  }));
};

/** `/cards/<chapter>.png` and `/cards/<chapter>/<step>.png` */
export const GET: APIRoute<Props> = async ({ props: { subject } }) =>
  new Response(new Uint8Array(await cardPng(atlas(), subject.chapter, subject.step)), {
    headers: { 'Content-Type': 'image/png' },
  });
