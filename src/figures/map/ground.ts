import type { Atlas } from '../../atlas/atlas';
import type { LinePoint } from '../../atlas/schema/ground';
import type { Point } from '../../frame/mark';
import { both, gridOver, ringsField, sampled, traced, type Field } from './field';
import type { Extent } from './levels';
import { between, inside, nearest, type Line } from './line';
import { projectFeature } from './project-feature';
import { project } from './projection';
import { roadLine } from './roads';

/** Depth of the security corridor on each side of the M4, km (Additional Protocol of 5 March 2020). */
export const corridorDepth = 6;

/** Villages between which patrols were agreed: the ends of the corridor as drawn. */
export const patrolEnds = ['ain-al-havr', 'trumba'] as const;

/** Where the areas below lie, km on the map plane. */
const area: Extent = { x0: -60, y0: -85, x1: 70, y1: 40 };

/** Half the gap of the finest grid that areas are traced on, km: edges are interpolated, so errors stay far below it. */
const mesh = 0.5;
const fineMesh = 0.2;

/** Areas that follow from the data by calculation, km on the map plane, unsimplified. */
export interface Ground {
  /** Six km each side of the M4 between the patrol ends, inside Syria. */
  readonly corridor: Point[][];
  readonly patrol: Point[];
  /** The band around the line of contact where the line is reasonably known. */
  readonly band: Point[][];
  readonly bandField: Field;
  /** Where the line is old evidence only. */
  readonly fadingField: Field;
  /** The opposition's side behind the band. It never reaches the line itself. */
  readonly tint: Point[][];
}

/** Inside the buffer of a line, with straight ends: beyond an end, the distance past it counts. */
function flatBuffer(line: Line, depth: number): Field {
  const first = line[0]!;
  const last = line.at(-1)!;
  const past = (end: Point, before: Point, p: Point): number => {
    const length = Math.hypot(end[0] - before[0], end[1] - before[1]);
    return ((p[0] - end[0]) * (end[0] - before[0]) + (p[1] - end[1]) * (end[1] - before[1])) / length;
  };
  const inward = Math.min(6, line.length - 1);
  return (p) => {
    const near = nearest(line, p);
    const room = depth - near.distance;
    const atStart = near.segment === 0 && near.t === 0;
    const atEnd = near.segment === line.length - 2 && near.t === 1;
    if (atStart) return Math.min(room, -past(first, line[inward]!, p));
    if (atEnd) return Math.min(room, -past(last, line.at(-1 - inward)!, p));
    return room;
  };
}

/** A point of the line of contact, km on the map plane, with half the width of the band there, km. */
export interface Stop {
  readonly at: Point;
  readonly half: number;
  readonly fading: boolean;
}

/** km between the points along which the band's width is evened out. */
const bandStep = 0.5;
/** km to each side over which a wide part of the band holds on and then gives way: no pinch between two bulges. */
const bandEase = 2;

/**
 * The line of contact in short steps, with its half-width evened out: the largest within reach, and of these the mean.
 * It is nowhere less than the data says, since each largest value that counts reaches as far as the mean asks.
 */
export function evened(stops: readonly Stop[]): Stop[] {
  const fine = stops.flatMap((b, i): Stop[] => {
    const a = stops[i - 1];
    if (!a) return [b];
    const length = Math.hypot(b.at[0] - a.at[0], b.at[1] - a.at[1]);
    const n = Math.max(1, Math.round(length / bandStep));
    return Array.from({ length: n }, (_, k): Stop => {
      const t = (k + 1) / n;
      return {
        at: [a.at[0] + (b.at[0] - a.at[0]) * t, a.at[1] + (b.at[1] - a.at[1]) * t],
        half: a.half + (b.half - a.half) * t,
        fading: b.fading,
      };
    });
  });
  const along: number[] = [0];
  for (let i = 1; i < fine.length; i++)
    along.push(
      along[i - 1]! + Math.hypot(fine[i]!.at[0] - fine[i - 1]!.at[0], fine[i]!.at[1] - fine[i - 1]!.at[1]),
    );
  const within = (halves: readonly number[], i: number): number[] =>
    halves.filter((_, j) => Math.abs(along[j]! - along[i]!) <= bandEase);
  const largest = fine.map((_, i) =>
    Math.max(
      ...within(
        fine.map(({ half }) => half),
        i,
      ),
    ),
  );
  return fine.map((stop, i) => {
    const near = within(largest, i);
    return { ...stop, half: near.reduce((sum, half) => sum + half, 0) / near.length };
  });
}

