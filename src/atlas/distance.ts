/** A point in degrees (WGS 84). */
export interface Degrees {
  readonly lon: number;
  readonly lat: number;
}

// Lengths of a degree at 35.7° N, the middle of Idlib: WGS 84 ellipsoid, series of Snyder, "Map projections: a working
// manual" (1987), p. 25. Within 150 km of there the plane they span is good to about 1 %.
const kmEast = 90.49;
const kmNorth = 110.95;

/** Distance between two points of north-west Syria, km. */
export const kmBetween = (a: Degrees, b: Degrees): number =>
  Math.hypot((a.lon - b.lon) * kmEast, (a.lat - b.lat) * kmNorth);

/** How a point lies to a polyline. */
export interface Nearness {
  /** Distance to its nearest part, km. */
  readonly km: number;
  /** Index of the segment that is nearest. */
  readonly segment: number;
  /** The side on which the point lies, going along the line. */
  readonly side: 'left' | 'right';
  /** Beyond one of its ends, where "side" means nothing. */
  readonly beyond: boolean;
}

/** Where a point lies to a polyline of at least two points. @throws RangeError when there are fewer. */
export function nearness(point: Degrees, line: readonly Degrees[]): Nearness {
  let best: Nearness | undefined;
  line.slice(1).forEach((end, segment) => {
    const start = line[segment]!;
    const [px, py] = [(point.lon - start.lon) * kmEast, (point.lat - start.lat) * kmNorth];
    const [ex, ey] = [(end.lon - start.lon) * kmEast, (end.lat - start.lat) * kmNorth];
    const along = (px * ex + py * ey) / (ex * ex + ey * ey || 1);
    const part = Math.min(1, Math.max(0, along));
    const km = Math.hypot(px - part * ex, py - part * ey);
    if (best && best.km <= km) return;
    const beyond = (segment === 0 && along < 0) || (segment === line.length - 2 && along > 1);
    best = { km, segment, side: ex * py - ey * px > 0 ? 'left' : 'right', beyond };
  });
  if (!best) throw new RangeError('a line has at least two points');
  return best;
}
