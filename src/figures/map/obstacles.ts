import type { Atlas } from '../../atlas/atlas';
import type { MapScene } from '../../atlas/schema/scene';
import { formats, type Format } from '../../frame/frame';
import type { Point } from '../../frame/mark';
import { layerEmphasis } from './base';
import { levels } from './levels';
import { clipped, simplified } from './line';
import type { Overlay } from './overlays';
import type { LineWork } from './plate';
import { roadLine, type RoadName } from './roads';
import { shapesOf } from './shapes';
import type { Spot } from './spots';

/** The lines of a picture, px, as labels have to mind them. */
export interface Lines {
  /** The parts of the two roads inside the picture; none where roads are hidden. */
  readonly roads: readonly { readonly road: RoadName; readonly parts: readonly (readonly Point[])[] }[];
  /** All lines, roads among them. */
  readonly all: readonly LineWork[];
  /** Shores of lakes, which only names of regions and of context avoid. */
  readonly shores: readonly (readonly Point[])[];
}

/** Roles whose lines labels avoid where they can; the Golan's are its hatch. */
const faintRoles = new Set(['golan', 'river', 'border', 'corridor-edge']);

/** Collects the lines of a picture: roads and connectors weigh most; rivers, borders and edges less, coasts least. `discs` are the places drawn with one, and its radius in px. */
export function linesOf(
  atlas: Atlas,
  scene: MapScene,
  format: Format,
  px: (at: Point) => Point,
  overlays: readonly Overlay[],
  discs: ReadonlyMap<Spot, number>,
): Lines {
  const level = levels[scene.level];
  const { width, height } = formats[format];
  const box = { x0: 0, y0: 0, x1: width, y1: height };
  const drawn = (line: readonly Point[]): Point[][] =>
    clipped(line.map(px), box).map((part) => simplified(part, 1));
  const shown = level.roads && layerEmphasis(scene, 'roads') !== 'hidden';
  const roads = (['M4', 'M5'] as const).map((road) => ({
    road,
    parts: shown ? drawn(roadLine(atlas.roads.get(road) ?? [])) : [],
  }));
  const all: LineWork[] = roads.flatMap(({ parts }) =>
    parts.map((line) => ({ line, kind: 'road' as const })),
  );
  const shores: (readonly Point[])[] = [];
  for (const overlay of overlays) for (const line of drawn(overlay.line)) all.push({ line, kind: 'drawn' });
  for (const [spot, r] of discs) {
    const [x, y] = px(spot.at);
    all.push({
      line: Array.from({ length: 25 }, (_, i): Point => [
        x + r * Math.cos((i / 12) * Math.PI),
        y + r * Math.sin((i / 12) * Math.PI),
      ]),
      kind: 'faint',
    });
  }
  for (const shape of shapesOf(atlas, scene.level, format)) {
    const [lake, coast] = [shape.role === 'lake', shape.role === 'land'];
    const hidden = shape.layer !== 'ground' && layerEmphasis(scene, shape.layer) === 'hidden';
    if (hidden || !(lake || coast || faintRoles.has(shape.role))) continue;
    for (const ring of shape.rings) {
      const closed = shape.closed ? [...ring, ring[0]!] : ring;
      for (const line of drawn(closed.map(([x, y]): Point => [x / level.unitsPerKm, y / level.unitsPerKm])))
        if (lake) shores.push(line);
        else all.push({ line, kind: coast ? 'coast' : shape.role === 'corridor-edge' ? 'edge' : 'faint' });
    }
  }
  return { roads, all, shores };
}
