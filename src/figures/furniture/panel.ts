import type { Role } from '../../frame/look';
import type { Emphasis, Mark, Point } from '../../frame/mark';

/** A filled or outlined rectangle, px. */
export function panel(
  key: string,
  x: number,
  y: number,
  width: number,
  height: number,
  role: Role,
  emphasis: Emphasis = 'normal',
): Mark {
  return { kind: 'path', key, role, emphasis, closed: true, rings: [rectangle(x, y, width, height)] };
}

/** The corners of a rectangle, px. */
export const rectangle = (x: number, y: number, width: number, height: number): Point[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];
