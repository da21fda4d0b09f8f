import { leading } from '../sheet';
import { wrap } from '../wrap';
import { radiusOf, reachOfItem } from './event-mark';
import type { Item, Span, TimelineFigure } from './items';
import { labelOf, titleSize, type Label, type LabelContent } from './label';
import { pack, type Choice, type Rect } from './pack';
import type { Scale } from './scale';
import { standOf, type Stand } from './stretch';

/** Measures of the formats in which time runs to the right, px: text sizes from the most generous to the least; smaller ones than `comfort` spare no height for air. */
export const measures = {
  wide: { sizes: [19.5, 18.5, 17.5, 16, 15], comfort: 17.5, least: 15, margin: 26, gutter: 172, r: 8.5 },
  card: { sizes: [25, 23, 21, 20], comfort: 23, least: 20, margin: 34, gutter: 236, r: 12 },
} as const;
export type Measures = (typeof measures)[keyof typeof measures];

/** A mark and label as placed in a lane. */
export interface Block {
  readonly item: Item;
  readonly stand: Stand;
  readonly label: Label | undefined;
  /** Middle of the sign: x in px of the picture, y from the middle of the bar or sign. */
  readonly sign: readonly [x: number, y: number];
  readonly x: number;
  /** Top of the label from the mark's middle. */
  readonly top: number;
  readonly align: 'start' | 'end';
}

export interface LaneLayout {
  readonly blocks: readonly { readonly y: number; readonly value: Block }[];
  /** Height of the blocks, and of the lane at least. */
  readonly content: number;
  readonly height: number;
  readonly name: readonly string[];
}

/** A picture tried at one size of text with some of its items and labels. */
export interface Plan {
  readonly size: number;
  readonly lanes: ReadonlyMap<number, LaneLayout>;
  readonly total: number;
}

/** What a try keeps. */
export interface Stage {
  readonly items: readonly Item[];
  readonly labelled: ReadonlySet<Item>;
  /** Whether the source text's lane is drawn where nothing falls into it. */
  readonly empty: boolean;
  /** What labels say besides their titles. */
  readonly say: 'all' | 'notes' | 'titles';
}

/** Least length of a bar worth drawing, px. */
export const leastBar = (m: Measures): number => m.r * 4;

/**
 * What gives way when there is no room, step by step: labels of muted events, the source text's empty lane, muted events
 * themselves, dates beside the titles (the scale tells them too), normal events from the ends of their lanes, and at
 * last notes. Lifted events keep their sign and title to the end.
 */
export function* stages(all: readonly Item[]): Generator<Stage> {
  const last = (emphasis: Item['emphasis']): Item[] =>
    all.filter((item) => item.emphasis === emphasis).sort((a, b) => b.rank - a.rank || b.lane - a.lane);
  for (const empty of [true, false]) {
    const labelled = new Set(all);
    yield { items: all, labelled: new Set(labelled), empty, say: 'all' };
    for (const item of last('muted')) {
      labelled.delete(item);
      yield { items: all, labelled: new Set(labelled), empty, say: 'all' };
    }
  }
  const kept = new Set(all.filter((item) => item.emphasis !== 'muted'));
  const now = (say: Stage['say']): Stage => ({
    items: all.filter((item) => kept.has(item)),
    labelled: new Set(kept),
    empty: false,
    say,
  });
  yield now('all');
  yield now('notes');
  for (const item of last('normal')) {
    kept.delete(item);
    yield now('notes');
  }
  yield now('titles');
}

const wrapped = new WeakMap<Item, Map<string, Label>>();

/** `labelOf`, remembered: a try at a picture wraps most of its labels as the try before did. */
function rememberedLabel(item: Item, room: number, content: LabelContent): Label {
  const known = wrapped.get(item) ?? new Map<string, Label>();
  wrapped.set(item, known);
  const key = `${room} ${content.size} ${content.small} ${content.withDate} ${content.withNotes}`;
  const label = known.get(key) ?? labelOf(item, room, content);
  known.set(key, label);
  return label;
}

/**
 * All ways to stand a label by its mark: to the right, to the left, under its bar. A label that its sign heads only stands
 * under: at an end of the bar the sign would seem to stand at that end's hour.
 */
