import type { FeatureCollection } from 'geojson';
import type { Atlas } from '../../atlas/atlas';
import type { Layer, Level } from '../../atlas/schema/map';
import type { Format } from '../../frame/frame';
import type { Role } from '../../frame/look';
import type { Point } from '../../frame/mark';
import { countriesAt, type Countries } from './countries';
import { hatch, ringsField, type Field } from './field';
import { groundOf } from './ground';
import { coarsenessAt, levels, type Extent } from './levels';
import { clipped, ringArea, simplified, type Line } from './line';
import { projectFeature } from './project-feature';
import { roadLine } from './roads';

/** A path of the map plane that all pictures of a level share. Coordinates are whole world units. */
export interface Shape {
  /** `<level>-<what>`, the name under which a page ships it once. */
  readonly shared: string;
  /** Layer that stresses or hides it; `ground` is always drawn. */
  readonly layer: Layer | 'ground';
  readonly role: Role;
  readonly rings: readonly (readonly Point[])[];
  readonly closed: boolean;
}

/** World units to which vertices of hatches and of areas without a sure edge are rounded: shorter paths, nothing to see. */
const vagueMesh = 5;

/** Gap between the strokes of hatches, px in a typical picture of the format. */
const hatchGap: Readonly<Record<'band' | 'fading' | 'zone' | 'golan', number>> = {
  band: 8.5,
  fading: 14,
  zone: 13,
  golan: 6,
};
/** px by which the strokes of the band end short of its edge, which is drawn more simply than they are. */
const hatchInset = 2;
/** A phone's picture shows the same ground at about this part of a wide one's scale, and so needs wider gaps. */
const tallScale = 0.42;

/** Land and borders by level: those of a phone's pictures are the same. */
const outlines = new Map<Level, Countries>();

const known = new WeakMap<Atlas, Map<string, readonly Shape[]>>();

/** All shared paths of a level, in drawing order. One path may be drawn twice in two roles: a road on its casing. */
export function shapesOf(atlas: Atlas, name: Level, format: Format): readonly Shape[] {
  const coarse = format === 'tall';
  const key = `${name}${coarse ? '-tall' : ''}`;
  let memo = known.get(atlas);
  if (!memo) known.set(atlas, (memo = new Map()));
  let shapes = memo.get(key);
  if (!shapes) memo.set(key, (shapes = build(atlas, name, coarse)));
  return shapes;
}

