import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { HeightGrid } from './heights';
import { project } from './projection';
import { gridSurface, groundSurface, levelSurface } from './surface';

const flat = (west: number, south: number, degrees: number, metres: number): HeightGrid => {
  const columns = degrees * 2 + 1;
  return {
    west,
    south,
    step: 0.5,
    columns,
    rows: columns,
    metres: new Float32Array(columns * columns).fill(metres),
  };
};
const line = (heights: readonly number[], coordinates: readonly (readonly number[])[]) => ({
  type: 'Feature' as const,
  properties: { id: 'line', heights },
  geometry: { type: 'LineString' as const, coordinates: coordinates.map((p) => [...p]) },
});
const collection = (features: FeatureCollection['features']): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
});
/** Land east of 35.9; clockwise. */
const coast = collection([
  {
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [35.9, 34],
          [35.9, 35],
          [35.9, 36],
          [35.9, 37],
          [35.9, 38],
          [39, 38],
          [39, 34],
          [35.9, 34],
        ],
      ],
    },
  },
]);
const ridges = collection([
  line(
    [1000, 1200, 1000],
    [
      [36.2, 35.4],
      [36.2, 35.6],
      [36.2, 35.8],
    ],
  ),
  line(
    [200, 200],
    [
      [36.35, 35.4],
      [36.35, 35.8],
    ],
  ),
]);
const ground = groundSurface({ ridges, coast, around: flat(33, 32, 7, 300), beyond: flat(30, 30, 12, 300) });
const metres = (lon: number, lat: number): number => ground.metres(...project([lon, lat]));

describe('groundSurface', () => {
  it('goes through the lines it is given, nearly', () => {
    expect(metres(36.2, 35.6)).toBeGreaterThan(1050);
    expect(metres(36.2, 35.6)).toBeLessThan(1250);
    expect(Math.abs(metres(36.35, 35.6) - 200)).toBeLessThan(60);
  });

  it('falls from a crest to its foot, and to nothing at the shore and beyond it', () => {
    const way = [36.2, 36.24, 36.28, 36.32].map((lon) => metres(lon, 35.6));
    expect([...way].sort((a, b) => b - a)).toEqual(way);
    expect(metres(35.9, 35.6)).toBeLessThan(60);
    expect(metres(35.8, 35.6)).toBe(0);
  });

  it('is the grid far away', () => {
    expect(metres(38.8, 33.2)).toBeCloseTo(300);
  });

  it('names a line whose heights do not fit its points', () => {
    const broken = collection([
      line(
        [1, 2, 3],
        [
          [36, 35],
          [36, 36],
        ],
      ),
    ]);
    expect(() =>
      groundSurface({ ridges: broken, coast, around: flat(33, 32, 7, 0), beyond: flat(30, 30, 12, 0) }),
    ).toThrow('"line" has 3 heights for 2 points');
  });
});

describe('gridSurface', () => {
  const both = gridSurface(flat(34, 33, 6, 500), flat(30, 30, 16, 100));

  it('passes from the finer grid to the coarser one', () => {
    expect(both.metres(...project([37, 36]))).toBeCloseTo(500);
    expect(both.metres(...project([45, 36]))).toBeCloseTo(100);
    const between = both.metres(...project([39, 36]));
    expect(between).toBeGreaterThan(100);
    expect(between).toBeLessThan(500);
  });

  it('covers nothing beyond both', () => {
    expect(both.cover(...project([37, 36]))).toBe(1);
    expect(both.cover(...project([20, 36]))).toBe(0);
  });
});

describe('levelSurface', () => {
  it('takes the grids for wide maps and the lines for close ones, once', () => {
    const data = { ridges, coast, around: flat(33, 32, 7, 300), beyond: flat(30, 30, 12, 300) };
    const crest = project([36.2, 35.6]);
    expect(levelSurface('levant', data).metres(...crest)).toBeCloseTo(300);
    expect(levelSurface('greater-idlib', data).metres(...crest)).toBeGreaterThan(1000);
    expect(levelSurface('northwest', data)).toBe(levelSurface('south-idlib', data));
  });
});
