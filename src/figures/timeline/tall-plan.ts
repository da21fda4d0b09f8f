import { radiusOf, reachOf } from './event-mark';
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
/** With more columns than this, muted signs are left out to make room for words. */
const crowd = 6;

interface Slotted {
  readonly item: Item;
  readonly stand: Stand;
  readonly slot: number;
}

/** Half the breadth of a sign with its ring, px; quotation strokes may hang over, and so may the sign that accounts differ. */
const halfBreadth = (item: Item, r: number): number =>
  radiusOf(item.emphasis, r) * (item.event.mark === 'deal' ? 1.75 : item.disputed ? 1.6 : 1.3);

/** Puts each sign into the first column where it covers no other. Returns each column's width with it, px. */
function slots(
  items: readonly Item[],
  span: Span,
  scale: Scale,
  r: number,
): { slotted: Slotted[]; widths: number[] } {
  const ends: number[] = [];
  const widths: number[] = [];
  const slotted = items.map((item) => {
    const stand = standOf(item, span, scale, r * 4);
    const reach = reachOf({ mark: item.event.mark, disputed: item.disputed }, radiusOf(item.emphasis, r));
    const from = Math.min(stand.bar?.a ?? stand.at, stand.at - reach);
    let slot = ends.findIndex((end) => end <= from);
    if (slot < 0) slot = ends.length;
    ends[slot] = Math.max(stand.bar?.b ?? stand.at, stand.at + reach);
    widths[slot] = Math.max(widths[slot] ?? 0, 2 * halfBreadth(item, r) + 3);
    return { item, stand, slot };
  });
  return { slotted, widths };
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
  const columns = byLane.reduce((sum, { widths }) => sum + widths.length, 0);
  const together = slots(span.items, span, scale, r);
  const groups =
    columns <= most
      ? byLane
      : together.widths.length <= crowd
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
  for (const { slotted, widths } of groups) {
    const starts = widths.map((_, slot) => x + widths.slice(0, slot).reduce((sum, width) => sum + width, 0));
    for (const { item, stand, slot } of slotted)
      placed.push({ item, stand, x: (starts[slot] ?? x) + (widths[slot] ?? 0) / 2 });
    x += widths.reduce((sum, width) => sum + width, 0);
  }
  return { placed, right: Math.max(x, left + 3 * r) };
}

const weight = { lifted: 0, normal: 1, muted: 2 } as const;

/** Which labels fit in `room` px: lifted ones first, then normal and at last muted ones, by their place in their lane. */
export function keptLabels(
  placed: readonly Placed[],
  label: (item: Item) => { readonly height: number },
  room: number,
  gap: number,
): ReadonlySet<Item> {
  const order = placed
    .map(({ item }) => item)
    .sort(
      (a, b) =>
        weight[a.emphasis] - weight[b.emphasis] ||
        a.rank - b.rank ||
        a.lane - b.lane ||
        a.date.from - b.date.from,
    );
  const chosen = new Set<Item>();
  let used = -gap;
  let left = false;
  for (const item of order) {
    // A muted event in the place of one that the scene is about would be a wrong choice.
    if (item.emphasis === 'muted' && left) break;
    const need = label(item).height + gap;
    if (used + need > room) {
      left = true;
      continue;
    }
    used += need;
    chosen.add(item);
  }
  return chosen;
}
