/**
 * What the site is called, who makes it, under which licences and where it stands: the one place for all of these.
 * Reads the environment, so it belongs to the build and never to the browser's script.
 */

/** The site's name, as cited. */
export const SITE_NAME = 'Idlib, March 2020: a ceasefire in five chapters';

/** The group author, as cited. It holds no comma: citation formats would read one as "family, given". */
export const AUTHOR = 'Idlib Ceasefire Project';

/** A language the site is published in. */
export interface Language {
  /** BCP 47 tag, used in `lang` attributes. */
  readonly tag: string;
  /** Its name in itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** Path segment its addresses start with; '' for the language at the root. */
  readonly path: string;
}

/** The languages published, the default first. */
export const LANGUAGES: readonly [Language, ...Language[]] = [
  { tag: 'en-GB', name: 'English', direction: 'ltr', path: '' },
];

/** A licence, by its SPDX identifier. */
export interface Licence {
  readonly spdx: string;
  /** Short name for readers. */
  readonly name: string;
  /** Where its text stands. */
  readonly url: string;
}

/** What may be reused under which licence. In the places file each row also names its own. */
export const LICENCES = {
  code: { spdx: 'MIT', name: 'MIT License', url: 'https://spdx.org/licenses/MIT.html' },
  content: { spdx: 'CC-BY-4.0', name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  places: {
    spdx: 'CC-BY-SA-4.0',
    name: 'CC BY-SA 4.0',
    url: 'https://creativecommons.org/licenses/by-sa/4.0/',
  },
} as const satisfies Record<string, Licence>;

/**
 * The origin the site is published at, without a slash at the end.
 * @throws if the value is no http(s) address or has a path, which belongs in `BASE_PATH`
 */
export function readOrigin(value: string): string {
  const url = URL.parse(value);
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.pathname !== '/' ||
    url.search ||
    url.hash ||
    url.username
  ) {
    throw new Error(
      `SITE_URL must be an origin such as "https://example.org", with no path; it is "${value}".`,
    );
  }
  return url.origin;
}

/**
 * The path the site stands under, with a slash at both ends; '/' at the root of its origin.
 * @throws if the value holds anything but path segments of letters, digits, '.', '_', '~' and '-'
 */
export function readBase(value: string): string {
  const path = `/${value}/`.replace(/\/+/g, '/');
  if (!/^\/(?:(?!\.{1,2}\/)[\w.~-]+\/)*$/.test(path)) {
    throw new Error(`BASE_PATH must be a path such as "/idlib/"; it is "${value}".`);
  }
  return path;
}

/** The origin of this build, from `SITE_URL` in the environment. */
export const SITE_URL = readOrigin(process.env['SITE_URL'] || 'https://idlib-march-2020.example');

/** Whether `SITE_URL` is an address that readers can open, and not one that RFC 2606 and RFC 6761 keep for examples and tests. */
export const HAS_REAL_ADDRESS = !/(?:^|\.)(?:example|test|invalid|localhost)$/.test(
  new URL(SITE_URL).hostname,
);

/** The path of this build, from `BASE_PATH` in the environment. */
export const BASE_PATH = readBase(process.env['BASE_PATH'] ?? '/');

/** Where readers report mistakes. */
export const CONTACT_EMAIL = `corrections@${new URL(SITE_URL).hostname}`;

/**
 * The address of a page or file for a link within the site.
 * @param path from the site's own root, starting with a slash: '/chapters/syrian-offensive/'
 * @throws if the path does not start with exactly one slash
 */
export function href(path: string): string {
  if (!/^\/(?!\/)/.test(path))
    throw new Error(`A path within the site starts with one slash; "${path}" does not.`);
  return BASE_PATH + path.slice(1);
}

/** The same as a full address, for what is read away from the site: feeds, cards, citations, embeds. */
export function absolute(path: string): string {
  return SITE_URL + href(path);
}
