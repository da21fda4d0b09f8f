import type { APIRoute } from 'astro';
import { atlas } from '../../../atlas/load';
import { viewAttribute } from '../../../components/page/picture-data';
import { picturesOf } from '../../../figures/pictures';
import { paintPage } from '../../../frame/paint';
import type { ChapterEntry } from '../../../atlas/atlas';

export const getStaticPaths = () =>
  atlas().chapters.map((chapter) => ({ params: { chapter: chapter.id }, props: { chapter } }));

/** A chapter's wide pictures in one file, for the stage of wide windows. Their shapes are in the chapter's page. */
export const GET: APIRoute<{ chapter: ChapterEntry }> = ({ props }) => {
  const groups = picturesOf(atlas(), props.chapter, 'wide').map(({ frame }) => {
    const { world, pins } = paintPage(frame);
    const view = viewAttribute(frame);
    return `<g data-scene="${frame.scene}"${frame.kind === 'map' ? ' class="map"' : ''}${view ? ` data-view="${view}"` : ''}>${world}${pins}</g>`;
  });
  return new Response(`<svg xmlns="http://www.w3.org/2000/svg">${groups.join('\n')}</svg>\n`, {
    headers: { 'content-type': 'image/svg+xml' },
  });
};
