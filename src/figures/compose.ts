import type { Atlas } from '../atlas/atlas';
import type { Figure, Scene } from '../atlas/schema/figure';
import type { Format, Frame } from '../frame/frame';
import { composeCounts } from './counts/compose';
import { composeMap } from './map/compose';
import { composeTable } from './table/compose';
import { composeTimeline } from './timeline/compose';

/** The scene of this very figure, with the type that goes with its kind. Throws TypeError if the scene is another figure's. */
export function sceneOf<F extends Figure>(figure: F, scene: Scene): F['scenes'][number] {
  const own = figure.scenes.find((one) => one.id === scene.id);
  if (!own) throw new TypeError(`figure ${figure.id} has no scene ${scene.id}`);
  return own;
}

/**
 * Makes the picture of a scene in a format: the one door to all figures. The same atlas and scene give the same frame,
 * to the last digit. Throws TypeError if the scene is not the figure's or names something that the atlas lacks.
 */
export function compose(atlas: Atlas, figure: Figure, scene: Scene, format: Format): Frame {
  switch (figure.kind) {
    case 'map':
      return composeMap(atlas, figure, sceneOf(figure, scene), format);
    case 'timeline':
      return composeTimeline(atlas, figure, sceneOf(figure, scene), format);
    case 'counts':
      return composeCounts(atlas, figure, sceneOf(figure, scene), format);
    case 'table':
      return composeTable(atlas, figure, sceneOf(figure, scene), format);
    default:
      return figure satisfies never;
  }
}
