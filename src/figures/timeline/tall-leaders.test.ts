import { describe, expect, it } from 'vitest';
import type { Item } from './items';
import { leaderMarks } from './tall-leaders';
import type { Placed } from './tall-plan';

const edges = { right: 100, labelX: 120, r: 5 };
const sign = (id: string, x: number, at: number, bar?: [number, number]): Placed => ({
  item: {
    event: { id, mark: 'happened', party: 'turkey' },
    emphasis: 'normal',
    disputed: false,
  } as unknown as Item,
  stand: { at, ...(bar ? { bar: { a: bar[0], b: bar[1], softA: true, softB: true } } : {}) },
  x,
});
/** Leaders to labels at the given heights; without them each label stands at its sign's. */
const lead = (placed: readonly Placed[], led: readonly Placed[], heights?: readonly number[]) =>
  leaderMarks(
    placed,
    led.map((one, i) => ({ ...one, labelY: heights?.[i] ?? one.stand.at })),
    edges,
  );
const keys = (marks: ReturnType<typeof lead>): string[] => marks.map(({ key }) => key);

describe('leaderMarks', () => {
  it('runs from the sign to the edge of the columns, and on to the label', () => {
    const one = sign('one', 50, 40);
    expect(lead([one], [one], [60])[0]?.rings).toEqual([
      [
        [56.5, 40],
        [100, 40],
      ],
      [
        [100, 40],
        [116, 60],
      ],
    ]);
  });
  it('passes under a bar', () => {
    const [one, bar] = [sign('one', 20, 40), sign('bar', 75, 90, [30, 95])];
    expect(lead([one, bar], [one])[0]?.rings.slice(0, -1)).toEqual([
      [
        [26.5, 40],
        [70, 40],
      ],
      [
        [80, 40],
        [100, 40],
      ],
    ]);
  });
  it('is left out where another sign stands in its way', () => {
    const [one, other] = [sign('one', 20, 40), sign('other', 50, 43)];
    expect(keys(lead([one, other], [one, other]))).toEqual(['leader:other']);
  });
  it('is one for labelled signs at one height, with a tooth for each label', () => {
    const [one, other] = [sign('one', 20, 40), sign('other', 50, 40)];
    const marks = lead([one, other], [one, other], [20, 60]);
    expect(keys(marks)).toEqual(['leader:one']);
    expect(marks[0]?.rings).toEqual([
      [
        [56.5, 40],
        [100, 40],
      ],
      [
        [100, 40],
        [108.5, 40],
      ],
      [
        [108.5, 20],
        [108.5, 60],
      ],
      ...[20, 60].map((y) => [
        [108.5, y],
        [116, y],
      ]),
    ]);
  });
  it('goes upright where the label stands far off', () => {
    const one = sign('one', 50, 200);
    expect(lead([one], [one], [100])[0]?.rings).toHaveLength(4);
  });
  it('is the shorter one where two would run upright side by side', () => {
    const placed = [200, 220, 240, 300].map((at, i) => sign(String(i), 50, at));
    expect(keys(lead(placed, placed, [20, 60, 100, 305]))).toEqual(['leader:2', 'leader:3']);
  });
  it('goes to what the scene is about where two would run upright side by side', () => {
    const placed = [200, 220, 240].map((at, i) => sign(String(i), 50, at));
    placed[0] = { ...placed[0]!, item: { ...placed[0]!.item, emphasis: 'lifted' } };
    expect(keys(lead(placed, placed, [20, 60, 100]))).toEqual(['leader:0']);
  });
  it('keeps clear of one that runs at a slant', () => {
    const [up, slant] = [sign('up', 50, 100), sign('slant', 50, 120)];
    expect(keys(lead([up, slant], [up, slant], [60, 110]))).toEqual(['leader:up', 'leader:slant']);
    expect(keys(lead([up, slant], [up, slant], [140, 144]))).toEqual(['leader:slant']);
  });
});
