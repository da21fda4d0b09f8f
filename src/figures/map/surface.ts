import type { Feature, FeatureCollection, LineString, MultiPoint, Polygon } from 'geojson';
import { polygonContains } from 'd3';
import type { Level } from '../../atlas/schema/map';
import type { Point } from '../../frame/mark';
import { heightAt, sampleLattice } from './heights';
import type { HeightGrid } from './heights';
import { invert, project } from './projection';

/** A generalised ground on the map plane (km, x east, y south). */
export interface Surface {
  /** Height of a point, m; 0 at sea. */
  readonly metres: (x: number, y: number) => number;
  /** How well a point is covered: 1 inside, falling to 0 over a belt at the edge of the data. */
  readonly cover: (x: number, y: number) => number;
}

/** What the ground of north-west Syria is made from. */
export interface GroundData {
  /** data/geography/ridges.geojson: lines with `heights` (m, one a vertex) and spot heights. */
  readonly ridges: FeatureCollection;
  /** data/geography/coast.geojson: its shores are at 0 m. */
  readonly coast: FeatureCollection;
  /** The 5' grid around it. */
  readonly around: HeightGrid;
  /** The 10' grid, for what lies beyond that. */
  readonly beyond: HeightGrid;
}

interface Sample {
  readonly x: number;
  readonly y: number;
  readonly metres: number;
}

/** Where the hand-written lines speak: lon and lat of two corners. Beyond it the grid takes over. */
const corners = { west: 35.6, east: 37.6, south: 34.62, north: 37.15 };
/** Distance between samples along a line, km. */
const along = 3;
/** How far a grid node or spot height keeps from hand-written lines, km: nearer ones make dents. */
const clearOfLines = { grid: 11, spot: 2.5 };
/** Width of the belt in which the surface gives way to the grid, km. */
const belt = 30;
/** Rounds the kernel's tip, km: crests stay crisp, single samples make no cones. */
const rounding = 1.5;
/** Lets the surface miss a sample a little where lines contradict each other (km of kernel). */
const slack = 0.6;
/** Step of the lattice on which the surface is kept, km. */
const lattice = 0.8;

/** 0 up to 0, 1 from 1, without corners between. */
export const smoothstep = (t: number): number => {
  const u = Math.min(1, Math.max(0, t));
  return u * u * (3 - 2 * u);
};

/** Degrees at the edge of a height grid over which it gives way to what lies beyond. */
const gridBelt = 2;

function gridCover(grid: HeightGrid, lon: number, lat: number): number {
  const east = grid.west + (grid.columns - 1) * grid.step;
  const north = grid.south + (grid.rows - 1) * grid.step;
  return smoothstep(Math.min(lon - grid.west, east - lon, lat - grid.south, north - lat) / gridBelt);
}

/** The ground of the two widest levels: the finer grid where it reaches, the coarser one around it. */
export function gridSurface(fine: HeightGrid, coarse: HeightGrid): Surface {
  return {
    metres: (x, y) => {
      const [lon, lat] = invert([x, y]);
      const share = gridCover(fine, lon, lat);
      const own = share > 0 ? heightAt(fine, lon, lat) : 0;
      return share === 1 ? own : own * share + heightAt(coarse, lon, lat) * (1 - share);
    },
    cover: (x, y) => {
      const [lon, lat] = invert([x, y]);
      return Math.max(gridCover(fine, lon, lat), gridCover(coarse, lon, lat));
    },
  };
}

/** Samples along a line of the plane, about `along` km apart, vertices included. */
function walk(points: readonly Point[], metres: readonly number[]): Sample[] {
  const out: Sample[] = [];
  points.forEach(([x, y], i) => {
    const [px, py] = points[i - 1] ?? [x, y];
    const steps = i === 0 ? 1 : Math.max(1, Math.round(Math.hypot(x - px, y - py) / along));
    for (let s = 1; s <= steps; s += 1) {
      const t = s / steps;
      out.push({
        x: px + t * (x - px),
        y: py + t * (y - py),
        metres: (metres[i - 1] ?? metres[i]!) * (1 - t) + metres[i]! * t,
      });
    }
  });
  return out;
}

const planar = (coordinates: readonly number[][]): Point[] =>
  coordinates.map(([lon, lat]) => project([lon!, lat!]));

function handSamples({ ridges, coast }: GroundData, inside: (x: number, y: number) => boolean): Sample[] {
  const out: Sample[] = [];
  const add = (samples: readonly Sample[], least: number): void => {
    for (const sample of samples)
      if (inside(sample.x, sample.y) && !near(out, sample, least)) out.push(sample);
  };
  for (const { geometry, properties } of ridges.features as Feature<LineString | MultiPoint>[]) {
    const metres = properties?.['heights'] as number[];
    if (metres.length !== geometry.coordinates.length)
      throw new RangeError(
        `ridges: "${String(properties?.['id'])}" has ${metres.length} heights for ${geometry.coordinates.length} points`,
      );
    if (geometry.type === 'LineString') add(walk(planar(geometry.coordinates), metres), 0.6);
  }
  for (const { geometry } of coast.features as Feature<Polygon>[]) {
    const ring = planar(geometry.coordinates[0]!);
    const shore = walk(
      ring,
      ring.map(() => 0),
    ).filter((_, i) => i % 2 === 0);
    add(shore, along * 0.8);
  }
  for (const { geometry, properties } of ridges.features as Feature<LineString | MultiPoint>[]) {
    if (geometry.type !== 'MultiPoint') continue;
    const metres = properties?.['heights'] as number[];
    add(
      planar(geometry.coordinates).map(([x, y], i) => ({ x, y, metres: metres[i]! })),
      clearOfLines.spot,
    );
  }
  return out;
}

