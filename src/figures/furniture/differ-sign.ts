import type { Emphasis, PathMark, Point } from '../../frame/mark';

/** Half its height in multiples of half its breadth: its stroke reaches a little above and below its bars. */
const high = 1.1;
/** Thickness of bars and stroke, in the same. */
const thick = 0.38;
/** How far the bars lie from the middle, in the same. */
const off = 0.44;

const shapes: readonly (readonly Point[])[] = [
  ...[-off, off].map((y): Point[] => [
    [-1, y - thick / 2],
    [1, y - thick / 2],
    [1, y + thick / 2],
    [-1, y + thick / 2],
  ]),
  [
    [0.55 - thick / 2, -high],
    [0.55 + thick / 2, -high],
    [-0.55 + thick / 2, high],
    [-0.55 - thick / 2, high],
  ],
];

/** On the grid of the painter, so that all signs of a size are written alike and cost a page next to nothing. */
const tenth = (value: number): number => Math.round(value * 10) / 10;

/**
 * The sign "≠", which says that accounts differ. It stands beside what it speaks of, never round it: rings round a
 * place where people died would look like a target.
 * @param half half its breadth, px
 */
export function differSign(key: string, x: number, y: number, half: number, emphasis: Emphasis): PathMark {
  return {
    kind: 'path',
    key,
    role: 'accounts-differ',
    emphasis,
    closed: true,
    rings: shapes.map((ring) =>
      ring.map(([dx, dy]): Point => [tenth(x) + tenth(dx * half), tenth(y) + tenth(dy * half)]),
    ),
  };
}

/** The room that the sign takes, its halo aside, px. */
export function differBox(
  x: number,
  y: number,
  half: number,
): { x: number; y: number; width: number; height: number } {
  return { x: x - half, y: y - half * high, width: 2 * half, height: 2 * half * high };
}
