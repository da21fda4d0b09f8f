import type { PathMark, Point } from '../../frame/mark';
import { radiusOf, reachOfItem } from './event-mark';
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

const halfBar = ({ item }: Placed, r: number): number => radiusOf(item.emphasis, r) * 0.7;

/** Whether a level line at `y` would run through a sign. */
function covers(one: Placed, y: number, r: number): boolean {
  if (one.stand.signAtLabel) return false;
  const { up, down } = reachOfItem(one.item, r);
  return one.stand.at - up - clear < y && y < one.stand.at + down + clear;
}

/** Where the leader of a sign begins, or of its bar if the sign stands at the label. */
const startOf = (one: Placed, r: number): number =>
  one.x + (one.stand.signAtLabel ? halfBar(one, r) : reachOfItem(one.item, r).right);

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
      const half = halfBar(one, r) + clear;
      const { bar } = one.stand;
      if (covers(one, y, r)) {
        const { left, right } = reachOfItem(one.item, r);
        return [[one.x - left - clear, one.x + right + clear]];
      }
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

/** A leader whose label stands further up or down than this goes upright beside the labels, px: at a slant it would be steep. */
const far = 26;
/** Kept free between one leader's height and another's that go upright, px. */
const apart = 4;

/** Labelled signs at one height: they share one leader. */
interface Row {
  readonly y: number;
  readonly members: readonly Led[];
  /** Heights between which the leader runs. */
  readonly from: number;
  readonly to: number;
  /** Whether it goes upright, with a tooth for each label. */
  readonly upright: boolean;
  /** The level line from the last sign to the edge of the columns. */
  readonly level: readonly Point[][];
  /** Another row's sign stands in its way, which would seem to be where it leaves from. */
  readonly hidden: boolean;
}

function rowsOf(placed: readonly Placed[], led: readonly Led[], right: number, r: number): Row[] {
  const rows: Led[][] = [];
  for (const one of [...led].sort((a, b) => a.stand.at - b.stand.at || a.x - b.x)) {
    const row = rows.at(-1);
    if (row?.[0] && one.stand.at - row[0].stand.at < sameHeight) row.push(one);
    else rows.push([one]);
  }
  return rows.map((members): Row => {
    const last = members.reduce((most, one) => (one.x > most.x ? one : most));
    const y = last.stand.at;
    const heights = [y, ...members.map(({ labelY }) => labelY)];
    const start = startOf(last, r);
    const hidden = placed.some(
      (one) => one.x > last.x && !members.some(({ item }) => item === one.item) && covers(one, y, r),
    );
    return {
      y,
      members,
      from: Math.min(...heights),
      to: Math.max(...heights),
      upright: members.length > 1 || Math.max(...heights) - Math.min(...heights) > far,
      level: gaps(placed, last, y, start, right, r),
      hidden,
    };
  });
}

/** Whether two leaders would run side by side upright, or into each other between the columns and the labels. */
function clash(a: Row, b: Row): boolean {
  if (a.upright && b.upright) return a.from <= b.to + apart && b.from <= a.to + apart;
  if (!a.upright && !b.upright) return false;
  const [up, slant] = a.upright ? [a, b] : [b, a];
  const end = slant.members[0]!.labelY;
  const middle = (slant.y + end) / 2;
  const between = (y: number, p: number, q: number): boolean =>
    y >= Math.min(p, q) - clear && y <= Math.max(p, q) + clear;
  return (
    (middle > up.from - apart && middle < up.to + apart) ||
    between(up.y, slant.y, middle) ||
    up.members.some(({ labelY }) => between(labelY, middle, end))
  );
}

const stress = { lifted: 0, normal: 1, muted: 2 } as const;

/** The leaders that can be drawn: what the scene is about first, then the shorter ones. */
function chosen(rows: readonly Row[]): Row[] {
  const weight = ({ members }: Row): number => Math.min(...members.map(({ item }) => stress[item.emphasis]));
  const order = rows
    .filter(({ hidden }) => !hidden)
    .sort((a, b) => weight(a) - weight(b) || a.to - a.from - (b.to - b.from) || a.y - b.y);
  const drawn: Row[] = [];
  for (const row of order) if (!drawn.some((other) => clash(row, other))) drawn.push(row);
  return drawn.sort((a, b) => a.y - b.y);
}

/**
 * Fine lines from signs to their labels, which pass under bars. Labelled signs at one height share one, with a tooth for
 * each label. Where two would run upright side by side, the one of what the scene is about is drawn; and none that would
 * pass under another sign: a label repeats shape and date of its sign, and a tangle of lines says less than that.
 */
export function leaderMarks(
  placed: readonly Placed[],
  led: readonly Led[],
  { right, labelX, r }: Edges,
): PathMark[] {
  const rows = rowsOf(placed, led, right, r);
  const track = (right + labelX - 3) / 2;
  return chosen(rows).map(({ y, members, from, to, upright, level }): PathMark => {
    const way: Point[][] = upright
      ? [
          [
            [right, y],
            [track, y],
          ],
          [
            [track, from],
            [track, to],
          ],
          ...members.map(({ labelY }): Point[] => [
            [track, labelY],
            [labelX - 4, labelY],
          ]),
        ]
      : members.map(({ labelY }): Point[] => [
          [right, y],
          [labelX - 4, labelY],
        ]);
    return {
      kind: 'path',
      key: `leader:${members[0]?.item.event.id}`,
      role: 'leader',
      emphasis: members.some(({ item }) => item.emphasis === 'lifted') ? 'normal' : 'muted',
      closed: false,
      rings: [...level, ...way],
    };
  });
}
