import type { Atlas } from '../atlas/atlas';
import { absolute } from '../site';
import { lessonTitle } from './lesson-title';
import { chapterOf, lessonOf, pathOf, stepOf, type Subject } from './subject';
import { contentVersion } from './version';

/** What a citation needs to know of a page. */
export interface Citable {
  /** Stable key: `idlib-2020-moscow-agreement-m4-corridor`. */
  readonly key: string;
  /** Title of the page alone, without the site's name. */
  readonly title: string;
  /** Full canonical address. */
  readonly url: string;
  /** Day of the version, ISO. */
  readonly date: string;
  /** Content version, `2026-11-22.ab12cd34`. */
  readonly version: string;
  /** One or two sentences. */
  readonly abstract?: string;
}

/** Titles of the listing pages, as cited. */
const LISTING_TITLES = {
  home: 'Idlib, March 2020',
  timeline: 'Timeline',
  claims: 'Claims',
  sources: 'Sources',
  people: 'People and groups',
  places: 'Places',
  glossary: 'Glossary',
  source: 'The source text, claim by claim',
  data: 'Data',
  embed: 'Embed',
  offline: 'Take it offline',
  teach: 'Teach',
} as const;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function wordsOf(atlas: Atlas, subject: Subject): { title: string; abstract?: string; key: string } {
  if ('chapter' in subject) {
    const chapter = chapterOf(atlas, subject.chapter);
    if (subject.step === undefined)
      return { title: chapter.title, abstract: oneLine(chapter.standfirst), key: chapter.id };
    const step = stepOf(chapter, subject.step);
    return {
      title: `${step.heading} (${chapter.title})`,
      abstract: oneLine(
        step.plain
          .flat()
          .map((sentence) => sentence.text)
          .join(' '),
      ),
      key: `${chapter.id}-${step.id}`,
    };
  }
  if ('claim' in subject) {
    const claim = atlas.claims.get(subject.claim)!;
    return {
      title: oneLine(claim.statement).replace(/\.$/, ''),
      abstract: oneLine(claim.status_note),
      key: `claim-${claim.id}`,
    };
  }
  if ('source' in subject) {
    const source = atlas.sources.get(subject.source)!;
    return { title: `Source: ${source.title} (${source.publisher})`, key: `source-${source.id}` };
  }
  if ('page' in subject) {
    const page = atlas.pages.get(subject.page)!;
    return { title: page.title, abstract: oneLine(page.description), key: page.id };
  }
  if ('lesson' in subject) {
    const lesson = lessonOf(atlas, subject.lesson);
    return {
      title: lessonTitle(lesson, subject.sheet),
      abstract: oneLine(lesson.description),
      key: `${subject.sheet ?? 'lesson'}-${lesson.id}`,
    };
  }
  return { title: LISTING_TITLES[subject.listing], key: subject.listing };
}

/** A page as something to cite. @throws RangeError if the subject does not exist */
export function citableOf(atlas: Atlas, subject: Subject): Citable {
  const { date, version } = contentVersion(atlas, subject);
  const { key, ...words } = wordsOf(atlas, subject);
  return { ...words, key: `idlib-2020-${key}`, url: absolute(pathOf(subject)), date, version };
}
