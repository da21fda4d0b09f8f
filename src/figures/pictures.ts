import type { Atlas, ChapterEntry } from '../atlas/atlas';
import type { StepText } from '../atlas/chapter-text';
import type { Figure, Scene } from '../atlas/schema/figure';
import type { Format, Frame } from '../frame/frame';
import { compose } from './compose';

/** A step's picture in one format, with the scene it shows. */
export interface Picture {
  readonly step: StepText;
  readonly figure: Figure;
  readonly scene: Scene;
  readonly frame: Frame;
}

const composed = new WeakMap<Atlas, Map<string, Frame>>();

/** The frame of a scene, composed once. Throws TypeError on an unknown scene (the atlas has none left unresolved). */
export function frameOf(atlas: Atlas, sceneId: string, format: Format): Frame {
  const known = composed.get(atlas) ?? new Map<string, Frame>();
  composed.set(atlas, known);
  const key = `${sceneId}.${format}`;
  let frame = known.get(key);
  if (!frame) {
    const placed = atlas.scenes.get(sceneId);
    if (!placed) throw new TypeError(`no scene ${sceneId}`);
    frame = compose(atlas, placed.figure, placed.scene, format);
    known.set(key, frame);
  }
  return frame;
}

/** The pictures of a chapter in one format, step by step. */
export function picturesOf(atlas: Atlas, chapter: ChapterEntry, format: Format): Picture[] {
  return chapter.steps.map((step) => {
    const placed = atlas.scenes.get(step.scene);
    if (!placed) throw new TypeError(`no scene ${step.scene}`);
    return { step, ...placed, frame: frameOf(atlas, step.scene, format) };
  });
}
