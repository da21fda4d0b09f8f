import type { Atlas, ChapterEntry, Lesson } from '../atlas/atlas';
import type { StepText } from '../atlas/chapter-text';

/** Listing pages: they show rows that have pages of their own, or all rows of a kind. */
const LISTINGS = {
  home: '/',
  timeline: '/timeline/',
  claims: '/claims/',
  sources: '/sources/',
  people: '/people/',
  places: '/places/',
  glossary: '/glossary/',
  source: '/source/',
  data: '/data/',
  embed: '/embed/',
  offline: '/offline/',
  teach: '/teach/',
} as const;
export type Listing = keyof typeof LISTINGS;

/** What a lesson has in print: a sheet for students without answers, and one with all of them for teachers. */
export const SHEETS = ['handout', 'answers'] as const;
export type Sheet = (typeof SHEETS)[number];

/** A chapter, or one step of it. */
export interface ChapterOrStep {
  readonly chapter: string;
  readonly step?: string | undefined;
}

/** What a page of the site is about. `page` is a text of `content/pages/`, `lesson` one of `content/teach/`. */
export type Subject =
  | ChapterOrStep
  | { readonly claim: string }
  | { readonly source: string }
  | { readonly page: string }
  | { readonly lesson: string; readonly sheet?: Sheet | undefined }
  | { readonly listing: Listing };

/** The permanent address of a subject's page, from the site's own root. */
export function pathOf(subject: Subject): string {
  if ('chapter' in subject) {
    return subject.step === undefined
      ? `/chapters/${subject.chapter}/`
      : `/chapters/${subject.chapter}/${subject.step}/`;
  }
  if ('claim' in subject) return `/claims/${subject.claim}/`;
  if ('source' in subject) return `/sources/${subject.source}/`;
  if ('page' in subject) return `/${subject.page}/`;
  if ('lesson' in subject)
    return `/teach/${subject.lesson}/${subject.sheet === undefined ? '' : `${subject.sheet}/`}`;
  return LISTINGS[subject.listing];
}

/** The chapter of an id. @throws RangeError if there is none */
export function chapterOf(atlas: Atlas, id: string): ChapterEntry {
  const chapter = atlas.chapters.find((entry) => entry.id === id);
  if (!chapter) throw new RangeError(`there is no chapter "${id}"`);
  return chapter;
}

/** The step of a chapter by its id. @throws RangeError if there is none */
export function stepOf(chapter: ChapterEntry, id: string): StepText {
  const step = chapter.steps.find((entry) => entry.id === id);
  if (!step) throw new RangeError(`chapter "${chapter.id}" has no step "${id}"`);
  return step;
}

/** The lesson of an id. @throws RangeError if there is none */
export function lessonOf(atlas: Atlas, id: string): Lesson {
  const lesson = atlas.lessons.get(id);
  if (!lesson) throw new RangeError(`there is no lesson "${id}"`);
  return lesson;
}

/** The step that shows a scene. @throws RangeError if there is none */
export function stepShowing(
  atlas: Atlas,
  scene: string,
): { readonly chapter: string; readonly step: string } {
  for (const chapter of atlas.chapters) {
    const step = chapter.steps.find((entry) => entry.scene === scene);
    if (step) return { chapter: chapter.id, step: step.id };
  }
  throw new RangeError(`no step shows a scene "${scene}"`);
}

/** The text of the cover: it has no page of its own. */
const coverText = 'summary';

/** Every chapter, each followed by its steps, in reading order. */
export const chaptersAndSteps = ({ chapters }: Atlas): ChapterOrStep[] =>
  chapters.flatMap(({ id, steps }) => [
    { chapter: id },
    ...steps.map((step) => ({ chapter: id, step: step.id })),
  ]);

/** Every subject that carries a version of its own in the ledger: what can be cited, and what answers for it. */
export function citedSubjects(atlas: Atlas): Subject[] {
  return [
    ...chaptersAndSteps(atlas),
    ...[...atlas.claims.keys()].map((claim) => ({ claim })),
    ...[...atlas.sources.keys()].map((source) => ({ source })),
    ...[...atlas.pages.keys()].filter((page) => page !== coverText).map((page) => ({ page })),
    ...[...atlas.lessons.keys()].flatMap((lesson) => [
      { lesson },
      ...SHEETS.map((sheet) => ({ lesson, sheet })),
    ]),
  ];
}

/** Every subject that has a page, the listing pages first. */
export function allSubjects(atlas: Atlas): Subject[] {
  const listings = Object.keys(LISTINGS) as Listing[];
  return [...listings.map((listing) => ({ listing })), ...citedSubjects(atlas)];
}
