import type { MapLabel } from '../../atlas/atlas';
import type { Box } from '../../frame/frame';
import type { Emphasis, Mark, Point } from '../../frame/mark';
import type { Role } from '../../frame/look';
import { measure } from '../../type/measure';
import { baseline, lineHeight } from '../furniture/text-line';
import { widthOf } from '../sheet';
import { wrap } from '../wrap';
import type { Plate } from './plate';
import type { MapSizes } from './sizes';

/** Kinds of map labels that name water: italics, and left as written. */
const water = new Set(['sea', 'river', 'lake', 'water', 'bay', 'gulf']);

/** Longer names are broken, em. */
const longest = 15;

/** Kinds of map labels that name a landform, which has a place of its own. */
const landforms = new Set(['mountains', 'plain']);

/** How far a landform's name may shift along its line and across it, km: a valley's, which runs slantwise, hardly at all. */
const stray = { along: 12, across: 9, acrossValley: 2.5 } as const;

interface NameLine {
  readonly key: string;
  readonly role: Role;
  readonly text: string;
  readonly size: number;
  readonly width: number;
  readonly lang?: string;
}

function linesOf(label: MapLabel, sizes: MapSizes): NameLine[] {
  const size = sizes.region[Math.min(2, Math.max(0, label.size - 1))] ?? sizes.region[2];
  const isWater = water.has(label.kind);
  const role: Role = isWater ? 'water-name' : 'region-name';
  const name = isWater ? label.name : label.name.toUpperCase();
  const lines = wrap(name, longest * size, { size, role }).map((text, i): NameLine => ({
    key: `name:${label.id}${i ? `:${i}` : ''}`,
    role,
    text,
    size,
    width: widthOf(text, size, role),
  }));
  if (label.name_local && label.name_local !== label.name) {
    const small = Math.max(sizes.least, size * sizes.local);
    lines.push({
      key: `name:${label.id}:local`,
      role: isWater ? 'water-local' : 'region-local',
      text: label.name_local,
      size: small,
      width: measure(label.name_local, small),
      lang: label.name_local_lang,
    });
  }
  return lines;
}

/** Corners of a rectangle turned about a point, as the upright box around them. */
function turnedBox(
  centre: Point,
  offset: Point,
  width: number,
  height: number,
  angle: number,
): { x: number; y: number; width: number; height: number } {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const cx = centre[0] + offset[0] * c - offset[1] * s;
  const cy = centre[1] + offset[0] * s + offset[1] * c;
  const w = Math.abs(width * c) + Math.abs(height * s);
  const h = Math.abs(width * s) + Math.abs(height * c);
  return { x: cx - w / 2, y: cy - h / 2, width: w, height: h };
}

/** Shifts tried for a name, in parts of its width and height: its own place first, then nearest first. */
const shifts: readonly Point[] = [0, 0.2, -0.2, 0.4, -0.4, 0.6, -0.6, 0.8, -0.8]
  .flatMap((x) => [0, 0.5, -0.5, 1, -1].map((y): Point => [x, y]))
  .sort((a, b) => Math.hypot(a[0], a[1] * 0.6) - Math.hypot(b[0], b[1] * 0.6));

/** Sets the name of a region, mountain or water at its place, or near it, if there is room; `at` in px. */
export function setName(
  plate: Plate,
  label: MapLabel,
  at: Point,
  pxPerKm: number,
  emphasis: Emphasis,
  sizes: MapSizes,
): { marks: Mark[]; boxes: Box[] } | undefined {
  const all = linesOf(label, sizes);
  const angle = (label.angle * Math.PI) / 180;
  // The upright box around slanting text holds much that the text does not touch.
  const diagonal = Math.abs(Math.sin(2 * angle)) > 0.3;
  const afloat = water.has(label.kind);
  const latin = all.filter((line) => line.lang === undefined);
  for (const lines of latin.length < all.length ? [all, latin] : [all]) {
    const width = Math.max(...lines.map((line) => line.width));
    const height = lines.reduce((sum, line) => sum + line.size * lineHeight, 0);
    for (const [sx, sy] of shifts) {
      // No farther than its water reaches.
      if (afloat && Math.abs(sx) > 0.5) continue;
      const [dx, dy] = [sx * width, sy * height];
      if (
        landforms.has(label.kind) &&
        (Math.abs(dx) > stray.along * pxPerKm ||
          Math.abs(dy) > (label.angle ? stray.acrossValley : stray.across) * pxPerKm)
      )
        continue;
      const centre: Point = [
        at[0] + dx * Math.cos(angle) - dy * Math.sin(angle),
        at[1] + dx * Math.sin(angle) + dy * Math.cos(angle),
      ];
      let top = -height / 2;
      const boxes: Box[] = [];
      const marks: Mark[] = [];
      for (const line of lines) {
        const tall = line.size * lineHeight;
        boxes.push({ key: line.key, ...turnedBox(centre, [0, top + tall / 2], line.width, tall, angle) });
        const down = top + line.size * baseline;
        marks.push({
          kind: 'text',
          key: line.key,
          role: line.role,
          emphasis,
          anchor: 'middle',
          text: line.text,
          size: line.size,
          x: centre[0] - down * Math.sin(angle),
          y: centre[1] + down * Math.cos(angle),
          ...(line.lang ? { lang: line.lang } : {}),
          ...(label.angle ? { angle: label.angle } : {}),
        });
        top += tall;
      }
      // Turned lines lie so close that their upright boxes would meet: one box stands for the pair.
      const whole =
        label.angle && boxes.length > 1
          ? [{ ...turnedBox(centre, [0, 0], width, height, angle), key: boxes[0]!.key }]
          : boxes;
      if (
        !whole.every(
          (box) =>
            plate.free(box, 5) &&
            plate.lineWork(box, afloat && !label.angle ? 0.08 : 0) <= (diagonal ? 0.3 : 0.04) * width,
        )
      )
        continue;
      for (const box of whole) plate.block(box, 'text');
      return { marks, boxes: whole };
    }
  }
  return undefined;
}
