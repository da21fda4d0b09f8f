import type { Atlas, ChapterEntry } from '../../atlas/atlas';
import type { StepText } from '../../atlas/chapter-text';

/** What the components inside a chapter's MDX need to know about the page they are on. */
export interface ChapterView {
  readonly atlas: Atlas;
  readonly chapter: ChapterEntry;
  /** Source id to its number in this page's list. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Only this step is rendered, as the whole of a page; absent: the chapter, step by step. */
  readonly only?: string;
  /** The page has no stage: the first step holds its own picture, as the others do. */
  readonly unrolled?: boolean;
  /** The page stands in another site's frame: nothing that takes much room stands open. */
  readonly framed?: boolean;
}

/** What a chapter's text says of a step, as the attributes of `<Step>`. */
export interface StepProps {
  readonly id: string;
  readonly heading: string;
  /** Id of its scene. */
  readonly scene: string;
  /** Id of the claim whose status it shows. */
  readonly claim: string;
}

/** The view of the page being rendered. Throws TypeError when a page forgot to set it. */
export function viewOf(locals: App.Locals): ChapterView {
  if (!locals.view) throw new TypeError('a chapter was rendered without locals.view');
  return locals.view;
}

/** A step of the view's chapter, as plain data. Throws TypeError on an unknown id (the atlas has checked them all). */
export function stepOf(view: ChapterView, id: string): StepText {
  const step = view.chapter.steps.find((candidate) => candidate.id === id);
  if (!step) throw new TypeError(`no step ${id} in ${view.chapter.id}`);
  return step;
}

/** "1–4, 7" as runs of neighbouring numbers. */
export function runsOf(numbers: readonly number[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run.last === number - 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs;
}
