/** Links to other sites: their form, and who is never linked. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { all, files, follow, pages, read } from './site.ts';

/** The sources as the site publishes them. */
const { rows: sources } = JSON.parse(read('/data/sources.json')) as {
  readonly rows: readonly {
    readonly id: string;
    readonly url?: string;
    readonly access: string;
    readonly address: string;
  }[];
};
/** Hosts that are never linked. */
const textHosts = (parse(readFileSync('data/text-hosts.yaml', 'utf8')) as { host: string }[]).map(
  ({ host }) => host,
);
/** Every link of a page to another site, with the page. */
const links = pages.flatMap((page) =>
  all(page, 'a').flatMap(({ attributes }) => {
    const to = follow(attributes.get('href') ?? '', page.path);
    return to.kind === 'foreign' && to.url.protocol !== 'mailto:' ? [{ page: page.path, url: to.url }] : [];
  }),
);
const told = ({ page, url }: (typeof links)[number]): string => `${page} → ${url.href}`;
const hostOf = (url: URL): string => url.hostname.replace(/\.$/, '');
const isPrintedOnly = (host: string): boolean =>
  textHosts.some((text) => host === text || host.endsWith(`.${text}`));

it('finds the links of the sources', () => {
  expect(links.length).toBeGreaterThan(100);
  expect(sources.length).toBeGreaterThan(100);
  expect(textHosts).toContain('southfront.org');
});

it('links nobody who is sanctioned or printed as text, in pages, feeds or structured data', () => {
  expect(links.filter(({ url }) => isPrintedOnly(hostOf(url))).map(told)).toEqual([]);
  const named = [...files]
    .filter((file) => file.endsWith('.xml') || file.endsWith('.html'))
    .flatMap((file) => {
      const text = file.endsWith('.xml')
        ? read(file)
        : (pages.find(({ path }) => path.replace(/\/$/, '/index.html') === file)?.elements ?? [])
            .filter(({ attributes }) => attributes.get('type') === 'application/ld+json')
            .map((script) => script.text)
            .join('\n');
      return [...text.matchAll(/https?:\/\/[^\s"'<>\\]+/g)].map(([url]) => ({
        page: file,
        url: new URL(url),
      }));
    });
  expect(named.filter(({ url }) => isPrintedOnly(hostOf(url))).map(told)).toEqual([]);
});

it('links no source that is recalled, shortened or without an address of its own', () => {
  const linked = new Set(links.map(({ url }) => url.href));
  const wrong = sources.filter(
    ({ url, access, address }) =>
      url &&
      URL.canParse(url) &&
      linked.has(new URL(url).href) &&
      (access === 'recalled' || address !== 'exact'),
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

it('links by https wherever the host is known to answer it', () => {
  const secure = new Set(
    sources.flatMap(({ url }) =>
      url?.startsWith('https:') && URL.canParse(url) ? [hostOf(new URL(url))] : [],
    ),
  );
  const plain = links.filter(({ url }) => url.protocol === 'http:' && secure.has(hostOf(url)));
  expect(plain.map(told)).toEqual([]);
});

it('links whole and clean addresses: no user name, no port, no spaces, a host with a dot', () => {
  const odd = links.filter(
    ({ url }) =>
      url.username ||
      url.password ||
      url.port ||
      /\s|%20$/.test(url.href) ||
      !hostOf(url).includes('.') ||
      !['https:', 'http:'].includes(url.protocol),
  );
  expect(odd.map(told)).toEqual([]);
});
