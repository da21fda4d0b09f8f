import type { Box } from '../../frame/frame';
import type { Mark, Point } from '../../frame/mark';

/** Point of a box nearest to a point. */
export function nearestOnBox(box: Pick<Box, 'x' | 'y' | 'width' | 'height'>, [x, y]: Point): Point {
  return [Math.min(Math.max(x, box.x), box.x + box.width), Math.min(Math.max(y, box.y), box.y + box.height)];
}

/** A fine line from a label's box to the thing it speaks of, stopping `clear` px short of the thing. Undefined if they are that close. */
export function leader(
  key: string,
  box: Box,
  to: Point,
  clear: number,
): { mark: Mark; from: Point; to: Point } | undefined {
  const from = nearestOnBox(box, to);
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  if (length <= clear + 3) return undefined;
  const end: Point = [
    from[0] + ((to[0] - from[0]) * (length - clear)) / length,
    from[1] + ((to[1] - from[1]) * (length - clear)) / length,
  ];
  return {
    mark: { kind: 'path', key, role: 'leader', emphasis: 'normal', closed: false, rings: [[from, end]] },
    from,
    to: end,
  };
}
