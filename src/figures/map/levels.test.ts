import { describe, expect, it } from 'vitest';
import { levels, sizeOf } from './levels';

describe('levels', () => {
  it('nest: each reaches inside the one before and is drawn finer', () => {
    const all = Object.values(levels);
    for (let i = 1; i < all.length; i++) {
      const [wider, closer] = [all[i - 1]!, all[i]!];
      expect(closer.unitsPerKm).toBeGreaterThan(wider.unitsPerKm);
      expect(closer.scale / wider.scale).toBeLessThanOrEqual(5);
      expect(sizeOf(closer.extent).width).toBeLessThan(sizeOf(wider.extent).width);
    }
  });

  it('hold core and relief inside the extent', () => {
    for (const { extent, core, relief } of Object.values(levels)) {
      for (const inner of [core, relief]) {
        expect(inner.x0).toBeGreaterThan(extent.x0);
        expect(inner.y0).toBeGreaterThan(extent.y0);
        expect(inner.x1).toBeLessThan(extent.x1);
        expect(inner.y1).toBeLessThan(extent.y1);
      }
    }
  });
});
