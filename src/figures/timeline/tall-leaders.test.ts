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
const level = (placed: readonly Placed[], led: readonly Placed[]) =>
  leaderMarks(
    placed,
    led.map((one) => ({ ...one, labelY: one.stand.at })),
    edges,
  ).map(({ rings }) => rings.slice(0, -1).map(([a, b]) => [a?.[0], b?.[0]]));

describe('leaderMarks', () => {
  it('runs from the sign to the edge of the columns, and on to the label', () => {
    const one = sign('one', 50, 40);
    const [mark] = leaderMarks([one], [{ ...one, labelY: 60 }], edges);
    expect(mark?.rings).toEqual([
      [
        [56.25, 40],
        [100, 40],
      ],
      [
        [100, 40],
        [116, 60],
      ],
    ]);
  });
  it('breaks where another sign or a bar stands in its way', () => {
    const [one, other, bar] = [sign('one', 20, 40), sign('other', 50, 43), sign('bar', 75, 90, [30, 95])];
    expect(level([one, other, bar], [one])).toEqual([
      [
        [26.25, 42.25],
        [57.75, 70],
        [80, 100],
      ],
    ]);
  });
  it('leaves from the last of the labelled signs at one height', () => {
    const [one, other] = [sign('one', 20, 40), sign('other', 50, 40)];
    expect(level([one, other], [one, other])).toEqual([[], [[56.25, 100]]]);
  });
});

describe('leaders that climb or fall far', () => {
  it.each([
    ['climb', [200, 220, 240], [20, 60, 100]],
    ['fall', [20, 40, 60], [120, 160, 200]],
  ])('that %s stand upright side by side and do not cross', (_, heights, labels) => {
    const placed = heights.map((at, i) => sign(String(i), 50, at));
    const marks = leaderMarks(
      placed,
      placed.map((one, i) => ({ ...one, labelY: labels[i]! })),
      edges,
    );
    const lines = marks.map(({ rings }) => rings.at(-1)!);
    expect(new Set(lines.map((line) => line[1]![0])).size).toBe(3);
    const cross = (a: (typeof lines)[number], b: (typeof lines)[number]): boolean => {
      // An upright of one and a level part of the other.
      const [x, from, to] = [a[1]![0], Math.min(a[1]![1], a[2]![1]), Math.max(a[1]![1], a[2]![1])];
      return [0, 2].some((i) => {
        const [p, q] = [b[i]!, b[i + 1]!];
        return p[0] < x && x < q[0] && from < p[1] && p[1] < to;
      });
    };
    for (const a of lines) for (const b of lines) if (a !== b) expect(cross(a, b)).toBe(false);
  });
});
