import { geoArea } from 'd3';
import type { FeatureCollection, Polygon, Position } from 'geojson';
import { z } from 'zod';
import type { Fault } from './fault';
import { stem, type Reading } from './read';
import { filesIn, readText } from './text-file';
import { validate } from './validate';
import { readYamlText } from './yaml-text';

/** Files the maps are drawn from. Without one of them a map would be wrong and nobody would notice. */
const needed = ['border-tr-sy', 'coast', 'golan', 'lakes', 'ridges', 'rivers', 'syria', 'zones'];

/** The frame of all maps, degrees: from Cyrenaica to eastern Iran, from the Gulf to Moscow and beyond. */
export const frame = { west: 20, east: 75, south: 25, north: 60 } as const;

/** Whether a point lies in the frame of all maps. */
export const inFrame = (lon: number, lat: number): boolean =>
  lon >= frame.west && lon <= frame.east && lat >= frame.south && lat <= frame.north;

const position = z
  .tuple([z.number(), z.number()])
  .refine(
    ([lon, lat]) => inFrame(lon, lat),
    `a point is [longitude, latitude] within ${frame.west} to ${frame.east}, ${frame.south} to ${frame.north}`,
  );
const ring = z
  .array(position)
  .min(4)
  .refine((points) => String(points[0]) === String(points.at(-1)), 'a ring ends where it begins');
const geometry = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Point'), coordinates: position }),
  z.strictObject({ type: z.literal('MultiPoint'), coordinates: z.array(position).min(1) }),
  z.strictObject({ type: z.literal('LineString'), coordinates: z.array(position).min(2) }),
  z.strictObject({
    type: z.literal('MultiLineString'),
    coordinates: z.array(z.array(position).min(2)).min(1),
  }),
  z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
  z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
]);
const collection = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z
    .array(
      z.strictObject({
        type: z.literal('Feature'),
        properties: z.looseObject({ id: z.string().min(1) }),
        geometry,
      }),
    )
    .min(1),
});

/** Rings that d3-geo would take for their outside: an outer ring runs clockwise, a hole the other way. */
function* woundWrong(polygon: readonly Position[][]): Generator<number> {
  for (const [i, points] of polygon.entries()) {
    const shape: Polygon = { type: 'Polygon', coordinates: [points] };
    if (geoArea(shape) > 2 * Math.PI !== i > 0) yield i;
  }
}

function check(
  value: z.output<typeof collection>,
  fault: (path: PropertyKey[], problem: string, hint: string) => void,
): void {
  const seen = new Set<string>();
  value.features.forEach(({ geometry: shape, properties }, i) => {
    const { id } = properties;
    if (seen.has(id))
      fault(['features', i], `feature "${id}" stands twice.`, 'Every id is used once in a file.');
    seen.add(id);
    const polygons =
      shape.type === 'Polygon' ? [shape.coordinates] : shape.type === 'MultiPolygon' ? shape.coordinates : [];
    for (const polygon of polygons)
      for (const n of woundWrong(polygon))
        fault(
          ['features', i],
          `ring ${n + 1} of "${id}" is wound the wrong way: it would cover the globe.`,
          'Reverse it: clockwise outside, anticlockwise for a hole.',
        );
  });
}

/** Reads data/geography/*.geojson (WGS 84): every point in the frame of the maps, every ring closed and wound for d3-geo. */
export function readGeography({ root, faults }: Reading): Map<string, FeatureCollection> {
  const files = filesIn(root, 'data/geography', '.geojson', faults, ['.csv', '.txt']);
  for (const name of needed)
    if (!files.includes(`data/geography/${name}.geojson`))
      faults.push({
        file: `data/geography/${name}.geojson`,
        problem: 'the file is missing: maps are drawn from it.',
      });
  const out = new Map<string, FeatureCollection>();
  for (const file of files) {
    const text = readText(root, file, faults);
    if (text === undefined) continue;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      faults.push({
        file,
        line: lineOfError(text, error as Error),
        problem: `this is not readable JSON: ${(error as Error).message.replace(/\.?$/, '.')}`,
      });
      continue;
    }
    // JSON is YAML, whose reader knows lines; it is slow, so it is asked only when there is a fault.
    let reader: ReturnType<typeof readYamlText>;
    const lineOf = (path: readonly PropertyKey[]): number | undefined =>
      (reader ??= readYamlText(text, file, []))?.lineOf(path);
    const valid = validate(collection, value, file, lineOf, faults);
    if (!valid) continue;
    check(valid, (path, problem, hint) =>
      faults.push({ file, line: lineOf(path), problem, hint } satisfies Fault),
    );
    out.set(stem(file), value as FeatureCollection);
  }
  return out;
}

/** The line of a JSON error: V8 names a position, or shows the ten characters on either side of it. */
function lineOfError(text: string, { message }: Error): number {
  const position = /position (\d+)/.exec(message)?.[1];
  const [, cut, around] = /(\.\.\.)?"([\s\S]*)"(?:\.\.\.)? is not valid JSON$/.exec(message) ?? [];
  const shown = around === undefined ? text.length : text.indexOf(around) + (cut ? 10 : 0);
  return text.slice(0, Math.max(0, Number(position ?? shown))).split('\n').length;
}
