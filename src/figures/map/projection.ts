import { geoConicConformal, geoDistance } from 'd3';
import type { GeoProjection } from 'd3';
import type { Point } from '../../frame/mark';

/** Longitude and latitude, degrees (WGS 84). */
export type LonLat = readonly [lon: number, lat: number];

/** The one place where a plane unit is exactly one km, and the origin of the plane. */
export const anchor: LonLat = [36.5, 35.7];

/** Mean radius of the Earth, km (IUGG). */
export const earthRadius = 6371.0088;

const conic = (scale: number, shift: Point): GeoProjection =>
  geoConicConformal()
    .parallels([34, 52])
    .rotate([-37.5, 0])
    .scale(scale)
    .translate([shift[0], shift[1]])
    .precision(0);

function planeProjection(): GeoProjection {
  // The scale is measured over 2 km at the anchor, so that it does not depend on d3's choice of units.
  const trial = conic(1000, [0, 0]);
  const half = 0.009;
  const south: [number, number] = [anchor[0], anchor[1] - half];
  const north: [number, number] = [anchor[0], anchor[1] + half];
  const a = trial(south) as [number, number];
  const b = trial(north) as [number, number];
  const scale = (1000 * geoDistance(south, north) * earthRadius) / Math.hypot(a[0] - b[0], a[1] - b[1]);
  const origin = conic(scale, [0, 0])([anchor[0], anchor[1]]) as [number, number];
  return conic(scale, [-origin[0], -origin[1]]);
}

/** The map plane as a d3 projection, for projecting whole features: km, x east, y south, conformal conic (parallels 34° and 52°). */
export const plane: GeoProjection = planeProjection();

/** The plane's projection with everything outside a rectangle of the plane (km) cut away. */
export function clippedPlane(extent: { x0: number; y0: number; x1: number; y1: number }): GeoProjection {
  return planeProjection().clipExtent([
    [extent.x0, extent.y0],
    [extent.x1, extent.y1],
  ]);
}

/** Where a place lies on the map plane, km from the anchor. */
export function project(at: LonLat): Point {
  const p = plane([at[0], at[1]]);
  if (!p) throw new RangeError(`cannot be projected: ${at.join(', ')}`);
  return p;
}

/** The place that lies at a point of the map plane. */
export function invert(at: Point): LonLat {
  const p = plane.invert?.([at[0], at[1]]);
  if (!p) throw new RangeError(`no place there: ${at.join(', ')}`);
  return p;
}

/** Distance over ground between two places, km. */
export function groundDistance(a: LonLat, b: LonLat): number {
  return geoDistance([a[0], a[1]], [b[0], b[1]]) * earthRadius;
}
