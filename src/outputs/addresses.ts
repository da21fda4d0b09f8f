import type { Atlas } from '../atlas/atlas';
import { TABLES } from './datasets';
import { embedPath } from '../embed/mode';
import { cardPath, downloadFormats, pngPath, svgPath, zooms } from './figure-address';
import { oembedPath } from './oembed-path';
import {
  cartridgePath,
  offlinePath,
  SCHOOL_ZIP,
  scormPath,
  thinCartridgePath,
  WHOLE,
} from './offline/address';
import { allSubjects, pathOf, type Subject } from './subject';

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
export function figureFiles(scene: string): string[] {
  const pictures = downloadFormats.flatMap((format) => [
    svgPath(scene, format),
    ...zooms.map((zoom) => pngPath(scene, format, zoom)),
  ]);
  return [...pictures, `/figures/${scene}.csv`, `/figures/${scene}.json`];
}

/** The citation file of a chapter or step. */
export function citeFile(
  subject: { readonly chapter: string; readonly step?: string | undefined },
  ending: (typeof CITE_ENDINGS)[number],
): string {
  return `/cite/${subject.chapter}${subject.step === undefined ? '' : `/${subject.step}`}.${ending}`;
}

/** Frames for other sites, and what consumers of oEmbed ask for. */
function embeds(atlas: Atlas): Address[] {
  const subjects = atlas.chapters.flatMap(({ id, steps }) => [
    { chapter: id },
    ...steps.map((step) => ({ chapter: id, step: step.id })),
  ]);
  const frames = atlas.chapters.flatMap(({ id, steps }) => [
    ...(['scroll', 'steps', 'full'] as const).map((mode) => embedPath(id, mode)),
    ...steps.map((step) => embedPath(id, 'step', step.id)),
  ]);
  return [
    ...frames.map((path): Address => ({ path, kind: 'page' })),
    ...['/embed/idlib-chapter.js', ...subjects.map(oembedPath)].map(file),
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
  const files = [
    ...SINGLE_FILES,
    ...TABLES.flatMap(({ name, endings }) => endings.map((ending) => `/data/${name}.${ending}`)),
    ...atlas.chapters.flatMap((chapter) =>
      [undefined, ...chapter.steps.map((step) => step.id)].flatMap((step) =>
        CITE_ENDINGS.map((ending) => citeFile({ chapter: chapter.id, step }, ending)),
      ),
    ),
    ...atlas.chapters.flatMap((chapter) => [
      cardPath(chapter.id),
      ...chapter.steps.map((step) => cardPath(chapter.id, step.id)),
    ]),
    ...[...atlas.scenes.keys()].flatMap(figureFiles),
    ...[...atlas.chapters.map(({ id }) => id), WHOLE].flatMap((id) =>
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
