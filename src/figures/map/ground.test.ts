import { describe, expect, it } from 'vitest';
import { atlas } from '../../atlas/load';
import type { Point } from '../../frame/mark';
import { corridorDepth, evened, groundOf, stopOf } from './ground';
import { distanceTo, inside } from './line';
import { project } from './projection';
import { projectFeature } from './project-feature';

const ground = groundOf(atlas());
const at = (id: string): Point => {
  const place = atlas().places.get(id)!;
  return project([place.lon, place.lat]);
};
const holders = [...atlas().control.values()];

describe('the corridor', () => {
  const edge = ground.corridor.flat();
  const border = projectFeature(atlas().geography.get('syria')!, {
    x0: -90,
    y0: -90,
    x1: 90,
    y1: 90,
  }).rings.map((ring) => [...ring, ring[0]!]);

  it('is six km deep on both sides wherever neither its ends nor the border cut it', () => {
    const ends = [ground.patrol[0]!, ground.patrol.at(-1)!];
    const free = edge.filter((p) => {
      const byEnd = ends.some((end) => Math.hypot(p[0] - end[0], p[1] - end[1]) < corridorDepth + 0.2);
      return !byEnd && Math.min(...border.map((ring) => distanceTo(ring, p))) > 0.3;
    });
    expect(free.length).toBeGreaterThan(300);
    for (const p of free) expect(Math.abs(distanceTo(ground.patrol, p) - corridorDepth)).toBeLessThan(0.06);
  });

  it('stays inside Syria and ends where patrols were to end', () => {
    for (const p of edge) expect(distanceTo(ground.patrol, p)).toBeLessThan(corridorDepth + 0.1);
    expect(inside(ground.corridor, at('antakya'))).toBe(false);
    expect(inside(ground.corridor, at('ariha'))).toBe(true);
    expect(inside(ground.corridor, at('saraqib'))).toBe(false);
    for (const village of ['sufuhon', 'fleifel', 'fatterah'])
      expect(inside(ground.corridor, at(village)), village).toBe(false);
  });
});

describe('the line of contact', () => {
  it('is a band that holds the contested places', () => {
    for (const { place } of holders.filter(
      (row) => row.holder === 'contested' && row.place !== 'zuwayqat-heights',
    )) {
      expect(ground.bandField(at(place)), place).toBeGreaterThan(0);
    }
  });

  const given = atlas().line.map(stopOf);
  const drawn = evened(given);

  it('is nowhere drawn narrower than the data says, and widens by degrees', () => {
    for (const stop of given) {
      const there = drawn.filter(({ at: p }) => Math.hypot(p[0] - stop.at[0], p[1] - stop.at[1]) < 1e-9);
      expect(there.length, String(stop.at)).toBeGreaterThan(0);
      for (const { half } of there) expect(half).toBeGreaterThanOrEqual(stop.half - 1e-9);
    }
    given.slice(1).forEach((b, i) => {
      const a = given[i]!;
      if (b.fading) return;
      for (const t of [0.2, 0.4, 0.6, 0.8]) {
        const p: Point = [a.at[0] + (b.at[0] - a.at[0]) * t, a.at[1] + (b.at[1] - a.at[1]) * t];
        const across = Math.hypot(b.at[0] - a.at[0], b.at[1] - a.at[1]);
        // As far to either side as the data says, less a hair.
        const half = a.half + (b.half - a.half) * t - 0.15;
        for (const side of [1, -1]) {
          const off: Point = [
            p[0] + (side * half * (b.at[1] - a.at[1])) / across,
            p[1] - (side * half * (b.at[0] - a.at[0])) / across,
          ];
          expect(ground.bandField(off), `${i} ${t} ${side}`).toBeGreaterThan(0);
        }
      }
    });
    drawn.slice(1).forEach((b, i) => {
      const a = drawn[i]!;
      const step = Math.hypot(b.at[0] - a.at[0], b.at[1] - a.at[1]);
      expect(Math.abs(b.half - a.half) / step).toBeLessThan(1);
    });
  });

  it('has the government’s places nowhere in the tint, and tints no place of the Turkish-backed zone', () => {
    for (const { place } of holders.filter(
      (row) =>
        row.holder === 'government' || row.holder === 'turkish-backed-zone' || row.holder === 'mixed-zone',
    )) {
      expect(inside(ground.tint, at(place)), place).toBe(false);
    }
  });

  it('has the opposition’s towns in the tint', () => {
    for (const town of ['idlib', 'ariha', 'jisr-al-shughur', 'ihsim', 'maarrat-misrin', 'harim'])
      expect(inside(ground.tint, at(town)), town).toBe(true);
  });

  it('fades out where the evidence is old', () => {
    expect(ground.fadingField(project([36.141, 35.79]))).toBeGreaterThan(0);
    expect(ground.bandField(at('nawarah'))).toBeLessThan(0);
  });
});
