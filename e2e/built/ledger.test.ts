import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { expect, it } from 'vitest';
import { BASE_PATH } from '../../src/site.ts';

const ledger = 'data/published.txt';
const published = existsSync(ledger)
  ? readFileSync(ledger, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('/'))
  : [];

/** Ids of a page's elements. */
function idsOf(file: string): Set<string> {
  const ids = new Set<string>();
  const walk = (node: DefaultTreeAdapterMap['node']): void => {
    if ('attrs' in node) for (const { name, value } of node.attrs) if (name === 'id') ids.add(value);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(readFileSync(file, 'utf8')));
  return ids;
}

const fileOf = (path: string): string => join('dist', path.endsWith('/') ? `${path}index.html` : path);

it('answers every address that was ever published', () => {
  const gone = published.filter((address) => !existsSync(fileOf(address.split('#')[0]!)));
  expect(gone, 'Put a page at each of these that says where it went, or bring it back.').toEqual([]);
});

it('keeps every named place on its page', () => {
  const ids = new Map<string, Set<string>>();
  const gone = published.filter((address) => {
    const [path = '', id] = address.split('#');
    if (id === undefined || !existsSync(fileOf(path))) return false;
    if (!ids.has(path)) ids.set(path, idsOf(fileOf(path)));
    return !ids.get(path)!.has(id);
  });
  expect(gone, 'Each of these is cited somewhere: keep the id on the page.').toEqual([]);
});

it('names each address once', () => {
  expect(published.length).toBe(new Set(published).size);
});

it('knows every page that the sitemap offers', () => {
  const offered = [...readFileSync('dist/sitemap.xml', 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url]) => `/${new URL(url!).pathname.slice(BASE_PATH.length)}`,
  );
  expect(offered.length).toBeGreaterThan(50);
  expect(
    offered.filter((path) => !published.includes(path)),
    'Run "npm run publish-ledger" and commit data/published.txt.',
  ).toEqual([]);
});
