import { SITE_URL } from '../../src/site.ts';
import { files, pages, read, type Page } from './site.ts';

/** Attributes that hold an address, and the elements that fetch it at once instead of offering it. */
const addressed = [
  'href',
  'src',
  'poster',
  'data',
  'action',
  'formaction',
  'cite',
  'data-wide',
  'xlink:href',
];
const fetching = new Set([
  'img',
  'image',
  'script',
  'source',
  'use',
  'video',
  'audio',
  'iframe',
  'object',
  'embed',
]);
const fetchingLinks = new Set([
  'stylesheet',
  'preload',
  'modulepreload',
  'icon',
  'apple-touch-icon',
  'manifest',
]);

/** An address that a file of the site names. */
export interface Address {
  /** The file, as a path from the site's root. */
  readonly from: string;
  readonly address: string;
  /** The browser asks for it without the reader. */
  readonly fetched: boolean;
}

/** Every `url()` of a style sheet that leads out of it. */
const urlsOf = (css: string): string[] =>
  [...css.matchAll(/url\((['"]?)([^'")]+)\1\)/g)].map(([, , address]) => address!);

/** Every address on a page: attributes, source sets, and the `url()` of its style sheets. */
function addressesOf(page: Page): Address[] {
  const found: Address[] = [];
  for (const { name, attributes, text } of page.elements) {
    const link =
      name === 'link' && (attributes.get('rel') ?? '').split(' ').some((rel) => fetchingLinks.has(rel));
    const fetched = fetching.has(name) || link;
    for (const attribute of addressed) {
      const address = attributes.get(attribute);
      if (address !== undefined)
        found.push({ from: page.path, address, fetched: fetched || attribute === 'data-wide' });
    }
    for (const set of ['srcset', 'imagesrcset'])
      for (const candidate of (attributes.get(set) ?? '').split(',').filter(Boolean))
        found.push({ from: page.path, address: candidate.trim().split(/\s+/)[0]!, fetched: true });
    for (const css of [name === 'style' ? text : '', attributes.get('style') ?? ''])
      for (const address of urlsOf(css)) found.push({ from: page.path, address, fetched: true });
  }
  return found;
}

const isText = (file: string): boolean =>
  /\.(?:html|xml|json|geojson|webmanifest|svg|css|js|csv|txt|bib|ris)$/.test(file);

/** A picture kept for the correction log, as it was published: its addresses are those of then and there. */
const isKept = (file: string): boolean => /^\/corrections\/.*\.svg$/.test(file);

/** Addresses of this site written out in full, in any text: structured data, feeds, citations, data, letters to us. */
function written(): Address[] {
  const origin = SITE_URL.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`${origin}(?:[^\\s"'<>\\\\{}|^\`)\\]]*[^\\s"'<>\\\\{}|^\`)\\].,;:])?`, 'g');
  return [...files]
    .filter((file) => isText(file) && !isKept(file))
    .flatMap((file) => {
      // Markup that is shown or carried as text is escaped, perhaps twice; its quotation marks end an address.
      const text = read(file)
        .replace(/&amp;/g, '&')
        .replace(/&(?:quot|lt|gt|apos|#39|#34);/g, ' ');
      // What a link to a letter fills in is percent-encoded once more.
      const letters = [...text.matchAll(/mailto:[^"'\s]+/g)].flatMap(([letter]) =>
        letter.split('&').map(decodeURIComponent),
      );
      const found = new Set([text, ...letters].flatMap((part) => part.match(pattern) ?? []));
      // The bare origin names where robots look, not a page.
      found.delete(SITE_URL);
      return [...found].map((address) => ({
        from: file,
        address,
        fetched: false,
      }));
    });
}

/** Addresses in files that are no pages: pictures, style sheets, the web manifest, the data package. */
function inFiles(): Address[] {
  const named: Address[] = [];
  const add = (from: string, address: string): void => void named.push({ from, address, fetched: true });
  for (const file of files) {
    if (file.endsWith('.svg')) {
      const svg = read(file);
      for (const [, address] of svg.matchAll(/(?:\s(?:xlink:)?href|\ssrc)="([^"]+)"/g)) add(file, address!);
      for (const address of urlsOf(svg)) add(file, address);
    }
    if (file.endsWith('.css')) for (const address of urlsOf(read(file))) add(file, address);
    if (file.endsWith('.webmanifest') || file.endsWith('/datapackage.json'))
      JSON.parse(read(file), (key, value: unknown) => {
        if (['src', 'start_url', 'scope'].includes(key) && typeof value === 'string') add(file, value);
        // Licences name their text by "path" too, with a full address.
        if (key === 'path' && typeof value === 'string') add(file, value);
        return value;
      });
  }
  return named;
}

/** What pages name, as browsers read them. */
export const onPages: readonly Address[] = pages.flatMap(addressesOf);

/** What is named elsewhere. */
export const elsewhere: readonly Address[] = [...written(), ...inFiles()];
