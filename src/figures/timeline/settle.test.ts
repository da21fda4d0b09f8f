import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settle } from './settle';

describe('settle', () => {
  it('leaves labels at their wishes where they do not touch', () => {
    expect(
      settle(
        [
          { wish: 50, height: 20 },
          { wish: 150, height: 20 },
        ],
        0,
        300,
        4,
      ),
    ).toEqual([40, 140]);
  });
  it('parts two labels with the same wish evenly', () => {
    expect(
      settle(
        [
          { wish: 100, height: 20 },
          { wish: 100, height: 20 },
        ],
        0,
        300,
        4,
      ),
    ).toEqual([78, 102]);
  });
  it('refuses what cannot fit', () =>
    expect(() => settle([{ wish: 5, height: 200 }], 0, 100, 4)).toThrow(RangeError));
  it('keeps order, distance and bounds whatever the wishes', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ wish: fc.integer({ min: -50, max: 450 }), height: fc.integer({ min: 10, max: 40 }) }),
          { maxLength: 8 },
        ),
        (wishes) => {
          const sorted = [...wishes].sort((a, b) => a.wish - b.wish);
          const tops = settle(sorted, 0, 400, 4);
          tops.forEach((top, i) => {
            expect(top).toBeGreaterThanOrEqual(-1e-6);
            expect(top + (sorted[i]?.height ?? 0)).toBeLessThanOrEqual(400 + 1e-6);
            if (i > 0)
              expect(top - (tops[i - 1] ?? 0)).toBeGreaterThanOrEqual(
                (sorted[i - 1]?.height ?? 0) + 4 - 1e-6,
              );
          });
        },
      ),
    );
  });
});