/** Inside a buffer whose half-width changes evenly from point to point; only segments chosen by `which`. */
function bandBuffer(stops: readonly Stop[], which: (a: Stop, b: Stop) => boolean): Field {
  const parts = stops.slice(1).flatMap((b, i) => {
    const a = stops[i]!;
    if (!which(a, b)) return [];
    const length = Math.hypot(b.at[0] - a.at[0], b.at[1] - a.at[1]);
    return [{ a, b, line: [a.at, b.at], reach: Math.max(a.half, b.half) + length + 1e-6 }];
  });
  const within = ({ a, b, line }: (typeof parts)[number], p: Point): number => {
    const { distance, t } = nearest(line, p);
    return a.half + (b.half - a.half) * t - distance;
  };
  // Neighbouring points are asked for one after the other: where the last one was deepest, this one mostly is as well,
  // and a part that cannot reach deeper than that is not measured. Three seconds of a build hang on it.
  let deepest = parts[0];
  return (p) => {
    let best = deepest ? within(deepest, p) : -Infinity;
    for (const part of parts) {
      const [dx, dy] = [p[0] - part.a.at[0], p[1] - part.a.at[1]];
      if (part.reach - Math.sqrt(dx * dx + dy * dy) < best) continue;
      const depth = within(part, p);
      if (depth > best) [best, deepest] = [depth, part];
    }
    return best;
  };
}

export const stopOf = (point: LinePoint): Stop => ({
  at: project([point.lon, point.lat]),
  half: point.half_width_km,
  fading: point.drawn === 'fading',
});

/** Closes the opposition's side behind the line: through the Turkish-held zone, which is cut off, and Turkey, which the border cuts off. */
const behind: readonly (readonly [number, number])[] = [
  [36.93, 36.36],
  [36.6, 36.6],
  [36.1, 36.2],
  [36.08, 35.92],
];

const known = new WeakMap<Atlas, Ground>();

/** Computes the ground for an atlas, once. */
export function groundOf(atlas: Atlas): Ground {
  const done = known.get(atlas);
  if (done) return done;
  const outline = (file: string): Point[][] => {
    const shape = atlas.geography.get(file);
    if (!shape) throw new RangeError(`no geography called ${file}`);
    return projectFeature(shape, { x0: area.x0 - 20, y0: area.y0 - 20, x1: area.x1 + 20, y1: area.y1 + 20 })
      .rings;
  };
  const syria = ringsField(outline('syria'));
  const otherZones = ringsField(outline('zones'));
  const given = atlas.line.map(stopOf);
  const stops = evened(given);
  const line = given.map((stop) => stop.at);

  const m4 = roadLine(atlas.roads.get('M4') ?? []);
  const ends = patrolEnds.map((id) => {
    const place = atlas.places.get(id);
    if (!place) throw new RangeError(`no place ${id}, where the corridor ends`);
    return project([place.lon, place.lat]);
  });
  const patrol = between(m4, ends[0]!, ends[1]!);
  const corridorGrid = gridOver({ x0: -45, y0: -30, x1: 40, y1: 12 }, fineMesh);
  const corridor = traced(
    corridorGrid,
    sampled(corridorGrid, both(flatBuffer(patrol, corridorDepth), syria)),
  );

  const grid = gridOver(area, mesh);
  const fading = bandBuffer(stops, (_, b) => b.fading);
  const full = bandBuffer(stops, (_, b) => !b.fading);
  const inSyria = sampled(grid, syria);
  const ring = [...line, ...behind.map(project)];
  const opposition = sampled(
    grid,
    both(
      (p) => (inside([ring], p) ? 1 : -1) * nearest(line, p).distance,
      (p) => -otherZones(p),
      (p) => -full(p),
      (p) => -fading(p),
    ),
  );
  const banded = sampled(grid, full);
  const cut = (values: Float64Array): Float64Array => values.map((value, i) => Math.min(value, inSyria[i]!));
  const ground: Ground = {
    corridor,
    patrol,
    band: traced(grid, cut(banded)),
    bandField: both(full, syria),
    fadingField: both(fading, syria, (p) => -full(p)),
    tint: traced(grid, cut(opposition)),
  };
  known.set(atlas, ground);
  return ground;
}
