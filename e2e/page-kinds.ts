import { readdirSync, statSync } from 'node:fs';
import { sep } from 'node:path';

/** A kind of page: one template, filled with other content for each address. */
export interface PageKind {
  /** Its address, with `(any)` for each part that differs from page to page: `chapters/(any)/`. */
  readonly kind: string;
  /** Addresses of its pages from the site's root, as `page.goto` wants them: `chapters/first-violations/`. */
  readonly pages: readonly string[];
  /** The one with most in it, by bytes. */
  readonly fullest: string;
}

/**
 * Sorts addresses into kinds without being told of any, so that a new template joins the tests by being built. A part
 * of an address that follows the same beginning in every page there is belongs to the kind (`embed/(any)/steps/`); one that
 * differs does not. What stands directly under the root is a kind of its own.
 */
function kindsOf(addresses: readonly string[]): Map<string, string[]> {
  // Parts of each address; a folder's page and a file in it are different things.
  const parts = addresses.map((address) => address.split(/(?<=\/)/));
  /** For a kind's beginning: the folders of that kind, each with the parts that follow it. */
  const kinds = new Map<string, string[]>();
  const sort = (beginning: string, among: readonly (readonly string[])[], depth: number): void => {
    const ended = among.filter((one) => one.length === depth);
    if (ended.length)
      kinds.set(
        beginning,
        ended.map((one) => one.join('')),
      );
    const folders = Map.groupBy(
      among.filter((one) => one.length > depth),
      (one) => one.slice(0, depth).join(''),
    );
    const followers = [...folders.values()].map((inside) => new Set(inside.map((one) => one[depth]!)));
    const all = new Set(followers.flatMap((set) => [...set]));
    const constant = (part: string): boolean =>
      depth === 0 || (folders.size > 1 && followers.every((set) => set.has(part)));
    const rest = among.filter((one) => one.length > depth);
    for (const part of all)
      if (constant(part))
        sort(
          beginning + part,
          rest.filter((one) => one[depth] === part),
          depth + 1,
        );
    for (const ending of ['/', '']) {
      const varied = rest.filter(
        (one) => !constant(one[depth]!) && one[depth]!.endsWith('/') === (ending === '/'),
      );
      if (varied.length) sort(`${beginning}(any)${ending}`, varied, depth + 1);
    }
  };
  sort('', parts, 0);
  return kinds;
}

/** The kinds of page of the built site. @param root where it was built */
export function pageKinds(root: string): PageKind[] {
  const addresses = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replaceAll(sep, '/').replace(/(^|\/)index\.html$/, '$1'))
    .sort();
  const size = (address: string): number =>
    statSync(`${root}/${address}${address === '' || address.endsWith('/') ? 'index.html' : ''}`).size;
  return [...kindsOf(addresses)].map(([kind, pages]) => ({
    kind,
    pages,
    fullest: pages.reduce((best, page) => (size(page) > size(best) ? page : best)),
  }));
}
