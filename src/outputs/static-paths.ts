import type { ChapterEntry } from '../atlas/atlas';
import type { StepText } from '../atlas/chapter-text';
import { atlas } from '../atlas/load';
import { storyIds } from '../atlas/whole-story';

/** An address that a page's file stands for, as Astro's `getStaticPaths` wants it. */
interface StaticPath<Params, Props> {
  readonly params: Params;
  readonly props: Props;
}

/** `[chapter]`: every chapter. */
export const chapterPaths = (): StaticPath<{ chapter: string }, { chapter: ChapterEntry }>[] =>
  atlas().chapters.map((chapter) => ({ params: { chapter: chapter.id }, props: { chapter } }));

/** `[chapter]` and `[step]`: every step. */
export const stepPaths = (): StaticPath<
  { chapter: string; step: string },
  { chapter: ChapterEntry; step: StepText }
>[] =>
  atlas().chapters.flatMap((chapter) =>
    chapter.steps.map((step) => ({
      params: { chapter: chapter.id, step: step.id },
      props: { chapter, step },
    })),
  );

/** `[lesson]`: every lesson. */
export const lessonPaths = (): StaticPath<{ lesson: string }, { id: string }>[] =>
  [...atlas().lessons.keys()].map((id) => ({ params: { lesson: id }, props: { id } }));

/** `[id]`: every chapter and the whole story. */
export const storyPaths = (): { readonly params: { id: string } }[] =>
  storyIds(atlas()).map((id) => ({ params: { id } }));

/** `[scene]`: every scene. */
export const scenePaths = (): { readonly params: { scene: string } }[] =>
  [...atlas().scenes.keys()].map((scene) => ({ params: { scene } }));
