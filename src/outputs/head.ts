import type { Atlas } from '../atlas/atlas';
import { absolute, AUTHOR, LANGUAGES, LICENCES, SITE_NAME } from '../site';
import { citeFile, CITE_ENDINGS } from './addresses';
import { citableOf } from './citable';
import { oembedPath } from './oembed-path';
import { chapterOf, pathOf, type Subject } from './subject';

/** A `<meta>` element: Open Graph names its tags by `property`, all others by `name`. */
export type Meta =
  | { readonly name: string; readonly content: string }
  | { readonly property: string; readonly content: string };

/** A `<link>` element. */
export interface Link {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
  readonly hreflang?: string;
}

/** What stands in a page's `<head>`, as plain data. */
export interface HeadTags {
  /** Text of `<title>`. */
  readonly title: string;
  readonly meta: readonly Meta[];
  readonly links: readonly Link[];
}

/** A picture for cards: a PNG of its true size. */
export interface CardImage {
  /** From the site's own root. */
  readonly path: string;
  /** px */
  readonly width: number;
  readonly height: number;
  /** At most 420 characters; says what the picture shows. */
  readonly alt: string;
}

/** What a page says about itself. */
export interface HeadOptions {
  /** What the page is about; absent for pages that nobody cites (404, embeds, the builder). */
  readonly subject?: Subject;
  /** Title of the page alone. */
  readonly title: string;
  /** One or two sentences. */
  readonly description: string;
  /** Path of the page, with slashes at both ends. For an embed: of the page that it shows. */
  readonly path: string;
  /** False for embeds and other pages that search engines should leave out. */
  readonly indexed?: boolean;
  readonly image?: CardImage;
  /** Further alternates: oEmbed, data files. Paths must be full addresses. */
  readonly alternates?: readonly Link[];
}

const MEDIA: Record<(typeof CITE_ENDINGS)[number], string> = {
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  'csl.json': 'application/vnd.citationstyles.csl+json',
};
const CITE_TITLES: Record<(typeof CITE_ENDINGS)[number], string> = {
  bib: 'BibLaTeX',
  ris: 'RIS',
  'csl.json': 'CSL-JSON',
};

const named = (name: string, content: string): Meta => ({ name, content });
const property = (name: string, content: string): Meta => ({ property: name, content });

/**
 * A group's name for Zotero and for Wikipedia's citation tool, which run the same code: it takes the last word for a
 * family name unless it finds a comma, and drops one at the end (zotero/utilities, `cleanAuthor`). Readers that do
 * not know it see a name with an empty given name.
 */
const UNSPLIT_AUTHOR = `${AUTHOR},`;

/** Highwire and Dublin Core tags: together they file the page as a web page with author, date, site and address. */
function citationTags(atlas: Atlas, subject: Subject, description: string): Meta[] {
  const page = citableOf(atlas, subject);
  const language = LANGUAGES[0].tag;
  const chapter = 'chapter' in subject ? chapterOf(atlas, subject.chapter) : undefined;
  return [
    // Highwire alone would make it a journal article; this settles the item type before anything is guessed.
    named('z:itemType', 'webpage'),
    named('DC.type', 'webpage'),
    named('citation_title', page.title),
    named('DC.title', page.title),
    named('citation_author', UNSPLIT_AUTHOR),
    named('DC.creator', UNSPLIT_AUTHOR),
    named('author', AUTHOR),
    named('citation_publication_date', page.date.replace(/-/g, '/')),
    named('DC.date', page.date),
    named('citation_language', language),
    named('DC.language', language),
    named('citation_public_url', page.url),
    named('DC.identifier', page.url),
    named('citation_abstract', page.abstract ?? description),
    named('DC.rights', LICENCES.content.url),
    named('version', page.version),
    ...(chapter
      ? [
          property('article:published_time', `${chapter.published}T00:00:00Z`),
          property('article:modified_time', `${page.date}T00:00:00Z`),
          property('article:section', chapter.title),
        ]
      : []),
  ];
}

