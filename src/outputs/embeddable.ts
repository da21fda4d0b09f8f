import type { Atlas } from '../atlas/atlas';
import type { Embeddable } from '../embed/embedded';
import { absolute, LICENCES, SITE_NAME } from '../site';
import { cardImage } from './card';
import { pngPath } from './figure-address';
import { chapterOf, pathOf, stepOf } from './subject';

/** Size of a step's wide picture, px. */
const wide = { width: 1000, height: 800 } as const;

/** A chapter or step for other sites. Its still is the wide picture; a chapter's is its card. @throws RangeError if it does not exist */
export function embeddableOf(atlas: Atlas, chapterId: string, stepId?: string): Embeddable {
  const chapter = chapterOf(atlas, chapterId);
  const common = {
    chapter: chapterId,
    page: absolute(pathOf({ chapter: chapterId, step: stepId })),
    site: SITE_NAME,
    licence: LICENCES.content.name,
  };
  if (stepId === undefined) {
    const { path, ...card } = cardImage(atlas, chapterId);
    return {
      ...common,
      title: chapter.title,
      label: `${chapter.title}: a story in maps and timelines`,
      still: { file: absolute(path), ...card },
    };
  }
  const step = stepOf(chapter, stepId);
  const { scene } = atlas.scenes.get(step.scene)!;
  return {
    ...common,
    step: stepId,
    title: `${step.heading} (${chapter.title})`,
    label: `${step.heading}: picture and text`,
    still: { file: absolute(pngPath(step.scene, 'wide')), ...wide, alt: scene.alt },
  };
}
