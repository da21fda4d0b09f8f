import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { html, parse, type DefaultTreeAdapterMap } from 'parse5';
import { BASE_PATH, SITE_URL } from '../../src/site.ts';

type Node = DefaultTreeAdapterMap['node'];

/** An element of a page. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Elements inside, depth first. */
  readonly inside: readonly Element[];
  /** Text inside, white space joined. */
  readonly text: string;
}

/** A built HTML page. */
export interface Page {
  /** Path from the site's root, as linked: `/about/`, `/404.html`. */
  readonly path: string;
  readonly markup: string;
  /** All elements, in order. */
  readonly elements: readonly Element[];
  readonly ids: ReadonlySet<string>;
}

/** The folder of the site under test: `dist`, or that of another build (vitest.config.ts). */
const root = process.env['DIST'] || 'dist';

/** Files of a built site, as paths from its root: `/feed.xml`. */
export const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll(sep, '/'));

/** Rasters of the figures: a quick build leaves them out, and takes those of the whole build for there. */
const isRaster = (file: string): boolean => /^\/figures\/[^/]+\.png$/.test(file);

/** Every file of the built site, as paths from its root: `/feed.xml`. */
export const files: ReadonlySet<string> = new Set([
  ...filesOf(root),
  ...(root === 'dist' ? [] : filesOf('dist').filter(isRaster)),
]);

/** The bytes of a file of the built site. */
export const bytes = (file: string): Buffer => readFileSync(`${root}${file}`);

/** The text of a file of the built site. */
export const read = (file: string): string => readFileSync(`${root}${file}`, 'utf8');

/** Reads an element and what is inside. A `<template>` keeps its content apart; it is read like any other. */
function element(node: DefaultTreeAdapterMap['element']): Element {
  const inside: Element[] = [];
  let text = '';
  const walk = (child: Node): void => {
    if (child.nodeName === '#text') text += (child as DefaultTreeAdapterMap['textNode']).value;
    if (!('tagName' in child)) return;
    const found = element(child);
    inside.push(found, ...found.inside);
    text += found.text;
  };
  const root = 'content' in node ? (node as DefaultTreeAdapterMap['template']).content : node;
  for (const child of root.childNodes) walk(child);
  const attributes = new Map(
    node.attrs.map(({ name, prefix, value }) => [prefix ? `${prefix}:${name}` : name, value]),
  );
  return { name: node.tagName, attributes, inside, text };
}

/** Parses a document as browsers do. @param path of it, as it is linked */
export function pageOf(path: string, markup: string): Page {
  const tree = parse(markup);
  const root = tree.childNodes.find((child) => 'tagName' in child && child.namespaceURI === html.NS.HTML);
  const top = element(root as DefaultTreeAdapterMap['element']);
  const elements = [top, ...top.inside];
  const ids = new Set(elements.flatMap(({ attributes }) => attributes.get('id') ?? []));
  return { path, markup, elements, ids };
}

const page = (file: string): Page => pageOf(file.replace(/\/index\.html$/, '/'), read(file));

const documents = [...files].filter((file) => file.endsWith('.html')).sort();
const isOffline = (file: string): boolean => file.startsWith('/offline/') && file !== '/offline/index.html';

/** Every page of the site. */
export const pages: readonly Page[] = documents.filter((file) => !isOffline(file)).map(page);

/** Files that are saved and read from disk: whole pages, but not at home on the site. */
export const offlineFiles: readonly Page[] = documents.filter(isOffline).map(page);

/** Chapters of the story. */
export const chapters = pages.filter(({ path }) => /^\/chapters\/[^/]+\/$/.test(path));

/** Steps as pages of their own. */
export const steps = pages.filter(({ path }) => /^\/chapters\/[^/]+\/[^/]+\/$/.test(path));

/** Frames for other sites: each is a copy of a chapter or step. */
export const embeds = pages.filter(({ path }) => /^\/embed\/./.test(path));

/** Addresses that a document fetches as it is read, apart from what stands inside it. */
export const fetchedBy = ({ elements }: Page): string[] =>
  elements.flatMap(({ name, attributes }) => {
    const link = name === 'link' && attributes.get('rel') !== 'canonical';
    const values = ['src', 'srcset', 'poster', 'data', 'data-wide', 'background'].flatMap(
      (attribute) => attributes.get(attribute) ?? [],
    );
    if (link || ['image', 'use'].includes(name)) values.push(attributes.get('href') ?? '');
    return values.filter((value) => !value.startsWith('data:') && !value.startsWith('#'));
  });

/** The first elements of a name, of a class, or both. @param selector `p`, `.note` or `p.note` */
export function all({ elements }: { elements: readonly Element[] }, selector: string): Element[] {
  const [name, ...classes] = selector.split('.');
  return elements.filter(
    (found) =>
      (!name || found.name === name) &&
      classes.every((one) => (found.attributes.get('class') ?? '').split(/\s+/).includes(one)),
  );
}

/** Where an address leads: a file of this site, an address under its origin that is none, or another origin. */
export type Target =
  | { readonly kind: 'file'; readonly file: string; readonly path: string; readonly fragment: string }
  | { readonly kind: 'nowhere'; readonly url: string }
  | { readonly kind: 'foreign'; readonly url: URL };

/** Follows an address as a browser on a page would. @param from the page's path */
export function follow(address: string, from: string): Target {
  const url = new URL(address, SITE_URL + BASE_PATH + from.slice(1));
  if (url.origin !== new URL(SITE_URL).origin) return { kind: 'foreign', url };
  if (!url.pathname.startsWith(BASE_PATH)) return { kind: 'nowhere', url: url.href };
  const path = `/${decodeURIComponent(url.pathname.slice(BASE_PATH.length))}`;
  const file = path.endsWith('/') ? `${path}index.html` : path;
  if (!files.has(file)) return { kind: 'nowhere', url: url.href };
  return { kind: 'file', file, path, fragment: decodeURIComponent(url.hash.slice(1)) };
}
