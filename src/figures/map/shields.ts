import type { Format } from '../../frame/frame';
import type { Emphasis, Mark, Point } from '../../frame/mark';
import { rectangle } from '../furniture/panel';
import { textLine } from '../furniture/text-line';
import type { Box } from '../../frame/frame';
import { measure } from '../../type/measure';
import type { Plate } from './plate';
import type { RoadName } from './roads';
import type { MapSizes } from './sizes';

/** A road's number on a plate of paper, set on the road where it disturbs least, at most two on a long road. */
export function setShields(
  plate: Plate,
  road: RoadName,
  parts: readonly (readonly Point[])[],
  avoid: readonly Point[],
  emphasis: Emphasis,
  format: Format,
  sizes: MapSizes,
): { marks: Mark[]; boxes: Box[] } {
  const marks: Mark[] = [];
  const boxes: Box[] = [];
  const size = sizes.shield;
  const width = measure(road, size, 600) + size * 0.7;
  const height = size * 1.36;
  const spots: { at: Point; along: number }[] = [];
  let along = 0;
  for (const part of parts) {
    for (let i = 1; i < part.length; i++) {
      const [a, b] = [part[i - 1]!, part[i]!];
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
      const n = Math.max(1, Math.round(length / 12));
      for (let s = 0; s < n; s++)
        spots.push({
          at: [a[0] + ((b[0] - a[0]) * s) / n, a[1] + ((b[1] - a[1]) * s) / n],
          along: along + (length * s) / n,
        });
      along += length;
    }
  }
  const most = format === 'tall' ? 1 : along > 650 ? 2 : 1;
  const used: number[] = [];
  for (let i = 0; i < most; i++) {
    const ideal = ((i + 0.5) / most) * along;
    let chosen: { at: Point; along: number; cost: number } | undefined;
    for (const spot of spots) {
      const box = { x: spot.at[0] - width / 2, y: spot.at[1] - height / 2, width, height };
      if (!plate.free(box, 6) || used.some((other) => Math.abs(other - spot.along) < 220)) continue;
      const near = Math.min(Infinity, ...avoid.map((p) => Math.hypot(p[0] - spot.at[0], p[1] - spot.at[1])));
      const cost = Math.abs(spot.along - ideal) / 60 + Math.max(0, 90 - near) / 6;
      if (!chosen || cost < chosen.cost) chosen = { ...spot, cost };
    }
    if (!chosen) continue;
    used.push(chosen.along);
    const [x, y] = chosen.at;
    const key = `shield:${road}:${i}`;
    const drawn = textLine({
      key,
      role: 'shield-text',
      text: road,
      size,
      x,
      top: y - size * 0.62,
      anchor: 'middle',
      weight: 600,
    });
    marks.push(
      {
        kind: 'path',
        key: `${key}:plate`,
        role: 'shield',
        emphasis,
        closed: true,
        rings: [rectangle(x - width / 2, y - height / 2, width, height)],
      },
      { ...drawn.mark, emphasis: emphasis === 'lifted' ? 'normal' : emphasis },
    );
    boxes.push(drawn.box);
    plate.block({ x: x - width / 2, y: y - height / 2, width, height });
  }
  return { marks, boxes };
}
