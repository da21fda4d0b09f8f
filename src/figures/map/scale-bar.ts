import type { Format } from '../../frame/frame';
import type { Box } from '../../frame/frame';
import type { Mark } from '../../frame/mark';
import { furnitureSizes } from '../furniture/sizes';
import { lineHeight, textLine } from '../furniture/text-line';

const nice = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];

/** The longest round number of km that takes no more than `room` px. */
export function niceLength(pxPerKm: number, room: number): number {
  return nice.filter((km) => km * pxPerKm <= room).at(-1) ?? nice[0]!;
}

/** A scale bar whose lower end stands at `bottom`; `side` says whether `x` is its left or its right end. */
export function scaleBar(
  pxPerKm: number,
  format: Format,
  x: number,
  bottom: number,
  side: 'left' | 'right',
): { marks: Mark[]; boxes: Box[]; width: number; height: number } {
  const { least } = furnitureSizes[format];
  const km = niceLength(pxPerKm, format === 'tall' ? 74 : format === 'wide' ? 150 : 190);
  const length = km * pxPerKm;
  const tick = least * 0.36;
  const left = side === 'left' ? x : x - length;
  const text = textLine({
    key: 'scale',
    role: 'scale-text',
    text: `${km}\u00a0km`,
    size: least,
    x: side === 'left' ? left : left + length,
    top: bottom - tick - least * lineHeight - 1,
    anchor: side === 'left' ? 'start' : 'end',
  });
  const bar: Mark = {
    kind: 'path',
    key: 'scale-bar',
    role: 'scale',
    emphasis: 'normal',
    closed: false,
    rings: [
      [
        [left, bottom - tick],
        [left, bottom],
        [left + length, bottom],
        [left + length, bottom - tick],
      ],
    ],
  };
  return {
    marks: [bar, text.mark],
    boxes: [text.box],
    width: Math.max(length, text.box.width),
    height: tick + least * lineHeight + 2,
  };
}
