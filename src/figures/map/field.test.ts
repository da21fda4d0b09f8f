import { describe, expect, it } from 'vitest';
import { both, gridOver, hatch, ringsField, sampled, traced, type Field } from './field';
import { ringArea } from './line';

const disc =
  (r: number): Field =>
  ([x, y]) =>
    r - Math.hypot(x, y);
const extent = { x0: -10, y0: -10, x1: 10, y1: 10 };

describe('fields', () => {
  it('are traced where they are zero', () => {
    const grid = gridOver(extent, 0.5);
    const [ring, ...more] = traced(grid, sampled(grid, disc(6)));
    expect(more).toEqual([]);
    for (const [x, y] of ring!) expect(Math.hypot(x, y)).toBeCloseTo(6, 1);
    expect(Math.abs(ringArea(ring!))).toBeCloseTo(Math.PI * 36, -1);
  });

  it('measure depth inside rings and meet where both lie', () => {
    const square = ringsField([
      [
        [0, 0],
        [8, 0],
        [8, 8],
        [0, 8],
      ],
    ]);
    expect(square([3, 4])).toBe(3);
    expect(square([-3, 4])).toBe(-3);
    expect(both(square, disc(6))([7, 1])).toBeLessThan(0);
    expect(both(square, disc(6))([2, 2])).toBeGreaterThan(0);
  });

  it('are hatched inside, at 45 degrees, evenly apart', () => {
    const strokes = hatch(disc(6), extent, 1.5);
    expect(strokes.length).toBeGreaterThan(5);
    for (const [a, b] of strokes) {
      for (const p of [a, b]) expect(Math.hypot(p[0], p[1])).toBeCloseTo(6, 1);
      expect(a[0] + a[1]).toBeCloseTo(b[0] + b[1], 9);
    }
    const offsets = strokes.map(([a]) => (a[0] + a[1]) / Math.SQRT2).sort((a, b) => a - b);
    for (let i = 1; i < offsets.length; i++) expect(offsets[i]! - offsets[i - 1]!).toBeCloseTo(1.5, 9);
  });
});