function build(atlas: Atlas, name: Level, coarse: boolean): Shape[] {
  const level = levels[name];
  const { extent, unitsPerKm: u } = level;
  /** Smallest triangle kept, km², times `factor`. */
  const fine =
    (factor: number) =>
    (p: Point): number =>
      (factor * level.tolerance * coarsenessAt(level, p[0], p[1])) / level.scale ** 2;
  const onGrid =
    (mesh: number) =>
    (ring: Line): Point[] =>
      ring.map(([x, y]) => [Math.round((x * u) / mesh) * mesh, Math.round((y * u) / mesh) * mesh]);
  const shapes: Shape[] = [];
  const add = (
    what: string,
    layer: Shape['layer'],
    role: Role,
    rings: readonly Line[],
    closed: boolean,
    mesh = 1,
  ): void => {
    if (rings.length)
      shapes.push({ shared: `${name}-${what}`, layer, role, rings: rings.map(onGrid(mesh)), closed });
  };
  const strokes = (
    what: string,
    layer: Layer,
    role: Role,
    field: Field,
    over: Extent,
    px: number,
    slope: 1 | -1,
  ): void => {
    const gap = px / (level.scale * (coarse ? tallScale : 1));
    const part = intersection(over, extent);
    if (part)
      add(coarse ? `${what}-tall` : what, layer, role, hatch(field, part, gap, slope), false, vagueMesh);
  };
  const lines = (file: string): Point[][] =>
    featuresOf(atlas, file, name).lines.map((line) => simplified(line, fine(file === 'rivers' ? 1.5 : 0.6)));
  const rings = (file: string): Point[][] =>
    featuresOf(atlas, file, name).rings.map((ring) => simplified(ring, fine(0.6), true));

  const hatched = (file: 'golan' | 'zones', layer: Layer, slope: 1 | -1): void => {
    const edges = rings(file);
    const role = file === 'zones' ? 'zone' : 'golan';
    if (edges.length) strokes(file, layer, role, ringsField(edges), boundsOf(edges), hatchGap[role], slope);
  };

  const close = level.source === '10m';
  let outline = outlines.get(name);
  if (!outline) outlines.set(name, (outline = countriesAt(level, close)));
  const { land, borders } = outline;
  add('land', 'ground', 'land', close ? rings('coast') : land, true);
  add('lakes', 'ground', 'lake', rings('lakes'), true);
  add('rivers', 'rivers', 'river', lines('rivers'), false);
  hatched('golan', 'golan', 1);
  if (level.ground) {
    const ground = groundOf(atlas);
    // Areas without a sure edge need few vertices.
    const vague = (all: readonly Line[]): Line[] =>
      all
        .flatMap((ring) => clippedRing(simplified(ring, fine(3), true), extent))
        .filter((ring) => Math.abs(ringArea(ring)) > 3);
    const traced = (all: readonly Line[]): Line[] =>
      all.flatMap((ring) => clippedRing(simplified(ring, fine(1.6), true), extent));
    add('tint', 'opposition-tint', 'tint', vague(ground.tint), true, vagueMesh);
    hatched('zones', 'third-zones', 1);
    add('band', 'line-of-contact', 'band', vague(ground.band), true, vagueMesh);
    add('corridor', 'corridor', 'corridor', traced(ground.corridor), true);
    strokes(
      'band-hatch',
      'line-of-contact',
      'band-hatch',
      (p) => ground.bandField(p) - hatchInset / level.scale,
      boundsOf(ground.band),
      hatchGap.band,
      -1,
    );
    strokes(
      'band-hatch-fading',
      'line-of-contact',
      'band-hatch-fading',
      ground.fadingField,
      groundArea,
      hatchGap.fading,
      -1,
    );
    add('corridor', 'corridor', 'corridor-edge', traced(ground.corridor), true);
  }
  add('borders', 'borders', 'border', close ? [...borders, ...lines('border-tr-sy')] : borders, false);
  if (level.roads) {
    const courses = (['M5', 'M4'] as const).map((road) => ({
      road,
      parts: clipped(simplified(roadLine(atlas.roads.get(road) ?? []), fine(0.5)), extent),
    }));
    for (const { road, parts } of courses) add(road, 'roads', 'road-case', parts, false);
    for (const { road, parts } of courses) add(road, 'roads', 'road', parts, false);
    if (level.ground)
      add(
        'patrol',
        'patrol-route',
        'patrol-route',
        clipped(simplified(groundOf(atlas).patrol, fine(0.5)), extent),
        false,
      );
  }
  return shapes;
}

/** Where the band and its fading ends lie. */
const groundArea: Extent = { x0: -60, y0: -85, x1: 70, y1: 40 };

/** The features of a geography file on the map plane; none if the file has none in the extent. */
function featuresOf(atlas: Atlas, file: string, name: Level): { rings: Point[][]; lines: Point[][] } {
  const collection: FeatureCollection | undefined = atlas.geography.get(file);
  if (!collection) return { rings: [], lines: [] };
  const features = collection.features.filter(
    (one) => (one.properties?.levels as string[] | undefined)?.includes(name) ?? true,
  );
  return projectFeature({ type: 'FeatureCollection', features }, levels[name].extent);
}

function boundsOf(rings: readonly Line[]): Extent {
  const xs = rings.flat().map((p) => p[0]);
  const ys = rings.flat().map((p) => p[1]);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

function intersection(a: Extent, b: Extent): Extent | undefined {
  const cut = {
    x0: Math.max(a.x0, b.x0),
    y0: Math.max(a.y0, b.y0),
    x1: Math.min(a.x1, b.x1),
    y1: Math.min(a.y1, b.y1),
  };
  return cut.x0 < cut.x1 && cut.y0 < cut.y1 ? cut : undefined;
}

/** A ring inside a rectangle (Sutherland and Hodgman, 1974): none, or one ring that may run along the edge. */
function clippedRing(ring: Line, box: Extent): Line[] {
  let out: Line = ring;
  const sides: ((p: Point) => number)[] = [
    (p) => p[0] - box.x0,
    (p) => box.x1 - p[0],
    (p) => p[1] - box.y0,
    (p) => box.y1 - p[1],
  ];
  for (const side of sides) {
    const from = out;
    const next: Point[] = [];
    from.forEach((b, i) => {
      const a = from[(i + from.length - 1) % from.length]!;
      const [da, db] = [side(a), side(b)];
      if (da >= 0 !== db >= 0)
        next.push([a[0] + ((b[0] - a[0]) * da) / (da - db), a[1] + ((b[1] - a[1]) * da) / (da - db)]);
      if (db >= 0) next.push(b);
    });
    out = next;
  }
  return out.length > 2 ? [out] : [];
}
