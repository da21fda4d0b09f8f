import type { PathMark, Point } from '../../frame/mark';
import { radiusOf, reachOf } from './event-mark';
import type { Placed } from './tall-plan';

/** A sign that has a label, and the height at which its leader arrives there, px. */
interface Led extends Placed {
  readonly labelY: number;
}

interface Edges {
  /** Where the columns of signs end and where the labels begin, px. */
  readonly right: number;
  readonly labelX: number;
  /** Radius of a normal sign, px. */
  readonly r: number;
}

/** Signs nearer than this to each other's height share one leader, px. */
const sameHeight = 2;
/** Kept free between a leader and what it passes under, px. */
const clear = 1.5;

const reach = ({ item }: Placed, r: number): number =>
  reachOf({ mark: item.event.mark, disputed: item.disputed }, radiusOf(item.emphasis, r));

/** Stretches of the level line at `y` from `from` to `to` that no other sign or bar covers. */
function gaps(
  placed: readonly Placed[],
  own: Placed,
  y: number,
  from: number,
  to: number,
  r: number,
): Point[][] {
  const covered = placed
    .filter((one) => one !== own && one.x > own.x)
    .flatMap((one): [number, number][] => {
      const sign = reach(one, r) + clear;
      const half = radiusOf(one.item.emphasis, r) * 0.7 + clear;
      const { at, bar } = one.stand;
      if (Math.abs(at - y) < sign) return [[one.x - sign, one.x + sign]];
      // A bar tapers to nothing at its ends.
      return bar && bar.a + r < y && y < bar.b - r ? [[one.x - half, one.x + half]] : [];
    })
    .sort((a, b) => a[0] - b[0]);
  const runs: Point[][] = [];
  let x = from;
  for (const [a, b] of [...covered, [to, to] as const]) {
    if (Math.min(a, to) - x > 1.5)
      runs.push([
        [x, y],
        [Math.min(a, to), y],
      ]);
    x = Math.max(x, b);
  }
  return runs;
}

/** Leaders that climb or fall further than this, px, take a track of their own: at a slant they would run into one. */
const far = 26;
/** Between the tracks, px. */
const apart = 3;

/**
 * Where the leaders that climb or fall far stand upright, px across, by the sign. Of those that climb, the lower signs'
 * stand further right, and of those that fall the upper ones', so that none crosses another.
 */
function tracks(led: readonly Led[], from: number, to: number): ReadonlyMap<Led, number> {
  const out = new Map<Led, number>();
  for (const way of [-1, 1]) {
    const those = led
      .filter((one) => (one.labelY - one.stand.at) * way > far)
      .sort((a, b) => (a.labelY - b.labelY) * -way);
    const step = Math.min(apart, (to - from) / Math.max(1, those.length - 1));
    those.forEach((one, i) => out.set(one, from + i * step));
  }
  return out;
}

/**
 * Fine lines from signs to their labels. They pass under other signs and bars, never through them; where labelled signs
 * stand at one height, one line leaves from the last of them and parts towards the labels.
 */
export function leaderMarks(
  placed: readonly Placed[],
  led: readonly Led[],
  { right, labelX, r }: Edges,
): PathMark[] {
  const upright = tracks(led, right + 2, labelX - 5);
  return led.map((one): PathMark => {
    const y = one.stand.at;
    const track = upright.get(one);
    const beside = led.filter((other) => Math.abs(other.stand.at - y) < sameHeight);
    const last = beside.every((other) => other.x <= one.x);
    const rings: Point[][] = last ? gaps(placed, one, y, one.x + reach(one, r), right, r) : [];
    return {
      kind: 'path',
      key: `leader:${one.item.event.id}`,
      role: 'leader',
      emphasis: one.item.emphasis === 'lifted' ? 'normal' : 'muted',
      closed: false,
      rings: [
        ...rings,
        [
          [right, y],
          ...(track === undefined
            ? []
            : ([
                [track, y],
                [track, one.labelY],
              ] as const)),
          [labelX - 4, one.labelY],
        ],
      ],
    };
  });
}
