import type { Atlas } from '../../atlas/atlas';
import type { MapScene } from '../../atlas/schema/scene';
import { formats, type Format } from '../../frame/frame';
import type { Point } from '../../frame/mark';
import { safeAreas } from './camera';
import { groundOf } from './ground';
import { smooth } from './line';
import { project } from './projection';
import { roadLine, type RoadName } from './roads';
import type { DrawnSign } from './signs';

/** What a note points at, px, and how far its leader stays from it. */
export interface NoteTarget {
  readonly at: Point;
  /** Other points of the same thing. */
  readonly others?: readonly Point[];
  /** It is a part of an area, with no mark of its own. */
  readonly area?: boolean;
  /** It is a stretch of country without an edge: the note stands in it, and no leader may single out a spot. */
  readonly unled?: boolean;
  readonly clear: number;
}

/** The point of a line that lies nearest to the middle of the picture's safe area. */
function middleOf(line: readonly Point[], format: Format): Point {
  const { width, height } = formats[format];
  const safe = safeAreas[format];
  const middle: Point = [(safe.left + width - safe.right) / 2, (safe.top + height - safe.bottom) / 2];
  const away = (p: Point): number => Math.hypot(p[0] - middle[0], p[1] - middle[1]);
  return line.reduce((best, p) => (away(p) < away(best) ? p : best));
}

/** A round thing that a leader could seem to point at: a place's mark or the disc of its position, px. */
export interface Round {
  readonly at: Point;
  readonly r: number;
}

/** How far the end of a leader into the band keeps from what is drawn round about it, px. */
const clearOfRounds = 14;

/** The middle of the band where it is reasonably known, km on the map plane. */
export const bandLine = (atlas: Atlas): Point[] =>
  smooth(
    atlas.line.filter(({ drawn }) => drawn === 'full').map(({ lon, lat }) => project([lon, lat])),
    6,
  );

/** The middle of the band every km or so, where it is in sight and nothing else is marked. Throws RangeError if that is nowhere. */
function onBand(
  atlas: Atlas,
  scene: MapScene,
  px: (p: Point) => Point,
  rounds: readonly Round[],
  format: Format,
): NoteTarget {
  const { width, height } = formats[format];
  const safe = safeAreas[format];
  const line = bandLine(atlas).map(px);
  const clear = line.filter(
    ([x, y]) =>
      x > safe.left &&
      y > safe.top &&
      x < width - safe.right &&
      y < height - safe.bottom &&
      rounds.every(({ at, r }) => Math.hypot(at[0] - x, at[1] - y) > r + clearOfRounds),
  );
  if (!clear.length) throw new RangeError(`the note of ${scene.id} on the line of contact has no room on it`);
  return { at: middleOf(clear, format), others: clear, clear: 0, area: true };
}

/**
 * Where a note points: a place id, `event:<id>`, `road:M4`, `corridor` or `line-of-contact`; a position points nowhere,
 * the note stands there.
 * Throws RangeError on anything that the atlas does not know.
 */
export function noteTarget(
  atlas: Atlas,
  scene: MapScene,
  at: MapScene['notes'][number]['at'],
  px: (p: Point) => Point,
  drawn: ReadonlyMap<string, DrawnSign>,
  rounds: readonly Round[],
  format: Format,
): NoteTarget {
  if (typeof at !== 'string') return { at: px(project(at)), clear: 3, area: true, unled: true };
  if (at === 'line-of-contact') return onBand(atlas, scene, px, rounds, format);
  if (at === 'corridor') {
    // Between the road and either edge of the corridor, so that the leader does not seem to name the road.
    const route = groundOf(atlas).patrol.map(px);
    const off = px([0, 0])[1] - px([0, -3.3])[1];
    const safe = safeAreas[format];
    const { width, height } = formats[format];
    const points = route
      .filter((_, i) => i % 8 === 4)
      .flatMap(([x, y]): Point[] => [
        [x, y - off],
        [x, y + off],
      ])
      .filter(
        ([x, y]) => x > safe.left && y > safe.top && x < width - safe.right && y < height - safe.bottom,
      );
    const [x, y] = middleOf(route, format);
    return { at: [x, y - off], others: points, clear: 0, area: true };
  }
  if (at.startsWith('road:')) {
    const points = atlas.roads.get(at.slice(5) as RoadName);
    if (!points) throw new RangeError(`no road ${at}`);
    return { at: middleOf(roadLine(points).map(px), format), clear: 4 };
  }
  if (at.startsWith('event:')) {
    const id = at.slice(6);
    const first = atlas.events.get(id)?.places[0] ?? '';
    const point = drawn.get(first)?.events.get(id);
    if (point) return { at: point, clear: 12 };
    const place = atlas.places.get(first);
    if (!place || !(id in scene.events))
      throw new RangeError(`the note of ${scene.id} names the event ${id}, which the scene does not show`);
    return { at: px(project([place.lon, place.lat])), clear: 12 };
  }
  const place = atlas.places.get(at);
  if (!place) throw new RangeError(`no place ${at}`);
  return { at: px(project([place.lon, place.lat])), clear: (drawn.get(at)?.clear ?? 3) + 2 };
}
