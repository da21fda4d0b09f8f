import type { APIRoute } from 'astro';
import type { ChapterEntry } from '../../../atlas/atlas';
import { atlas } from '../../../atlas/load';
import { wideGroups } from '../../../components/page/wide-groups';
import { picturesOf } from '../../../figures/pictures';
import { chapterPaths } from '../../../outputs/static-paths';

export const getStaticPaths = chapterPaths;

/** A chapter's wide pictures in one file, for the stage of wide windows. Their shapes are in the chapter's page. */
export const GET: APIRoute<{ chapter: ChapterEntry }> = ({ props }) => {
  const groups = wideGroups(picturesOf(atlas(), props.chapter, 'wide').map(({ frame }) => frame));
  return new Response(`<svg xmlns="http://www.w3.org/2000/svg">${groups}</svg>\n`, {
    headers: { 'content-type': 'image/svg+xml' },
  });
};
