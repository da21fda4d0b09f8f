import { radiusOf, reachOfItem } from './event-mark';
import type { Item, Span } from './items';
import type { Scale } from './scale';
import { standOf, type Stand } from './stretch';

/** An event with its place on the scale (px down) and across (middle of its column). */
export interface Placed {
  readonly item: Item;
  readonly stand: Stand;
  readonly x: number;
}

/** How many columns a phone has room for before parties must share them. */
const most = 5;
/** Between two columns, px. */
const between = 3;
/** With more columns than this, muted signs are left out to make room for words. */
const crowd = 6;

interface Slotted {
  readonly item: Item;
  readonly stand: Stand;
  readonly slot: number;
}

/** How far a sign reaches to both sides of its column's middle, px; or its bar, where the sign stands at the label. */
function breadth(item: Item, stand: Stand, r: number): readonly [left: number, right: number] {
  const half = radiusOf(item.emphasis, r) * 0.7;
  const { left, right } = stand.signAtLabel ? { left: half, right: half } : reachOfItem(item, r);
  return [left, right];
}

/** Room that a column takes to both sides of its middle, px. */
type Column = readonly [left: number, right: number];

/** Puts each sign into the first column where it covers no other. */
function slots(
  items: readonly Item[],
  span: Span,
  scale: Scale,
  r: number,
): { slotted: Slotted[]; columns: Column[] } {
  const ends: number[] = [];
  const columns: Column[] = [];
  const slotted = items.map((item) => {
    const stand = standOf(item, span, scale, r * 4);
    const { up, down } = stand.signAtLabel ? { up: 0, down: 0 } : reachOfItem(item, r);
    const from = Math.min(stand.bar?.a ?? stand.at, stand.at - up);
    let slot = ends.findIndex((end) => end <= from);
    if (slot < 0) slot = ends.length;
    ends[slot] = Math.max(stand.bar?.b ?? stand.at, stand.at + down);
    const [left, right] = breadth(item, stand, r);
    const column = columns[slot] ?? [0, 0];
    columns[slot] = [Math.max(column[0], left), Math.max(column[1], right)];
    return { item, stand, slot };
  });
  return { slotted, columns };
}

/**
 * Columns of signs, px from `left`: one a party (more where signs of one party would cover each other), or, where that
 * would be too many for a phone, as few as it takes for all parties together. In a crowd muted signs are left out.
 */
export function columnsOf(
  span: Span,
  scale: Scale,
  r: number,
  left: number,
): { placed: Placed[]; right: number } {
  const lanes = [...new Set(span.items.map((item) => item.lane))].sort((a, b) => a - b);
  const byLane = lanes.map((lane) =>
    slots(
      span.items.filter((item) => item.lane === lane),
      span,
      scale,
      r,
    ),
  );
  const columns = byLane.reduce((sum, lane) => sum + lane.columns.length, 0);
  const together = slots(span.items, span, scale, r);
  const groups =
    columns <= most
      ? byLane
      : together.columns.length <= crowd
        ? [together]
        : [
            slots(
              span.items.filter((item) => item.emphasis !== 'muted'),
              span,
              scale,
              r,
            ),
          ];
  const placed: Placed[] = [];
  let x = left;
  for (const { slotted, columns: own } of groups) {
    const middles = own.map(([left, right]) => {
      const middle = x + left + between / 2;
      x += left + right + between;
      return middle;
    });
    for (const { item, stand, slot } of slotted) placed.push({ item, stand, x: middles[slot] ?? x });
  }
  return { placed, right: Math.max(x, left + 3 * r) };
}

const weight = { lifted: 0, normal: 1, muted: 2 } as const;

/** Which labels fit in `room` px: lifted ones first, then normal and at last muted ones, by their place in their lane. */
export function keptLabels(
  placed: readonly Placed[],
  label: (one: Placed) => { readonly height: number },
  room: number,
  gap: number,
): ReadonlySet<Item> {
  const order = [...placed].sort(
    ({ item: a }, { item: b }) =>
      weight[a.emphasis] - weight[b.emphasis] ||
      a.rank - b.rank ||
      a.lane - b.lane ||
      a.date.from - b.date.from,
  );
  const chosen = new Set<Item>();
  let used = -gap;
  let left = false;
  for (const one of order) {
    const { item } = one;
    // A muted event in the place of one that the scene is about would be a wrong choice.
    if (item.emphasis === 'muted' && left) break;
    const need = label(one).height + gap;
    if (used + need > room) {
      left = true;
      continue;
    }
    used += need;
    chosen.add(item);
  }
  return chosen;
}
