import type { Party, Point } from './mark';

const polygon = (sides: number, turn: number): Point[] =>
  Array.from({ length: sides }, (_, i) => {
    const angle = turn + (i / sides) * 2 * Math.PI;
    return [Math.cos(angle), Math.sin(angle)] as const;
  });

const scaled = (points: readonly Point[], factor: number): Point[] =>
  points.map(([x, y]) => [x * factor, y * factor]);

/** A thick plus sign. */
const plus: Point[] = [
  [-0.36, -1],
  [0.36, -1],
  [0.36, -0.36],
  [1, -0.36],
  [1, 0.36],
  [0.36, 0.36],
  [0.36, 1],
  [-0.36, 1],
  [-0.36, 0.36],
  [-1, 0.36],
  [-1, -0.36],
  [-0.36, -0.36],
];

/** A page with a folded corner: the source text. */
const page: Point[] = [
  [-0.72, -1],
  [0.25, -1],
  [0.72, -0.5],
  [0.72, 1],
  [-0.72, 1],
];

/** One shape a party, of about equal area, centred on 0,0 with radius about 1. */
const shapes: Readonly<Record<Party, readonly Point[]>> = {
  government: scaled(polygon(4, Math.PI / 4), 1.18),
  opposition: scaled(polygon(3, -Math.PI / 2), 1.3),
  turkey: scaled(polygon(4, 0), 1.22),
  russia: scaled(polygon(3, Math.PI / 2), 1.3),
  iran: scaled(polygon(6, 0), 1.08),
  monitor: plus,
  'source-text': page,
  other: scaled(polygon(16, 0), 1),
};

/** The outline of a party's shape at (x, y) with radius `r`, in the units of its arguments. */
export function glyph(party: Party, x: number, y: number, r: number): Point[] {
  return shapes[party].map(([dx, dy]) => [x + dx * r, y + dy * r]);
}
