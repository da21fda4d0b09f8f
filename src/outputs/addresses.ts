import type { Atlas } from '../atlas/atlas';
import { storyIds } from '../atlas/whole-story';
import { TABLES } from './datasets';
import { embedPath } from '../embed/mode';
import { cardPath, downloadFormats, pngPath, svgPath, zooms } from './figure-address';
import { oembedPath } from './oembed-path';
import { cartridgePath, offlinePath, SCHOOL_ZIP, scormPath, thinCartridgePath } from './offline/address';
import { allSubjects, chaptersAndSteps, pathOf, type ChapterOrStep, type Subject } from './subject';

/** An address that the site serves and promises to keep. */
export interface Address {
  /** From the site's own root. Pages end in a slash; a named place on a page follows `#`. */
  readonly path: string;
  readonly kind: 'page' | 'place-on-page' | 'file';
  /** What a page is about; absent for files and places on pages. */
  readonly subject?: Subject;
}

const file = (path: string): Address => ({ path, kind: 'file' });

/** Endings of the citation files of a chapter or step. */
export const CITE_ENDINGS = ['bib', 'ris', 'csl.json'] as const;

/** Files of one scene: pictures in each format, and the rows behind it. */
function figureFiles(scene: string): string[] {
  const pictures = downloadFormats.flatMap((format) => [
    svgPath(scene, format),
    ...zooms.map((zoom) => pngPath(scene, format, zoom)),
  ]);
  return [...pictures, `/figures/${scene}.csv`, `/figures/${scene}.json`];
}

/** The citation file of a chapter or step. */
export function citeFile(subject: ChapterOrStep, ending: (typeof CITE_ENDINGS)[number]): string {
  return `/cite/${subject.chapter}${subject.step === undefined ? '' : `/${subject.step}`}.${ending}`;
}

/** Frames for other sites, and what consumers of oEmbed ask for. */
function embeds(atlas: Atlas): Address[] {
  const frames = atlas.chapters.flatMap(({ id, steps }) => [
    ...(['scroll', 'steps', 'full'] as const).map((mode) => embedPath(id, mode)),
    ...steps.map((step) => embedPath(id, 'step', step.id)),
  ]);
  return [
    ...frames.map((path): Address => ({ path, kind: 'page' })),
    ...['/embed/idlib-chapter.js', ...chaptersAndSteps(atlas).map(oembedPath)].map(file),
  ];
}

/** Files that stand by themselves. */
const SINGLE_FILES = [
  '/feed.xml',
  '/corrections/feed.xml',
  '/sitemap.xml',
  '/robots.txt',
  '/data/datapackage.json',
  '/data/codebook.json',
];

/**
 * Every permanent address, each once: the one list behind the sitemap and the ledger of what was published.
 * Embeds and their oEmbed files are in it because other people's pages carry them, but search engines are not shown
 * them; style sheets and scripts with a hash in their name are not.
 */
export function addresses(atlas: Atlas): Address[] {
  const pages = allSubjects(atlas).map((subject): Address => ({
    path: pathOf(subject),
    kind: 'page',
    subject,
  }));
  const places = [
    ...atlas.chapters.flatMap((chapter) =>
      chapter.steps.map((step) => `/chapters/${chapter.id}/#${step.id}`),
    ),
    ...[...atlas.events.keys()].map((id) => `/timeline/#${id}`),
    ...[...atlas.actors.keys()].map((id) => `/people/#${id}`),
    ...[...atlas.places.keys()].map((id) => `/places/#${id}`),
    ...[...atlas.glossary.keys()].map((id) => `/glossary/#${id}`),
  ].map((path): Address => ({ path, kind: 'place-on-page' }));
  const subjects = chaptersAndSteps(atlas);
  const files = [
    ...SINGLE_FILES,
    ...TABLES.flatMap(({ name, endings }) => endings.map((ending) => `/data/${name}.${ending}`)),
    ...subjects.flatMap((subject) => CITE_ENDINGS.map((ending) => citeFile(subject, ending))),
    ...subjects.map(({ chapter, step }) => cardPath(chapter, step)),
    ...[...atlas.scenes.keys()].flatMap(figureFiles),
    ...storyIds(atlas).flatMap((id) =>
      [offlinePath, cartridgePath, thinCartridgePath, scormPath].map((path) => path(id)),
    ),
    SCHOOL_ZIP,
  ].map(file);
  return [...pages, ...places, ...files, ...embeds(atlas)];
}

/** Pages that search engines may list. */
export function indexedPages(atlas: Atlas): (Address & { readonly subject: Subject })[] {
  return addresses(atlas).filter(
    (address): address is Address & { readonly subject: Subject } => address.subject !== undefined,
  );
}
