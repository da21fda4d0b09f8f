import type { APIRoute } from 'astro';
import { atlas } from '../../atlas/load';
import { oembed } from '../../outputs/oembed';
import { oembedPath } from '../../outputs/oembed-path';

export const getStaticPaths = () =>
  atlas()
    .chapters.flatMap(({ id, steps }) => [
      { chapter: id, step: undefined },
      ...steps.map((step) => ({ chapter: id, step: step.id })),
    ])
    .map((props) => ({
      params: { subject: oembedPath(props).slice('/oembed/'.length, -'.json'.length) },
      props,
    }));

/** How to show a chapter or step on another site (oembed.com). */
export const GET: APIRoute<{ chapter: string; step: string | undefined }> = ({ props }) =>
  new Response(`${JSON.stringify(oembed(atlas(), props.chapter, props.step), undefined, 1)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
