import { describe, expect, it } from 'vitest';
import { groundDistance, invert, project } from './projection';

const length = (a: readonly number[], b: readonly number[]): number =>
  Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!);

describe('map plane', () => {
  it('has its origin at the anchor, x east and y south', () => {
    expect(length(project([36.5, 35.7]), [0, 0])).toBeLessThan(1e-9);
    expect(project([36.6, 35.7])[0]).toBeGreaterThan(8);
    expect(project([36.5, 35.6])[1]).toBeGreaterThan(10);
  });

  it('comes back from the plane', () => {
    for (const at of [
      [36.8, 35.86],
      [37.6, 55.75],
      [51.4, 35.7],
    ] as const)
      expect(groundDistance(invert(project(at)), at)).toBeLessThan(0.001);
  });

  it('keeps the 12 km across the corridor within 1 per cent', () => {
    for (const lon of [36.17, 36.4, 36.77]) {
      for (const [a, b] of [
        [
          [lon, 35.746],
          [lon, 35.854],
        ],
        [
          [lon - 0.066, 35.8],
          [lon + 0.066, 35.8],
        ],
      ] as const) {
        expect(length(project(a), project(b)) / groundDistance(a, b)).toBeCloseTo(1, 2);
        expect(Math.abs(length(project(a), project(b)) / groundDistance(a, b) - 1)).toBeLessThan(0.01);
      }
    }
  });

  it('lets one scale bar stand for the whole region', () => {
    for (const [lon, lat] of [
      [37.6, 55.7],
      [32.9, 39.9],
      [51.4, 35.7],
      [36.3, 33.5],
    ] as const) {
      const scale =
        length(project([lon, lat - 0.1]), project([lon, lat + 0.1])) /
        groundDistance([lon, lat - 0.1], [lon, lat + 0.1]);
      expect(Math.abs(scale - 1)).toBeLessThan(0.025);
    }
  });
});
