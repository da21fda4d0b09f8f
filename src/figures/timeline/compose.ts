import type { Atlas } from '../../atlas/atlas';
import type { TimelineScene } from '../../atlas/schema/scene';
import type { Format, Frame } from '../../frame/frame';
import type { TimelineFigure } from './items';
import { composeTall } from './tall';
import { composeWide } from './wide';

/**
 * A scene of a timeline as a frame: to the right in `wide` and `card`, down the picture in `tall`.
 * Throws TypeError if the scene or figure names an unknown event or date.
 */
export function composeTimeline(
  atlas: Atlas,
  figure: TimelineFigure,
  scene: TimelineScene,
  format: Format,
): Frame {
  return format === 'tall' ? composeTall(atlas, figure, scene) : composeWide(atlas, figure, scene, format);
}
