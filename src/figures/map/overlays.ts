import type { Atlas } from '../../atlas/atlas';
import type { MapScene } from '../../atlas/schema/scene';
import type { Mark, Point } from '../../frame/mark';
import { groundOf } from './ground';
import { levels } from './levels';
import { nearest } from './line';
import { project } from './projection';
import { roadLine } from './roads';
import type { Spot } from './spots';

/** A line drawn over the map with the point where its label belongs, km on the map plane. */
export interface Overlay {
  readonly marks: readonly Mark[];
  readonly label?: { readonly key: string; readonly text: string; readonly at: Point };
  readonly line: readonly Point[];
}

function placed(atlas: Atlas, id: string): Point {
  const place = atlas.places.get(id);
  if (!place) throw new RangeError(`no place ${id}`);
  return project([place.lon, place.lat]);
}

/** How far a connector bows out, as a part of its length. */
const bow = 0.1;

/** A slightly curved line between two places, bowed to the right of its direction so that lines from one place part. */
function curve(a: Point, b: Point): Point[] {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const middle: Point = [(a[0] + b[0]) / 2 - dy * bow * 2, (a[1] + b[1]) / 2 + dx * bow * 2];
  return Array.from({ length: 25 }, (_, i) => {
    const t = i / 24;
    const at = (p: number, q: number, r: number): number =>
      (1 - t) ** 2 * p + 2 * t * (1 - t) * q + t ** 2 * r;
    return [at(a[0], middle[0], b[0]), at(a[1], middle[1], b[1])];
  });
}

/** Connectors and measured distances of a scene. Throws RangeError on an unknown place. */
export function overlaysOf(atlas: Atlas, scene: MapScene): Overlay[] {
  const u = levels[scene.level].unitsPerKm;
  const whole = (line: readonly Point[]): Point[] =>
    line.map(([x, y]) => [Math.round(x * u), Math.round(y * u)]);
  const out: Overlay[] = [];
  for (const { from, to, style, label } of scene.connectors) {
    const line = curve(placed(atlas, from), placed(atlas, to));
    const key = `connector:${from}:${to}`;
    out.push({
      marks: [
        {
          kind: 'path',
          key,
          role: `connector-${style}`,
          emphasis: 'normal',
          rings: [whole(line)],
          closed: false,
        },
      ],
      line,
      ...(label ? { label: { key: `${key}:label`, text: label, at: line[12]! } } : {}),
    });
  }
  for (const { from, to, label } of scene.measures) {
    const a = placed(atlas, from);
    const b =
      to === 'corridor'
        ? nearestOnRings(groundOf(atlas).corridor, a)
        : nearest(roadLine(atlas.roads.get(to) ?? []), a).point;
    const key = `measure:${from}:${to}`;
    out.push({
      marks: [
        { kind: 'path', key, role: 'measure', emphasis: 'normal', rings: [whole([a, b])], closed: false },
      ],
      line: [a, b],
      label: { key: `${key}:label`, text: label, at: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] },
    });
  }
  return out;
}

function nearestOnRings(rings: readonly (readonly Point[])[], p: Point): Point {
  const all = rings.map((ring) => nearest([...ring, ring[0]!], p));
  return all.reduce((best, one) => (one.distance < best.distance ? one : best)).point;
}

/** Discs of the radius within which a place surely lies, for positions that are inferred or estimated and wide enough to see. */
export function discsOf(
  spots: readonly Spot[],
  unitsPerKm: number,
  pxPerKm: number,
  least: number,
): { marks: Mark[]; shown: readonly Spot[] } {
  const shown = spots.filter(
    (spot) =>
      spot.reason === 'listed' &&
      spot.place.position_basis !== 'exact' &&
      spot.place.precision_km * pxPerKm >= least,
  );
  const circle = (spot: Spot, role: 'disc' | 'disc-fill'): Mark => ({
    kind: 'circle',
    key: `${role}:${spot.place.id}`,
    role,
    emphasis: spot.emphasis,
    x: Math.round(spot.at[0] * unitsPerKm),
    y: Math.round(spot.at[1] * unitsPerKm),
    r: Math.round(spot.place.precision_km * unitsPerKm),
  });
  return {
    marks: [...shown.map((spot) => circle(spot, 'disc-fill')), ...shown.map((spot) => circle(spot, 'disc'))],
    shown,
  };
}