function openGraph({ title, description, path, image, subject }: HeadOptions): Meta[] {
  const story = subject !== undefined && 'chapter' in subject;
  return [
    property('og:site_name', SITE_NAME),
    property('og:type', story ? 'article' : 'website'),
    property('og:title', title),
    property('og:description', description),
    property('og:url', absolute(path)),
    property('og:locale', LANGUAGES[0].tag.replace('-', '_')),
    ...LANGUAGES.slice(1).map((language) => property('og:locale:alternate', language.tag.replace('-', '_'))),
    ...(image
      ? [
          property('og:image', absolute(image.path)),
          property('og:image:type', 'image/png'),
          property('og:image:width', String(image.width)),
          property('og:image:height', String(image.height)),
          property('og:image:alt', image.alt),
        ]
      : []),
    named('twitter:card', image ? 'summary_large_image' : 'summary'),
    named('twitter:title', title),
    named('twitter:description', description),
    ...(image ? [named('twitter:image', absolute(image.path)), named('twitter:image:alt', image.alt)] : []),
  ];
}

/** The page in its languages; empty while there is one, because a lone `hreflang` says nothing. */
function languageLinks(path: string): Link[] {
  if (LANGUAGES.length < 2) return [];
  const at = (prefix: string): string => absolute(prefix ? `/${prefix}${path}` : path);
  return [
    ...LANGUAGES.map((language): Link => ({
      rel: 'alternate',
      hreflang: language.tag,
      href: at(language.path),
    })),
    { rel: 'alternate', hreflang: 'x-default', href: absolute(path) },
  ];
}

function citeLinks(subject: Subject | undefined): Link[] {
  if (!subject || !('chapter' in subject)) return [];
  return CITE_ENDINGS.map((ending): Link => ({
    rel: 'alternate',
    type: MEDIA[ending],
    title: `Citation as ${CITE_TITLES[ending]}`,
    href: absolute(citeFile(subject, ending)),
  }));
}

/**
 * Where those who embed an address find how: the `url` in the query is for consumers that insist on it; the file is the
 * same without (oembed.com, section 4, discovery).
 */
function oembedLinks(atlas: Atlas, subject: Subject | undefined): Link[] {
  if (!subject || !('chapter' in subject)) return [];
  const { url, title } = citableOf(atlas, subject);
  return [
    {
      rel: 'alternate',
      type: 'application/json+oembed',
      title,
      href: `${absolute(oembedPath(subject))}?url=${encodeURIComponent(url)}`,
    },
  ];
}

/**
 * Everything a page's head says to search engines, social networks and reference managers.
 * @throws RangeError if the subject does not exist, or its page is not at `path`
 */
export function headTags(atlas: Atlas, options: HeadOptions): HeadTags {
  const { subject, title, description, path, indexed = true, alternates = [] } = options;
  if (subject && indexed && pathOf(subject) !== path)
    throw new RangeError(`${path} is not the page of ${pathOf(subject)}`);
  return {
    title: title === SITE_NAME ? title : `${title} | ${SITE_NAME}`,
    meta: [
      named('description', description),
      named('robots', indexed ? 'max-image-preview:large' : 'noindex, nofollow'),
      ...(subject && indexed ? citationTags(atlas, subject, description) : []),
      ...(indexed ? openGraph(options) : []),
    ],
    links: [
      { rel: 'canonical', href: absolute(path) },
      ...(indexed ? languageLinks(path) : []),
      { rel: 'alternate', type: 'application/atom+xml', title: SITE_NAME, href: absolute('/feed.xml') },
      {
        rel: 'alternate',
        type: 'application/atom+xml',
        title: `Corrections – ${SITE_NAME}`,
        href: absolute('/corrections/feed.xml'),
      },
      ...(indexed ? [...citeLinks(subject), ...oembedLinks(atlas, subject)] : []),
      { rel: 'license', href: LICENCES.content.url },
      ...alternates,
    ],
  };
}
