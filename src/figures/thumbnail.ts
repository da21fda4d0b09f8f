import type { Frame } from '../frame/frame';
import type { Mark } from '../frame/mark';
import type { Role } from '../frame/look';

const lettered = new Set<Role>(['leader', 'panel', 'panel-edge', 'scale', 'shield', 'measure']);
const furniture = /^(legend|key|lane-glyph|bullet|locator)\b/;

/** What only serves words: text, its leaders and panels, and samples of keys, which without their words would be false marks. */
const isLettering = (mark: Mark): boolean =>
  mark.kind === 'text' || lettered.has(mark.role) || furniture.test(mark.key);

/**
 * A picture in two: what can still be seen where it is no larger than a stamp, and the lettering, which cannot be read
 * there. One over the other they are the picture.
 */
export function thumbnail(frame: Frame): { readonly sketch: Frame; readonly lettering: Frame } {
  return {
    sketch: { ...frame, pins: frame.pins.filter((mark) => !isLettering(mark)) },
    lettering: { ...frame, world: [], pins: frame.pins.filter(isLettering) },
  };
}
