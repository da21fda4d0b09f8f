import { describe, expect, it } from 'vitest';
import { geoDistance } from 'd3';
import { kmBetween, nearness } from './distance';

const at = (lon: number, lat: number) => ({ lon, lat });

describe('kmBetween', () => {
  it('agrees with the sphere over Idlib to half a per cent', () => {
    for (const [a, b] of [
      [at(36.4, 35.55), at(36.7, 35.9)],
      [at(35.8, 35.5), at(37.1, 36.2)],
      [at(36.5, 35.3), at(36.5, 36.1)],
    ] as const) {
      const sphere = geoDistance([a.lon, a.lat], [b.lon, b.lat]) * 6371;
      expect(Math.abs(kmBetween(a, b) / sphere - 1)).toBeLessThan(0.005);
    }
  });
});

describe('nearness', () => {
  const line = [at(36, 35.7), at(36.5, 35.7), at(36.5, 36)];
  it.each([
    ['north of the first part', at(36.2, 35.8), 'left', 0, false],
    ['south of it', at(36.2, 35.6), 'right', 0, false],
    ['west of the second part', at(36.45, 35.9), 'left', 1, false],
    ['east of it', at(36.6, 35.9), 'right', 1, false],
    ['before the beginning', at(35.9, 35.8), 'left', 0, true],
    ['past the end', at(36.5, 36.2), 'right', 1, true],
  ])('%s', (_, point, side, segment, beyond) =>
    expect(nearness(point, line)).toMatchObject({ side, segment, beyond }),
  );

  it('measures to the nearest part, not to the nearest point', () => {
    expect(nearness(at(36.25, 35.8), line).km).toBeCloseTo(11.095, 3);
    expect(nearness(at(36.5, 35.7), line).km).toBe(0);
  });

  it('takes a line with a point twice', () =>
    expect(nearness(at(36.2, 35.8), [at(36, 35.7), at(36, 35.7), at(36.5, 35.7)]).km).toBeCloseTo(11.095, 3));
  it('refuses a line of one point', () =>
    expect(() => nearness(at(36, 35), [at(36, 35)])).toThrow(RangeError));
});
