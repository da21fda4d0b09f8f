import { geoStream } from 'd3';
import type { GeoPermissibleObjects } from 'd3';
import type { Point } from '../../frame/mark';
import type { Extent } from './levels';
import { clippedPlane } from './projection';

/** Polygon rings (without the repeated first point) and open lines of something projected. */
export interface Projected {
  readonly rings: Point[][];
  readonly lines: Point[][];
}

/**
 * Projects GeoJSON onto the map plane and clips it to an extent, km. Polygons must be wound for d3-geo (exteriors
 * clockwise): one wound the other way means the rest of the globe.
 */
export function projectFeature(object: GeoPermissibleObjects, extent: Extent): Projected {
  const rings: Point[][] = [];
  const lines: Point[][] = [];
  let run: Point[] = [];
  let polygon = false;
  geoStream(
    object,
    clippedPlane(extent).stream({
      point: (x, y) => void run.push([x, y]),
      lineStart: () => void (run = []),
      lineEnd: () => {
        if (polygon) {
          if (run.length > 2) rings.push(run);
        } else if (run.length > 1) lines.push(run);
      },
      polygonStart: () => void (polygon = true),
      polygonEnd: () => void (polygon = false),
    }),
  );
  return { rings, lines };
}
