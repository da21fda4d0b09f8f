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

/** Kept free between a sign and what stands beside it, px: less runs into a blot on a phone. */
const clear = 1.5;

/** The outlines of a sign without what stands beside it, and how far its stroke reaches beyond them, px. */
function bodyOf({ mark }: Sign, party: Party, r: number): { outlines: Point[][]; stroke: number } {
  const shape = glyph(party, 0, 0, mark === 'spoken' ? r * 0.82 : r);
  return {
    outlines: mark === 'deal' ? [shape, glyph('other', 0, 0, r * 1.65)] : [shape],
    stroke: mark === 'claimed' || mark === 'spoken' ? 1.1 : mark === 'deal' ? 0.8 : 0.6,
  };
}

/** How far right outlines reach between two heights, px; 0 where they lie elsewhere. */
function rightBetween(outlines: readonly (readonly Point[])[], top: number, bottom: number): number {
  let most = 0;
  for (const outline of outlines)
    outline.forEach(([x1, y1], i) => {
      const [x2, y2] = outline[(i + 1) % outline.length] ?? [x1, y1];
      if (Math.max(y1, y2) < top || Math.min(y1, y2) > bottom) return;
      for (const y of [top, bottom, y1, y2]) {
        const share = y1 === y2 ? 0 : (y - y1) / (y2 - y1);
        if (y >= top && y <= bottom && share >= 0 && share <= 1)
          most = Math.max(most, x1 + share * (x2 - x1));
      }
    });
  return most;
}

/** What stands beside a sign of radius `r`, from its middle, px. */
interface Beside {
  /** Two quotation strokes at the upper right: left and top, breadth of one, from the left of one to that of the next, height. */
  readonly quote?: { left: number; top: number; broad: number; step: number; high: number };
  /** The "≠" at the lower right, and half its breadth. */
  readonly differ?: { dx: number; dy: number; half: number };
}

/** Places quotation strokes and "≠" as near to the sign as its shape leaves a clear gap. */
function besideOf(sign: Sign, party: Party, r: number): Beside {
  const { outlines, stroke } = bodyOf(sign, party, r);
  const leftOf = (top: number, bottom: number, least: number): number =>
    Math.max(least, rightBetween(outlines, top - stroke - clear, bottom + stroke + clear) + stroke + clear);
  const out: { -readonly [K in keyof Beside]: Beside[K] } = {};
  if (sign.mark === 'spoken') {
    const top = -r * 1.4;
    const high = Math.max(4, r * 0.75);
    const broad = Math.max(1.7, r * 0.34);
    out.quote = {
      left: leftOf(top, top + high, r * 0.5),
      top,
      broad,
      step: broad + Math.max(1.5, r * 0.24),
      high,
    };
  }
  if (sign.disputed) {
    const half = Math.max(3.4, r * 0.62);
    const { height: high } = differBox(0, 0, half);
    // Under the quotation strokes too.
    const dy = Math.max(r * 0.8, out.quote ? out.quote.top + out.quote.high + clear + high / 2 : 0);
    const { y, height } = differBox(0, dy, half);
    out.differ = { dx: leftOf(y, y + height, r * 0.3) + half, dy, half };
  }
  return out;
}

/** The room that a sign takes from its middle, with its ring and what stands beside it, px. */
export interface Reach {
  readonly left: number;
  readonly right: number;
  readonly up: number;
  readonly down: number;
}

/** The room that a sign of radius `r` takes. */
export function reachOf(sign: Sign, party: Party, r: number): Reach {
  const own = r * (sign.mark === 'deal' ? 1.75 : 1.3);
  const { quote, differ } = besideOf(sign, party, r);
  const box = differ && differBox(differ.dx, differ.dy, differ.half);
  return {
    left: own,
    right: Math.max(own, quote ? quote.left + quote.step + quote.broad : 0, box ? box.x + box.width : 0),
    up: Math.max(own, quote ? -quote.top : 0),
    down: Math.max(own, box ? box.y + box.height : 0),
  };
}

/** The sign of an item, and the room it takes where a normal sign has the radius `r`, px. */
export const signOf = (item: Item): Sign => ({ mark: item.event.mark, disputed: item.disputed });
export const reachOfItem = (item: Item, r: number): Reach =>
  reachOf(signOf(item), item.event.party, radiusOf(item.emphasis, r));

/** The sign of an event on its timeline, at (x, y). @param r before the event's emphasis makes more or less of it */
export const itemMarks = (item: Item, x: number, y: number, r: number): Mark[] =>
  signMarks(
    `event:${item.event.id}`,
    signOf(item),
    item.event.party,
    item.emphasis,
    x,
    y,
    radiusOf(item.emphasis, r),
  );

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
  const { quote, differ } = besideOf(sign, party, r);
  const small = sign.mark === 'spoken' ? r * 0.82 : r;
  const hollow = sign.mark === 'claimed' || sign.mark === 'spoken';
  const marks: Mark[] = [];
  if (sign.mark === 'deal')
    marks.push({ ...base, kind: 'circle', key: `${key}:ring`, role: 'event-ring', x, y, r: r * 1.65 });
  if (quote) {
    const [left, top] = [x + quote.left, y + quote.top];
    const stroke = (at: number): Point[] => [
      [at + quote.broad * 0.2, top],
      [at + quote.broad, top],
      [at + quote.broad * 0.6, top + quote.high],
      [at, top + quote.high],
    ];
    marks.push({
      ...base,
      kind: 'path',
      key: `${key}:quote`,
      role: 'bar',
      rings: [stroke(left), stroke(left + quote.step)],
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
  if (differ) marks.push(differSign(`${key}:differ`, x + differ.dx, y + differ.dy, differ.half, emphasis));
  return marks;
}
