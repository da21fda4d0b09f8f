import type { Point } from '../../frame/mark';

/** A run of straight segments on a plane. */
export type Line = readonly Point[];

/** Nearest point of a line to a point, with its distance and how far along the line it lies. */
export interface Nearest {
  readonly point: Point;
  readonly distance: number;
  /** Segment it lies on, and the part of that segment before it (0 … 1). */
  readonly segment: number;
  readonly t: number;
}

/** The point of a line that is nearest to `p`. Throws RangeError for a line of fewer than two points. */
export function nearest(line: Line, p: Point): Nearest {
  let segment = -1;
  let along = 0;
  let distance = Infinity;
  let reach = Infinity;
  for (let i = 0; i + 1 < line.length; i++) {
    const a = line[i]!;
    const b = line[i + 1]!;
    const dx = b[0] - a[0];
    const dy = b[1] - a[1];
    const square = dx * dx + dy * dy;
    const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / square));
    const ex = p[0] - (a[0] + t * dx);
    const ey = p[1] - (a[1] + t * dy);
    // Areas ask this a million times, and Math.hypot is slow: squares, with room for their rounding, rule most out.
    if (ex * ex + ey * ey > reach) continue;
    const d = Math.hypot(ex, ey);
    if (d >= distance) continue;
    segment = i;
    along = t;
    distance = d;
    reach = d * d * (1 + 1e-9);
  }
  const [a, b] = [line[segment], line[segment + 1]];
  if (!a || !b) throw new RangeError('a line needs two points');
  const point: Point = [a[0] + along * (b[0] - a[0]), a[1] + along * (b[1] - a[1])];
  return { point, distance, segment, t: along };
}

/** Distance from a point to a line. */
export const distanceTo = (line: Line, p: Point): number => nearest(line, p).distance;

/** Length of a line, in its own units. */
export function lengthOf(line: Line): number {
  let sum = 0;
  for (let i = 1; i < line.length; i++)
    sum += Math.hypot(line[i]![0] - line[i - 1]![0], line[i]![1] - line[i - 1]![1]);
  return sum;
}

/** Points along a line, `step` apart in its own units, from half a step on. */
export function spaced(line: Line, step: number): Point[] {
  const out: Point[] = [];
  let next = step / 2;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!];
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    for (; next <= length; next += step)
      out.push([a[0] + ((b[0] - a[0]) * next) / length, a[1] + ((b[1] - a[1]) * next) / length]);
    next -= length;
  }
  return out;
}

/** The part of a line between the points of it that are nearest to `a` and `b`. */
export function between(line: Line, a: Point, b: Point): Point[] {
  const [p, q] = [nearest(line, a), nearest(line, b)];
  const [from, to] = p.segment + p.t <= q.segment + q.t ? [p, q] : [q, p];
  return [from.point, ...line.slice(from.segment + 1, to.segment + 1), to.point];
}

/**
 * A smooth curve through all points: centripetal Catmull-Rom (Barry and Goldman, 1988), which makes neither loops nor
 * cusps, `steps` segments between neighbours.
 */
export function smooth(line: Line, steps: number): Point[] {
  if (line.length < 3) return [...line];
  const out: Point[] = [];
  const end = line.length - 1;
  const mirrored = (a: Point, b: Point): Point => [2 * a[0] - b[0], 2 * a[1] - b[1]];
  for (let i = 0; i < end; i++) {
    const p1 = line[i]!;
    const p2 = line[i + 1]!;
    const p0 = line[i - 1] ?? mirrored(p1, p2);
    const p3 = line[i + 2] ?? mirrored(p2, p1);
    const gap = (a: Point, b: Point): number =>
      Math.max(1e-9, Math.sqrt(Math.hypot(a[0] - b[0], a[1] - b[1])));
    const t0 = 0;
    const t1 = t0 + gap(p0, p1);
    const t2 = t1 + gap(p1, p2);
    const t3 = t2 + gap(p2, p3);
    const mix = (a: Point, b: Point, ta: number, tb: number, t: number): Point => {
      const k = (t - ta) / (tb - ta);
      return [a[0] + (b[0] - a[0]) * k, a[1] + (b[1] - a[1]) * k];
    };
    for (let s = 0; s < steps; s++) {
      const t = t1 + ((t2 - t1) * s) / steps;
      const a1 = mix(p0, p1, t0, t1, t);
      const a2 = mix(p1, p2, t1, t2, t);
      const a3 = mix(p2, p3, t2, t3, t);
      const b1 = mix(a1, a2, t0, t2, t);
      const b2 = mix(a2, a3, t1, t3, t);
      out.push(mix(b1, b2, t1, t2, t));
    }
  }
  out.push(line[end]!);
  return out;
}

