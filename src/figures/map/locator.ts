import type { Box, View } from '../../frame/frame';
import type { Mark, Point } from '../../frame/mark';
import { rectangle } from '../furniture/panel';
import { lineHeight, textLine } from '../furniture/text-line';
import { countriesAt } from './countries';
import { levels, sizeOf, type Extent } from './levels';
import { project } from './projection';

/** What the small map shows: Syria with its coast and neighbours. km on the map plane. */
const extent: Extent = { x0: -210, y0: -250, x1: 590, y1: 420 };

/** Where Syria's name stands: in the middle of the country, clear of every window. */
const nameAt = project([38.6, 34.75]);

/** A small map of Syria that shows where the window lies; `width` in px, its height follows. */
export function locatorHeight(width: number): number {
  const size = sizeOf(extent);
  return (width * size.height) / size.width;
}

let shapes: { land: Point[][]; borders: Point[][] } | undefined;

/** Draws the small map with its upper left corner at (x, y), px; the country's name is set in `size`. */
export function locator(
  view: View,
  x: number,
  y: number,
  width: number,
  size: number,
): { marks: Mark[]; boxes: Box[] } {
  const k = width / sizeOf(extent).width;
  shapes ??= countriesAt({ ...levels.levant, extent, core: extent, scale: 0.2, tolerance: 3.5, least: 12 });
  const at = ([px, py]: Point): Point => [x + (px - extent.x0) * k, y + (py - extent.y0) * k];
  const height = locatorHeight(width);
  const side = (centre: number, size: number, from: number, to: number): [number, number] => {
    // A window of a few px could not be seen.
    const half = Math.max(size / 2, 4 / k);
    return [Math.max(from, centre - half), Math.min(to, centre + half)];
  };
  const [wx0, wx1] = side(view.cx, view.width, extent.x0, extent.x1);
  const [wy0, wy1] = side(view.cy, view.height, extent.y0, extent.y1);
  const window = [at([wx0, wy0]), at([wx1, wy1])] as const;
  const [nameX, nameY] = at(nameAt);
  const name = textLine({
    key: 'locator-name',
    role: 'locator-text',
    text: 'Syria',
    size,
    x: nameX,
    top: nameY - (size * lineHeight) / 2,
    anchor: 'middle',
  });
  const marks: Mark[] = [
    {
      kind: 'path',
      key: 'locator-sea',
      role: 'locator-sea',
      emphasis: 'normal',
      closed: true,
      rings: [rectangle(x, y, width, height)],
    },
    {
      kind: 'path',
      key: 'locator-land',
      role: 'locator-land',
      emphasis: 'normal',
      closed: true,
      rings: shapes.land.map((ring) => ring.map(at)),
    },
    {
      kind: 'path',
      key: 'locator-borders',
      role: 'locator',
      emphasis: 'normal',
      closed: false,
      rings: shapes.borders.map((line) => line.map(at)),
    },
    {
      kind: 'path',
      key: 'locator-edge',
      role: 'panel-edge',
      emphasis: 'normal',
      closed: true,
      rings: [rectangle(x, y, width, height)],
    },
    {
      kind: 'path',
      key: 'locator-window',
      role: 'locator-window',
      emphasis: 'normal',
      closed: true,
      rings: [
        rectangle(window[0][0], window[0][1], window[1][0] - window[0][0], window[1][1] - window[0][1]),
      ],
    },
    name.mark,
  ];
  return { marks, boxes: [name.box] };
}
