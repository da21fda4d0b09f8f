import type { Frame } from '../../frame/frame';
import { paintPage } from '../../frame/paint';
import { viewAttribute } from './picture-data';

/**
 * Wide pictures as the stage reads them, one group each: `<g data-scene="…" data-view="…">`, with class `map` on maps.
 * They stand in a chapter's `wide.svg`, or in the page itself (`WidePictures`). Shared shapes are referred to by id.
 */
export function wideGroups(frames: readonly Frame[]): string {
  return frames
    .map((frame) => {
      const { world, pins } = paintPage(frame);
      const view = viewAttribute(frame);
      const map = frame.kind === 'map' ? ' class="map"' : '';
      return `<g data-scene="${frame.scene}"${map}${view ? ` data-view="${view}"` : ''}>${world}${pins}</g>`;
    })
    .join('\n');
}