function choices(
  item: Item,
  stand: Stand,
  say: Stage['say'] | 'nothing',
  size: number,
  m: Measures,
  left: number,
  right: number,
): Choice<Block>[] {
  const reach = reachOfItem(item, m.r);
  const half = radiusOf(item.emphasis, m.r) * 0.72;
  const { bar, signAtLabel } = stand;
  const from = stand.at - reach.left;
  // What stands on the scale: sign and bar, or the bar alone.
  const a = Math.max(left, Math.min(signAtLabel ? Infinity : from, bar?.a ?? stand.at));
  const b = Math.min(right, Math.max(signAtLabel ? -Infinity : stand.at + reach.right, bar?.b ?? stand.at));
  const [up, down] = signAtLabel ? [half, half] : [reach.up, reach.down];
  const mark: Rect = { x: a, y: -up, width: b - a, height: up + down };
  /** Room of the sign before the label's first line. */
  const head = signAtLabel ? reach.left + reach.right + size * 0.25 : 0;
  const below = down + size * 0.2;
  const at = (x: number, y: number): Block['sign'] => (signAtLabel ? [x + reach.left, y] : [stand.at, 0]);
  if (say === 'nothing') {
    const sign = at(a, below + reach.up);
    const own: Rect = { x: a, y: below, width: head, height: reach.up + reach.down };
    return [
      {
        rects: signAtLabel ? [mark, own] : [mark],
        cost: 0,
        value: { item, stand, sign, label: undefined, x: a, top: 0, align: 'start' },
      },
    ];
  }
  const out: Choice<Block>[] = [];
  const gap = size * 0.5;
  for (const [i, room] of [17, 22, 13].entries()) {
    const label = rememberedLabel(item, room * titleSize(item.emphasis, size, m.least), {
      size,
      small: Math.max(m.least, size * 0.88),
      withDate: say === 'all' && item.emphasis !== 'muted',
      withNotes: say !== 'titles',
    });
    const line = (label.size * leading) / 2;
    const width = head + label.width;
    const add = (x: number, top: number, align: Block['align'], cost: number): void => {
      if (x < left || x + width > right) return;
      const sign = at(x, top + line);
      const text: Rect = { x, y: top, width, height: label.height };
      const own: Rect = { x, y: sign[1] - reach.up, width: head, height: reach.up + reach.down };
      out.push({
        rects: signAtLabel ? [mark, text, own] : [mark, text],
        cost: cost + i * 3,
        // With its sign before it a label is set from the left: the sign heads the first line.
        value: { item, stand, sign, label, x: x + head, top, align: signAtLabel ? 'start' : align },
      });
    };
    if (!signAtLabel) {
      add(b + gap, -line, 'start', 0);
      add(a - gap - width, -line, 'end', 10);
    }
    const start = bar ? a : from;
    const under = Math.max(below, signAtLabel ? below + reach.up - line : 0);
    if (start + width <= right) add(start, under, 'start', bar ? 6 : 40);
    else
      add(
        Math.max(left, Math.min(right, bar ? b : stand.at + reach.right) - width),
        under,
        'end',
        bar ? 6 : 40,
      );
  }
  return out;
}

/** Distances between blocks and lanes, in multiples of the least: the most generous that has room is used. */
export const airs = [2.6, 2.2, 1.8, 1.5, 1.25] as const;

/**
 * Lays out the lanes of one try. The total may be more than the picture has room for: the caller compares.
 * Only the source text keeps a lane where it is silent: that it says nothing is a finding, that others have no entry is none.
 */
export function plan(
  figure: TimelineFigure,
  stage: Stage,
  span: Span,
  scale: Scale,
  { size, air }: { size: number; air: number },
  m: Measures,
  left: number,
  right: number,
): Plan {
  const lanes = new Map<number, LaneLayout>();
  let total = 0;
  figure.rows.forEach((row, lane) => {
    const items = stage.items.filter((item) => item.lane === lane);
    if (!items.length && !(stage.empty && row.party === 'source-text' && span.vacant.has(lane))) return;
    const name = wrap(row.label, m.gutter - size * 2.1, { size, role: 'lane-text' });
    const packed = pack(
      items.map((item) =>
        choices(
          item,
          standOf(item, span, scale, leastBar(m)),
          stage.labelled.has(item) ? stage.say : 'nothing',
          size,
          m,
          left,
          right,
        ),
      ),
      size * 0.8,
      size * 0.45 * air,
    );
    const height = Math.max(packed.height, name.length * size * leading) + size * 0.95 * air;
    lanes.set(lane, { blocks: packed.placed, content: packed.height, height, name });
    total += height;
  });
  return { size, lanes, total };
}
