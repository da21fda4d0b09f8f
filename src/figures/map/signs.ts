import type { Mark, Party, Point } from '../../frame/mark';
import { partyGlyph } from '../furniture/party-glyph';
import type { MapSizes } from './sizes';
import type { Spot } from './spots';

/** Marks of a place in px, and how much room they take. */
export interface DrawnSign {
  readonly marks: readonly Mark[];
  /** Radius that labels keep clear of, px. */
  readonly clear: number;
  /** Where each event's shape stands. */
  readonly events: ReadonlyMap<string, Point>;
}

const bigger = { lifted: 1.25, normal: 1, muted: 0.85 } as const;

/** Draws a place's sign at a point of the picture. */
export function drawSign(spot: Spot, at: Point, sizes: MapSizes): DrawnSign {
  const { sign, emphasis, place } = spot;
  const marks: Mark[] = [];
  const events = new Map<string, Point>();
  const factor = bigger[emphasis];
  const key = `place:${place.id}`;
  const ring = (r: number): void =>
    void marks.push({
      kind: 'circle',
      key: `differ:${place.id}`,
      role: 'accounts-differ',
      emphasis,
      x: at[0],
      y: at[1],
      r,
    });
  let clear = sizes.dot * factor;
  if (sign.kind === 'events') {
    const r = sizes.glyph * (sign.events.length > 2 ? 0.85 : 1);
    const apart = r * 2.3;
    sign.events.forEach((event, i) => {
      const x = at[0] + (i - (sign.events.length - 1) / 2) * apart;
      const size = r * (event.emphasis === 'lifted' ? 1.1 : event.emphasis === 'muted' ? 0.8 : 0.95);
      marks.push(
        partyGlyph(`event:${event.id}`, event.party, x, at[1], size, event.certainty, event.emphasis),
      );
      if (event.disputed)
        marks.push({
          kind: 'circle',
          key: `event-differ:${event.id}`,
          role: 'accounts-differ',
          emphasis: event.emphasis,
          x,
          y: at[1],
          r: size + 4.5,
        });
      events.set(event.id, [x, at[1]]);
    });
    clear =
      r * 1.25 +
      (sign.events.some((event) => event.disputed) ? 4 : 0) +
      ((sign.events.length - 1) / 2) * apart;
  } else if (spot.disputed) {
    const r = sizes.dot * 1.7;
    marks.push(
      { kind: 'circle', key, role: 'dot', emphasis: 'normal', x: at[0], y: at[1], r },
      halfDisc(`${key}:half`, at, r),
    );
    ring(r + sizes.dot * 1.1);
    return { marks, clear: r + sizes.dot * 1.4, events };
  } else if (sign.kind === 'post') {
    clear = sizes.glyph * 0.72 * factor;
    marks.push(partyGlyph(key, 'turkey', at[0], at[1], clear, 'reported', emphasis));
  } else if (sign.kind === 'control') {
    clear = sizes.controlGlyph * factor;
    marks.push(partyGlyph(key, sign.party as Party, at[0], at[1], clear, 'reported', emphasis));
  } else {
    // Contested places keep the open ring, larger: no party's colour or shape.
    if (sign.kind === 'contested') clear = sizes.controlGlyph * factor;
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
  }
  if (spot.disputed) ring(clear + sizes.dot * 1.1);
  return { marks, clear: clear + (spot.disputed ? sizes.dot * 1.4 : 0), events };
}

/** The filled half of a split disc. */
function halfDisc(key: string, [x, y]: Point, r: number): Mark {
  const arc = Array.from({ length: 13 }, (_, i): Point => {
    const angle = Math.PI / 2 + (i / 12) * Math.PI;
    return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
  });
  return { kind: 'path', key, role: 'dot', emphasis: 'lifted', closed: true, rings: [arc] };
}
