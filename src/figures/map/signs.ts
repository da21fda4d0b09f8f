import type { Emphasis, Mark, Party, Point } from '../../frame/mark';
import { differBox, differSign } from '../furniture/differ-sign';
import { partyGlyph } from '../furniture/party-glyph';
import type { MapSizes } from './sizes';
import type { Spot } from './spots';

/** Marks of a place in px, and how much room they take. */
export interface DrawnSign {
  readonly marks: readonly Mark[];
  /** Radius that labels keep clear of, px. */
  readonly clear: number;
  /** What reaches beyond that radius and is to stay free as well, px. */
  readonly beside: readonly { x: number; y: number; width: number; height: number }[];
  /** Where each event's shape stands. */
  readonly events: ReadonlyMap<string, Point>;
}

const bigger = { lifted: 1.25, normal: 1, muted: 0.85 } as const;

/** Where the sign that accounts differ may stand beside a mark, best first: right or left, below or above. */
const corners: readonly Point[] = [
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
];

/** How far a rectangle is from the nearest of some points, px. */
function farFrom(
  points: readonly Point[],
  rect: { x: number; y: number; width: number; height: number },
): number {
  return Math.min(
    ...points.map(([x, y]) =>
      Math.hypot(
        Math.max(rect.x - x, 0, x - rect.x - rect.width),
        Math.max(rect.y - y, 0, y - rect.y - rect.height),
      ),
    ),
  );
}

/**
 * Draws a place's sign at a point of the picture, px.
 * @param others where other marks stand, which the sign that accounts differ keeps clear of
 */
export function drawSign(spot: Spot, at: Point, sizes: MapSizes, others: readonly Point[] = []): DrawnSign {
  const { sign, emphasis, place } = spot;
  const marks: Mark[] = [];
  const beside: DrawnSign['beside'][number][] = [];
  const events = new Map<string, Point>();
  const factor = bigger[emphasis];
  const key = `place:${place.id}`;
  /** Says that accounts differ, at a corner of a mark of radius `r`. */
  const differ = (id: string, [x, y]: Point, r: number, how: Emphasis): void => {
    const half = sizes.differ * (how === 'muted' ? 0.85 : 1);
    const tries = corners.map(([right, down]): Point => [
      x + right * (r * 0.75 + half),
      y + down * (r * 0.75 + half * 0.8),
    ]);
    const room = (p: Point): number => farFrom(others, differBox(...p, half));
    const [bx, by] =
      tries.find((p) => room(p) > sizes.glyph) ?? tries.reduce((a, b) => (room(b) > room(a) ? b : a));
    marks.push(differSign(id, bx, by, half, how));
    beside.push(differBox(bx, by, half));
  };
  let clear = sizes.dot * factor;
  if (sign.kind === 'events') {
    // One event's signs at neighbouring villages would cover each other.
    const small = sign.events.length > 2 || sign.events.some(({ several }) => several);
    const r = sizes.glyph * (small ? 0.8 : 1);
    const apart = r * 2.3;
    sign.events.forEach((event, i) => {
      const x = at[0] + (i - (sign.events.length - 1) / 2) * apart;
      const size = r * (event.emphasis === 'lifted' ? 1.1 : event.emphasis === 'muted' ? 0.8 : 0.95);
      marks.push(
        partyGlyph(`event:${event.key}`, event.party, x, at[1], size, event.certainty, event.emphasis),
      );
      // Where accounts of the place differ, one sign says so for all that happened there.
      if (event.disputed && !spot.disputed)
        differ(`event-differ:${event.key}`, [x, at[1]], size, event.emphasis);
      events.set(event.id, [x, at[1]]);
    });
    const half = ((sign.events.length - 1) / 2) * apart;
    clear = r * 1.25 + half;
    if (spot.disputed) differ(`differ:${place.id}`, [at[0] + half, at[1]], r, emphasis);
    return { marks, clear, beside, events };
  }
  // Where accounts of a place differ, no party's shape stands for it.
  if (sign.kind === 'post' && !spot.disputed) {
    clear = sizes.glyph * 0.72 * factor;
    marks.push(partyGlyph(key, 'turkey', at[0], at[1], clear, 'reported', emphasis));
  } else if (sign.kind === 'control' && !spot.disputed) {
    clear = sizes.controlGlyph * factor;
    marks.push(partyGlyph(key, sign.party as Party, at[0], at[1], clear, 'reported', emphasis));
  } else {
    // Contested places keep the open ring, larger: no party's colour or shape.
    if (sign.kind === 'contested' && !spot.disputed) clear = sizes.controlGlyph * factor;
    const open = sign.kind === 'contested' || place.position_basis !== 'exact';
    marks.push({
      kind: 'circle',
      key,
      role: 'dot',
      emphasis: open && emphasis === 'lifted' ? 'normal' : emphasis,
      x: at[0],
      y: at[1],
      r: spot.reason === 'context' ? clear * 0.95 : clear,
    });
    if (spot.disputed) differ(`differ:${place.id}`, at, clear, emphasis);
  }
  return { marks, clear, beside, events };
}
