import type { RoadPoint } from '../../atlas/schema/ground';
import type { Point } from '../../frame/mark';
import { smooth } from './line';
import { project } from './projection';

export type RoadName = 'M4' | 'M5';

/** Segments drawn between two given points of a road. */
const steps = 6;

/** The course of a road on the map plane, km: a smooth curve through its given points. It is schematic between them. */
export function roadLine(points: readonly RoadPoint[]): Point[] {
  return smooth(
    points.map((point) => project([point.lon, point.lat])),
    steps,
  );
}
