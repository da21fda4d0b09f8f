import type { Atlas } from '../../atlas/atlas';
import type { Figure } from '../../atlas/schema/figure';
import type { MapScene } from '../../atlas/schema/scene';
import { formats, type Format, type Frame } from '../../frame/frame';
import type { Mark, Point } from '../../frame/mark';
import { baseMarks, layerEmphasis } from './base';
import { toPx, viewOf } from './camera';
import { furnish, legendReach } from './furnish';
import { legendEntries } from './legend-entries';
import { levels } from './levels';
import { clipped, spaced } from './line';
import { bandLine, noteTarget } from './notes';
import { linesOf } from './obstacles';
import { discsOf, overlaysOf } from './overlays';
import { setPins, type Subject } from './pins';
import { project } from './projection';
import { drawSign, type DrawnSign } from './signs';
import { mapSizes } from './sizes';
import { spotsOf } from './spots';

/** A map figure. */
export type MapFigure = Extract<Figure, { kind: 'map' }>;

/** Smallest radius, px, at which the disc of an inferred position is worth drawing. */
const leastDisc: Readonly<Record<Format, number>> = { wide: 9, tall: 7, card: 11 };

/** A scene of a map figure as a finished picture. Throws RangeError on ids that the atlas does not hold. */
export function composeMap(atlas: Atlas, _figure: MapFigure, scene: MapScene, format: Format): Frame {
  const bare = new Set<string>();
  for (;;) {
    const frame = composeWithout(atlas, scene, format, bare);
    // A disc whose place found no room for its name is not drawn, nor explained: nobody could say whose it is.
    const named = new Set(frame.boxes.map(({ key }) => key));
    const unnamed = frame.world.flatMap(({ role, key }) => {
      const id = key.slice(key.indexOf(':') + 1);
      return role === 'disc' && !named.has(`name:${id}`) ? [id] : [];
    });
    if (!unnamed.length) return frame;
    for (const id of unnamed) bare.add(id);
  }
}

/** The same, without the discs of some places. */
function composeWithout(atlas: Atlas, scene: MapScene, format: Format, bare: ReadonlySet<string>): Frame {
  const level = levels[scene.level];
  const sizes = mapSizes[format];
  const { width, height } = formats[format];
  const looked = scene.look.map((at): Point => {
    if (typeof at !== 'string') return project(at);
    const place = atlas.places.get(at);
    if (!place) throw new RangeError(`no place ${at}`);
    return project([place.lon, place.lat]);
  });
  /** What a window shows. @param foot px that its legend needs beyond the safe area's own */
  const seen = (foot: number) => {
    const view = viewOf(looked, scene.margin_km, scene.level, format, foot);
    const px = toPx(view, format);
    const pxPerKm = width / view.width;
    const inPicture = ([x, y]: Point): boolean =>
      x >= sizes.edge && y >= sizes.edge && x <= width - sizes.edge && y <= height - sizes.edge;
    const spots = spotsOf(atlas, scene).filter((spot) => inPicture(px(spot.at)));
    const round = spots.filter(({ place }) => !bare.has(place.id));
    const discs = discsOf(round, level.unitsPerKm, pxPerKm, leastDisc[format]);
    return { view, px, pxPerKm, spots, discs, explained: legendEntries(atlas, scene, spots, discs.shown) };
  };
  // The legend comes from the marks, and a long one must not lie over them: the window then moves out of its way.
  const first = seen(0);
  const foot = legendReach(first.explained, format);
  const { view, px, pxPerKm, spots, discs, explained } = foot > 0 ? seen(foot) : first;
  const overlays = overlaysOf(atlas, scene);
  const radii = new Map(discs.shown.map((spot) => [spot, spot.place.precision_km * pxPerKm]));
  const world: Mark[] = [
    ...baseMarks(atlas, scene, format),
    ...discs.marks,
    ...overlays.flatMap((overlay) => overlay.marks),
  ];

  const story = spots.filter((spot) => spot.reason !== 'context');
  const signs = new Map<string, DrawnSign>(
    story.map((spot) => {
      const others = story.filter((one) => one !== spot).map((one) => px(one.at));
      return [spot.place.id, drawSign(spot, px(spot.at), sizes, others)];
    }),
  );
  const rounds = story.map((spot) => ({
    at: px(spot.at),
    r: Math.max(signs.get(spot.place.id)!.clear, radii.get(spot) ?? 0),
  }));
  const notes = scene.notes.map((note) => ({
    text: note.text,
    target: noteTarget(atlas, scene, note.at, px, signs, rounds, format),
  }));

  const lines = linesOf(atlas, scene, format, px, overlays, radii);
  const band =
    level.ground && layerEmphasis(scene, 'line-of-contact') !== 'hidden'
      ? clipped(bandLine(atlas).map(px), { x0: 0, y0: 0, x1: width, y1: height })
      : [];
  const courses = [...lines.roads.flatMap(({ parts }) => parts), ...band];

  // Furniture comes first: it chooses its corners by where the story's own marks and the larger towns lie.
  const landmarks = spots.filter((spot) => spot.reason !== 'context' || spot.place.rank < level.contextRank);
  const furniture = furnish(scene, view, format, explained, [
    ...landmarks.map((spot) => ({
      at: px(spot.at),
      weight: spot.emphasis === 'lifted' ? 6 : spot.reason === 'listed' ? 3 : 1,
    })),
    ...notes.map(({ target }) => ({ at: target.at, weight: 4 })),
    ...overlays.flatMap((overlay) => overlay.line.map((p) => ({ at: px(p), weight: 0.2 }))),
    ...courses.flatMap((course) => spaced(course, 24).map((at) => ({ at, weight: 0.4 }))),
  ]);
  const subject: Subject = {
    atlas,
    scene,
    format,
    px,
    spots,
    signs,
    discs: radii,
    lines,
    overlays,
    notes,
    furniture,
  };
  const { marks, boxes } = setPins(subject);
  return {
    scene: scene.id,
    kind: 'map',
    format,
    width,
    height,
    view,
    unitsPerKm: level.unitsPerKm,
    world,
    pins: marks,
    title: scene.title,
    alt: scene.alt,
    boxes,
  };
}
