import { glyph } from '../../frame/glyph';
import type { Mark, Party, PathMark, Point } from '../../frame/mark';
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

/** Half the room that a sign takes, with its ring or strokes, px. */
export const reachOf = (sign: Sign, r: number): number =>
  sign.disputed
    ? r * (sign.mark === 'spoken' ? 2.1 : 1.75)
    : sign.mark === 'deal'
      ? r * 1.75
      : sign.mark === 'spoken'
        ? r * 1.6
        : r * 1.25;

/**
 * The sign of an event at (x, y): the party's shape, filled (happened, deal) or hollow (claimed, spoken); a deal stands
 * in a ring, words carry quotation strokes, and a broken ring says that accounts differ.
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
  if (sign.disputed)
    marks.push({ ...base, kind: 'circle', key: `${key}:differ`, role: 'accounts-differ', x, y, r: r * 1.65 });
  else if (sign.mark === 'deal')
    marks.push({ ...base, kind: 'circle', key: `${key}:ring`, role: 'event-ring', x, y, r: r * 1.65 });
  if (sign.mark === 'spoken') {
    // Two quotation strokes at the upper right; outside the ring where there is one.
    const [left, top] = [x + r * (sign.disputed ? 1.5 : 0.95), y - r * (sign.disputed ? 1.75 : 1.25)];
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
  return marks;
}
