import type { APIRoute } from 'astro';
import { atlas } from '../../atlas/load';
import { oembed } from '../../outputs/oembed';
import { oembedPath } from '../../outputs/oembed-path';
import { chaptersAndSteps, type ChapterOrStep } from '../../outputs/subject';

export const getStaticPaths = () =>
  chaptersAndSteps(atlas()).map((subject) => ({
    params: { subject: oembedPath(subject).slice('/oembed/'.length, -'.json'.length) },
    props: { subject },
  }));

/** How to show a chapter or step on another site (oembed.com). */
export const GET: APIRoute<{ subject: ChapterOrStep }> = ({ props: { subject } }) =>
  new Response(`${JSON.stringify(oembed(atlas(), subject.chapter, subject.step), undefined, 1)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
