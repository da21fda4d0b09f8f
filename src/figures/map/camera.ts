import type { Level } from '../../atlas/schema/map';
import { formats, type Format, type View } from '../../frame/frame';
import type { Point } from '../../frame/mark';
import { levels, sizeOf } from './levels';

/** Part of a picture, px, that the places looked at must lie in: the rest is kept for furniture and for labels at the edge. */
export interface SafeArea {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const safeAreas: Readonly<Record<Format, SafeArea>> = {
  wide: { left: 60, top: 64, right: 60, bottom: 60 },
  tall: { left: 22, top: 34, right: 22, bottom: 74 },
  card: { left: 90, top: 64, right: 90, bottom: 70 },
};

/**
 * The window that shows all points (km on the map plane) with `margin` km around them inside the format's safe area.
 * It never closes in further than the level's data allows and is moved, or made smaller, to stay inside its extent.
 * @param foot px at the bottom that are to stay free beside the safe area's own
 */
export function viewOf(
  points: readonly Point[],
  margin: number,
  name: Level,
  format: Format,
  foot = 0,
): View {
  const { width, height } = formats[format];
  const safe = { ...safeAreas[format], bottom: safeAreas[format].bottom + foot };
  const level = levels[name];
  const xs = points.map((p) => p[0]);
  const ys = points.map((p) => p[1]);
  const [x0, x1, y0, y1] = [
    Math.min(...xs) - margin,
    Math.max(...xs) + margin,
    Math.min(...ys) - margin,
    Math.max(...ys) + margin,
  ];
  const room = { width: width - safe.left - safe.right, height: height - safe.top - safe.bottom };
  const outer = sizeOf(level.extent);
  const wanted = Math.max(
    (x1 - x0) / room.width,
    (y1 - y0) / room.height,
    level.closest / Math.max(width, height),
  );
  const kmPerPx = Math.min(wanted, outer.width / width, outer.height / height);
  const window = { width: width * kmPerPx, height: height * kmPerPx };
  // The middle of the safe area, not of the picture, lies over the middle of what is looked at.
  const cx = (x0 + x1) / 2 + ((safe.right - safe.left) / 2) * kmPerPx;
  const cy = (y0 + y1) / 2 + ((safe.bottom - safe.top) / 2) * kmPerPx;
  const keep = (centre: number, size: number, from: number, to: number): number =>
    Math.min(Math.max(centre, from + size / 2), to - size / 2);
  return {
    cx: keep(cx, window.width, level.extent.x0, level.extent.x1),
    cy: keep(cy, window.height, level.extent.y0, level.extent.y1),
    width: window.width,
    height: window.height,
  };
}

/** From the map plane (km) to px of a picture with this window. */
export function toPx(view: View, format: Format): (at: Point) => Point {
  const k = formats[format].width / view.width;
  const left = view.cx - view.width / 2;
  const top = view.cy - view.height / 2;
  return ([x, y]) => [(x - left) * k, (y - top) * k];
}
