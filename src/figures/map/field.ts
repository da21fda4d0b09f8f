import { contours } from 'd3';
import type { Point } from '../../frame/mark';
import type { Extent } from './levels';
import { distanceTo, inside, type Line } from './line';

/** A signed measure of how far inside an area a point lies (km, negative outside). Areas are cut, joined and softened as fields, then traced once. */
export type Field = (p: Point) => number;

/** Distance to the edge of rings, positive inside. */
export function ringsField(rings: readonly Line[]): Field {
  const closed = rings.map((ring) => [...ring, ring[0]!]);
  return (p) => {
    const edge = Math.min(...closed.map((ring) => distanceTo(ring, p)));
    return inside(rings, p) ? edge : -edge;
  };
}

/** km outside an area beyond which it is no matter how far: no edge is traced there, and distances to borders cost most. */
const farOutside = -5;

/** What lies in both areas. Cheap fields first: where one is far outside, the rest are not asked. */
export const both =
  (...fields: readonly Field[]): Field =>
  (p) => {
    let least = Infinity;
    for (const field of fields) {
      const value = field(p);
      if (value < least) least = value;
      if (least < farOutside) break;
    }
    return least;
  };

/** A square grid over an extent; `step` is its mesh, km. */
export interface Grid {
  readonly extent: Extent;
  readonly step: number;
  readonly columns: number;
  readonly rows: number;
}

export function gridOver(extent: Extent, step: number): Grid {
  return {
    extent,
    step,
    columns: Math.ceil((extent.x1 - extent.x0) / step) + 1,
    rows: Math.ceil((extent.y1 - extent.y0) / step) + 1,
  };
}

/** A field's values at the nodes of a grid, row by row. */
export function sampled(grid: Grid, field: Field): Float64Array {
  const values = new Float64Array(grid.columns * grid.rows);
  for (let j = 0; j < grid.rows; j++) {
    for (let i = 0; i < grid.columns; i++)
      values[j * grid.columns + i] = field([grid.extent.x0 + i * grid.step, grid.extent.y0 + j * grid.step]);
  }
  return values;
}

/** The edge of the area where sampled values are above zero (marching squares, positions interpolated). Rings may be holes. */
export function traced(grid: Grid, values: Float64Array): Point[][] {
  const shape = contours().size([grid.columns, grid.rows]).smooth(true).contour(Array.from(values), 0);
  return shape.coordinates
    .flat()
    .map((ring) =>
      ring
        .slice(0, -1)
        .map(([x, y]): Point => [
          grid.extent.x0 + (x! - 0.5) * grid.step,
          grid.extent.y0 + (y! - 0.5) * grid.step,
        ]),
    );
}

/**
 * Parallel strokes across an area, as line segments: the area above zero of a field, cut by lines that fall from left
 * to right (`slope` 1) or rise (`slope` -1) at 45°, `gap` km apart measured across them. Lines are fixed to the map
 * plane, so neighbouring areas hatch in register.
 */
export function hatch(field: Field, extent: Extent, gap: number, slope: 1 | -1 = -1): [Point, Point][] {
  const out: [Point, Point][] = [];
  const apart = gap * Math.SQRT2;
  const step = gap / 4;
  const offsets =
    slope === -1
      ? [extent.x0 + extent.y0, extent.x1 + extent.y1]
      : [extent.y0 - extent.x1, extent.y1 - extent.x0];
  for (let c = Math.ceil(offsets[0]! / apart) * apart; c <= offsets[1]!; c += apart) {
    // A line is x + y = c (rising) or y - x = c (falling).
    const at = (x: number): Point => [x, slope === -1 ? c - x : c + x];
    const from = Math.max(extent.x0, slope === -1 ? c - extent.y1 : extent.y0 - c);
    const to = Math.min(extent.x1, slope === -1 ? c - extent.y0 : extent.y1 - c);
    let start: number | undefined;
    let before = -1;
    for (let x = from; x <= to + step; x += step) {
      const value = x > to ? -1 : field(at(x));
      if (value > 0 !== before > 0) {
        const edge = x > to ? to : x === from ? x : x - (step * value) / (value - before);
        if (start === undefined) start = edge;
        else {
          if (edge - start > gap * 0.25) out.push([at(start), at(edge)]);
          start = undefined;
        }
      }
      before = value;
    }
  }
  return out;
}