/**
 * Visvalingam's simplification: drops the vertex that makes the smallest triangle with its neighbours until all left
 * make at least `area` (in the line's units squared, one number or one for each vertex). Ends stay; with `closed` the
 * ring keeps at least three vertices and may lose any.
 */
export function simplified(line: Line, area: number | ((p: Point) => number), closed = false): Point[] {
  const left: Point[] = [...line];
  const least = closed ? 3 : 2;
  const triangle = (i: number): number => {
    const n = left.length;
    if (!closed && (i === 0 || i === n - 1)) return Infinity;
    const [a, b, c] = [left[(i + n - 1) % n]!, left[i]!, left[(i + 1) % n]!];
    const size = Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
    return size / (typeof area === 'number' ? area : area(b));
  };
  const areas = left.map((_, i) => triangle(i));
  while (left.length > least) {
    let worst = 0;
    for (let i = 1; i < areas.length; i++) if (areas[i]! < areas[worst]!) worst = i;
    if (areas[worst]! >= 1) break;
    left.splice(worst, 1);
    areas.splice(worst, 1);
    const n = left.length;
    for (const i of [(worst + n - 1) % n, worst % n]) areas[i] = triangle(i);
  }
  return left;
}

/** Signed area of a ring (positive: clockwise on a plane whose y grows downwards). */
export function ringArea(ring: Line): number {
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    const a = ring[i]!;
    const b = ring[(i + 1) % ring.length]!;
    sum += a[0] * b[1] - b[0] * a[1];
  }
  return sum / 2;
}

/** Whether a point lies inside rings, counted even-odd. */
export function inside(rings: readonly Line[], [x, y]: Point): boolean {
  let odd = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const a = ring[i]!;
      const b = ring[j]!;
      if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) odd = !odd;
    }
  }
  return odd;
}

/** The parts of a line inside a rectangle. */
export function clipped(line: Line, box: { x0: number; y0: number; x1: number; y1: number }): Point[][] {
  const out: Point[][] = [];
  let run: Point[] = [];
  for (let i = 0; i + 1 < line.length; i++) {
    const part = clippedSegment(line[i]!, line[i + 1]!, box);
    if (!part) {
      if (run.length > 1) out.push(run);
      run = [];
      continue;
    }
    const last = run.at(-1);
    if (!last || last[0] !== part[0][0] || last[1] !== part[0][1]) {
      if (run.length > 1) out.push(run);
      run = [part[0]];
    }
    run.push(part[1]);
  }
  if (run.length > 1) out.push(run);
  return out;
}

/** The part of a segment inside a rectangle (Liang and Barsky, 1984), or undefined. */
export function clippedSegment(
  a: Point,
  b: Point,
  box: { x0: number; y0: number; x1: number; y1: number },
): [Point, Point] | undefined {
  // Labels ask this of every line near them, and most lines miss.
  if (a[0] < box.x0 && b[0] < box.x0) return undefined;
  if (a[0] > box.x1 && b[0] > box.x1) return undefined;
  if (a[1] < box.y0 && b[1] < box.y0) return undefined;
  if (a[1] > box.y1 && b[1] > box.y1) return undefined;
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  let t0 = 0;
  let t1 = 1;
  // A part that runs along one axis lies between the other's bounds: the lines above have seen to that.
  if (dx !== 0) {
    const [in0, in1] = [(box.x0 - a[0]) / dx, (box.x1 - a[0]) / dx];
    t0 = Math.max(t0, Math.min(in0, in1));
    t1 = Math.min(t1, Math.max(in0, in1));
  }
  if (dy !== 0) {
    const [in0, in1] = [(box.y0 - a[1]) / dy, (box.y1 - a[1]) / dy];
    t0 = Math.max(t0, Math.min(in0, in1));
    t1 = Math.min(t1, Math.max(in0, in1));
  }
  if (t0 > t1) return undefined;
  return [t0 === 0 ? a : [a[0] + t0 * dx, a[1] + t0 * dy], t1 === 1 ? b : [a[0] + t1 * dx, a[1] + t1 * dy]];
}
