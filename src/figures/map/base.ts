import type { Atlas } from '../../atlas/atlas';
import type { Layer } from '../../atlas/schema/map';
import type { MapScene } from '../../atlas/schema/scene';
import type { Format } from '../../frame/frame';
import type { Emphasis, Mark } from '../../frame/mark';
import { levels, sizeOf } from './levels';
import { shapesOf } from './shapes';

/** Layers that are drawn unless a scene says otherwise. */
const shownByDefault: ReadonlySet<Layer> = new Set<Layer>([
  'relief',
  'borders',
  'rivers',
  'roads',
  'golan',
  'region-labels',
]);

/** How much a scene stresses a layer. */
export function layerEmphasis(scene: MapScene, layer: Layer): Emphasis {
  return scene.layers[layer] ?? (shownByDefault.has(layer) ? 'normal' : 'hidden');
}

/** The map under a scene's own marks: land, relief, water, areas, borders, roads. World units of the level. */
export function baseMarks(atlas: Atlas, scene: MapScene, format: Format): Mark[] {
  const level = levels[scene.level];
  const marks: Mark[] = [];
  for (const shape of shapesOf(atlas, scene.level, format)) {
    const emphasis = shape.layer === 'ground' ? 'normal' : layerEmphasis(scene, shape.layer);
    if (emphasis !== 'hidden') {
      marks.push({
        kind: 'path',
        key: `${shape.shared}:${shape.role}`,
        role: shape.role,
        emphasis,
        rings: shape.rings,
        closed: shape.closed,
        shared: shape.shared,
      });
    }
    if (shape.role === 'land' && layerEmphasis(scene, 'relief') !== 'hidden') {
      const { x0, y0 } = level.relief;
      const { width, height } = sizeOf(level.relief);
      const u = level.unitsPerKm;
      marks.push({
        kind: 'image',
        key: `relief-${scene.level}`,
        role: 'relief',
        emphasis: layerEmphasis(scene, 'relief'),
        image: `relief-${scene.level}`,
        x: Math.round(x0 * u),
        y: Math.round(y0 * u),
        width: Math.round(width * u),
        height: Math.round(height * u),
      });
    }
  }
  return marks;
}
