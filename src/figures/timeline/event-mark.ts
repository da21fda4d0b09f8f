import { glyph } from '../../frame/glyph';
import type { Mark, Party, PathMark, Point } from '../../frame/mark';
import { differBox, differSign } from '../furniture/differ-sign';
import type { Item } from './items';

/** Stretch of an event along the time axis, px. */
export interface Stretch {
  readonly a: number;
  readonly b: number;
  /** Whether the ends lie in the window (soft) or are cut by its edge (flat). */
  readonly softA: boolean;
  readonly softB: boolean;
}

/** Which way time runs in the picture. */
export type Run = 'right' | 'down';

const turned = (run: Run, along: number, across: number): Point =>
  run === 'right' ? [along, across] : [across, along];

/** Whether an event may have lasted: a single date, or a date of publishing, only fell somewhere within its bar. */
export const mayLast = (item: Item): boolean => item.date.interval && item.event.mark !== 'spoken';

/** A bar along the axis. Its ends taper off: nobody knows the very minute. */
export function barMarks(item: Item, stretch: Stretch, across: number, half: number, run: Run): PathMark[] {
  const { a, b, softA, softB } = stretch;
  const taper = Math.min((b - a) * 0.42, half * 5);
  const from = softA ? a + taper : a;
  const to = softB ? b - taper : b;
  const base = { kind: 'path', closed: true, emphasis: item.emphasis, party: item.event.party } as const;
  const key = `span:${item.event.id}`;
  const ring = (...points: readonly (readonly [number, number])[]): Point[] =>
    points.map(([along, off]) => turned(run, along, across + off));
  return [
    {
      ...base,
      key,
      role: 'span-soft',
      rings: [
        ring(
          [a, softA ? 0 : -half],
          [from, -half],
          [to, -half],
          [b, softB ? 0 : -half],
          [b, softB ? 0 : half],
          [to, half],
          [from, half],
          [a, softA ? 0 : half],
        ),
      ],
    },
    ...(mayLast(item) && to > from
      ? [
          {
            ...base,
            key: `${key}:body`,
            role: 'span',
            rings: [ring([from, -half * 0.55], [to, -half * 0.55], [to, half * 0.55], [from, half * 0.55])],
          } as const,
        ]
      : []),
  ];
}

/** What sort of sign stands for an event, for signs and their key alike. */
export interface Sign {
  readonly mark: 'happened' | 'claimed' | 'spoken' | 'deal';
  readonly disputed: boolean;
}

/** Radius of a mark by how much it is stressed, from that of a normal one. */
export const radiusOf = (emphasis: Item['emphasis'], r: number): number =>
  emphasis === 'lifted' ? r * 1.2 : emphasis === 'muted' ? r * 0.72 : r;

/** Where the sign that accounts differ stands from the middle of a mark of radius `r`, and half its breadth; px. */
function differAt(sign: Sign, r: number): { dx: number; dy: number; half: number } {
  const half = Math.max(3.4, r * 0.66);
  // Outside the ring of a deal.
  const from = sign.mark === 'deal' ? 1.2 * r : 0.6 * r;
  return { dx: from + half * 0.9, dy: from + half * 0.7, half };
}

/** Half the room that a sign takes, with its ring, its strokes or the sign beside it, px. */
export function reachOf(sign: Sign, r: number): number {
  const own = r * (sign.mark === 'deal' ? 1.75 : sign.mark === 'spoken' ? 1.6 : 1.25);
  if (!sign.disputed) return own;
  const { dx, dy, half } = differAt(sign, r);
  const { x, y, width, height } = differBox(dx, dy, half);
  return Math.max(own, x + width, y + height);
}

/**
 * The sign of an event at (x, y): the party's shape, filled (happened, deal) or hollow (claimed, spoken); a deal stands
 * in a ring, words carry quotation strokes at the upper right, and a "≠" at the lower right says that accounts differ.
 */
export function signMarks(
  key: string,
  sign: Sign,
  party: Party,
  emphasis: Item['emphasis'],
  x: number,
  y: number,
  r: number,
): Mark[] {
  const base = { emphasis, party } as const;
  const small = sign.mark === 'spoken' ? r * 0.82 : r;
  const hollow = sign.mark === 'claimed' || sign.mark === 'spoken';
  const marks: Mark[] = [];
  if (sign.mark === 'deal')
    marks.push({ ...base, kind: 'circle', key: `${key}:ring`, role: 'event-ring', x, y, r: r * 1.65 });
  if (sign.mark === 'spoken') {
    // Two quotation strokes at the upper right.
    const [left, top] = [x + r * 0.95, y - r * 1.25];
    const stroke = (dx: number): Point[] => [
      [left + dx, top],
      [left + dx + r * 0.36, top],
      [left + dx + r * 0.22, top + r * 0.75],
      [left + dx - r * 0.06, top + r * 0.75],
    ];
    marks.push({
      ...base,
      kind: 'path',
      key: `${key}:quote`,
      role: 'bar',
      rings: [stroke(0), stroke(r * 0.58)],
      closed: true,
    });
  }
  marks.push({
    ...base,
    kind: 'path',
    key,
    role: hollow ? 'glyph-claimed' : 'glyph-reported',
    rings: [glyph(party, x, y, small)],
    closed: true,
  });
  if (sign.disputed) {
    const { dx, dy, half } = differAt(sign, r);
    marks.push(differSign(`${key}:differ`, x + dx, y + dy, half, emphasis));
  }
  return marks;
}