function near(samples: readonly Sample[], at: Sample, km: number): boolean {
  return samples.some((s) => (s.x - at.x) ** 2 + (s.y - at.y) ** 2 < km * km);
}

/** Grid nodes far from every hand-written line, every second one: on land for the mountains beyond, at sea to hold it flat. */
function gridSamples(
  grid: HeightGrid,
  hand: readonly Sample[],
  inside: (x: number, y: number) => boolean,
): Sample[] {
  const out: Sample[] = [];
  for (let row = 0; row < grid.rows; row += 2) {
    for (let column = row % 4 === 0 ? 0 : 1; column < grid.columns; column += 2) {
      const [x, y] = project([
        grid.west + column * grid.step,
        grid.south + (grid.rows - 1 - row) * grid.step,
      ]);
      const sample = { x, y, metres: grid.metres[row * grid.columns + column]! };
      if (inside(x, y) && !near(hand, sample, clearOfLines.grid)) out.push(sample);
    }
  }
  return out;
}

const kernel = (dx: number, dy: number): number => -Math.sqrt(dx * dx + dy * dy + rounding * rounding);

/** Weights of the kernel at each sample, and the constant: Gaussian elimination with row exchange. */
function solve(samples: readonly Sample[]): Float64Array {
  const n = samples.length + 1;
  const rows = Array.from({ length: n }, (_, i) => {
    const row = new Float64Array(n + 1);
    const a = samples[i];
    for (let j = 0; j < n; j += 1) {
      const b = samples[j];
      row[j] = a && b ? kernel(a.x - b.x, a.y - b.y) + (i === j ? slack : 0) : a || b ? 1 : 0;
    }
    row[n] = a ? a.metres : 0;
    return row;
  });
  for (let k = 0; k < n; k += 1) {
    let best = k;
    for (let i = k + 1; i < n; i += 1) if (Math.abs(rows[i]![k]!) > Math.abs(rows[best]![k]!)) best = i;
    [rows[k], rows[best]] = [rows[best]!, rows[k]!];
    const pivot = rows[k]!;
    for (let i = k + 1; i < n; i += 1) {
      const row = rows[i]!;
      const factor = row[k]! / pivot[k]!;
      if (factor === 0) continue;
      for (let j = k + 1; j <= n; j += 1) row[j]! -= factor * pivot[j]!;
    }
  }
  const found = new Float64Array(n);
  for (let i = n - 1; i >= 0; i -= 1) {
    const row = rows[i]!;
    let sum = row[n]!;
    for (let j = i + 1; j < n; j += 1) sum -= row[j]! * found[j]!;
    found[i] = sum / row[i]!;
  }
  return found;
}

/**
 * The ground of the three closer levels: a multiquadric surface (Hardy, 1971) through hand-written ridge, foot and
 * valley lines, spot heights and the shore, giving way to the 5' grid outside their area. Takes about two seconds.
 * @throws RangeError when a line has another number of heights than points.
 */
export function groundSurface(data: GroundData): Surface {
  const box = planar([
    [corners.west, corners.north],
    [corners.east, corners.north],
    [corners.east, corners.south],
    [corners.west, corners.south],
  ]);
  const x0 = Math.min(...box.map((p) => p[0])) - belt;
  const x1 = Math.max(...box.map((p) => p[0])) + belt;
  const y0 = Math.min(...box.map((p) => p[1])) - belt;
  const y1 = Math.max(...box.map((p) => p[1])) + belt;
  const inside = (x: number, y: number): boolean =>
    x > x0 - belt && x < x1 + belt && y > y0 - belt && y < y1 + belt;
  const hand = handSamples(data, inside);
  const samples = [...hand, ...gridSamples(data.around, hand, inside)];
  const weights = solve(samples);
  const rings = (data.coast.features as Feature<Polygon>[]).map(({ geometry }) =>
    planar(geometry.coordinates[0]!).map(([x, y]): [number, number] => [x, y]),
  );
  const columns = Math.ceil((x1 - x0) / lattice) + 1;
  const rows = Math.ceil((y1 - y0) / lattice) + 1;
  const metres = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const x = x0 + column * lattice;
      const y = y0 + row * lattice;
      // The shore is at 0, but the surface would swing up again beyond it.
      if (!rings.some((ring) => polygonContains(ring, [x, y]))) continue;
      let sum = weights[samples.length]!;
      for (let i = 0; i < samples.length; i += 1)
        sum += weights[i]! * kernel(x - samples[i]!.x, y - samples[i]!.y);
      metres[row * columns + column] = Math.max(0, sum);
    }
  }
  const grid = gridSurface(data.around, data.beyond);
  return {
    metres: (x, y) => {
      const share = smoothstep(Math.min(x - x0, x1 - x, y - y0, y1 - y) / belt);
      const own =
        share > 0
          ? Math.max(0, sampleLattice(metres, columns, rows, (x - x0) / lattice, (y - y0) / lattice))
          : 0;
      return share === 1 ? own : own * share + grid.metres(x, y) * (1 - share);
    },
    cover: grid.cover,
  };
}

const known = new WeakMap<GroundData, { wide: Surface; close?: Surface }>();

/** The ground of a level: the grids for the two widest, the hand-written lines for the others. Computed once for the same data. */
export function levelSurface(level: Level, data: GroundData): Surface {
  let surfaces = known.get(data);
  if (!surfaces) known.set(data, (surfaces = { wide: gridSurface(data.around, data.beyond) }));
  return level === 'region' || level === 'levant' ? surfaces.wide : (surfaces.close ??= groundSurface(data));
}
