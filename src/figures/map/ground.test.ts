import { describe, expect, it } from 'vitest';
import { atlas } from '../../atlas/load';
import type { Point } from '../../frame/mark';
import { corridorDepth, groundOf } from './ground';
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

  it('has the government’s places nowhere in the tint, and tints no place of the Turkish-backed zone', () => {
    for (const step of ground.tint) {
      for (const { place } of holders.filter(
        (row) =>
          row.holder === 'government' || row.holder === 'turkish-backed-zone' || row.holder === 'mixed-zone',
      )) {
        expect(inside(step, at(place)), place).toBe(false);
      }
    }
  });

  it('has the opposition’s towns in the tint', () => {
    for (const town of ['idlib', 'ariha', 'jisr-al-shughur', 'ihsim', 'maarrat-misrin', 'harim'])
      expect(inside(ground.tint[0]!, at(town)), town).toBe(true);
  });

  it('fades out where the evidence is old', () => {
    expect(ground.fadingField(project([36.141, 35.79]))).toBeGreaterThan(0);
    expect(ground.bandField(at('nawarah'))).toBeLessThan(0);
  });
});
