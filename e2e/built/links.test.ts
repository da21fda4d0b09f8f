import { expect, it } from 'vitest';
import { elsewhere, onPages, type Address } from './addresses.ts';
import { all, chapters, files, follow, pages, read } from './site.ts';

const addresses = onPages;
const byFile = new Map(pages.map((page) => [page.path.replace(/\/$/, '/index.html'), page]));
const told = ({ from, address }: Address): string => `${from} → ${address}`;

it('has pages and links to look at', () => {
  expect(pages.length).toBeGreaterThan(100);
  expect(addresses.length).toBeGreaterThan(5000);
});

it('leads every internal link to a file', () => {
  expect(addresses.filter(({ from, address }) => follow(address, from).kind === 'nowhere').map(told)).toEqual(
    [],
  );
});

it('leads every address in feeds, structured data, citations, data and pictures to a file', () => {
  const kinds = new Set(elsewhere.map(({ from }) => from.split('.').at(-1)));
  expect([...kinds]).toEqual(
    expect.arrayContaining(['html', 'xml', 'json', 'svg', 'bib', 'ris', 'txt', 'webmanifest']),
  );
  const lost = elsewhere.filter(({ from, address }) => follow(address, from).kind === 'nowhere');
  expect(lost.map(told)).toEqual([]);
});

it('leads every fragment of feeds and citations to an id, and of a picture to one in it', () => {
  const lost = elsewhere.filter(({ from, address }) => {
    const to = follow(address, from);
    if (to.kind !== 'file' || !to.fragment) return false;
    if (from.endsWith('.svg') && to.file === from)
      // The shapes of wide pictures stand in their chapter: see below.
      return !from.endsWith('/wide.svg') && !read(from).includes(` id="${to.fragment}"`);
    return /\.(?:xml|bib|ris|csv)$/.test(from) && byFile.get(to.file)?.ids.has(to.fragment) === false;
  });
  expect(lost.map(told)).toEqual([]);
});

it('leads every fragment to an id of its page', () => {
  const lost = addresses.filter(({ from, address }) => {
    const to = follow(address, from);
    if (to.kind !== 'file' || !to.fragment || to.fragment === 'top') return false;
    const page = byFile.get(to.file);
    // A text fragment needs no id.
    return (
      page !== undefined && !to.fragment.startsWith(':~:') && !page.ids.has(to.fragment.split(':~:')[0]!)
    );
  });
  expect(lost.map(told)).toEqual([]);
});

it('finds every id that a label, a description or a popover names', () => {
  const naming = [
    'aria-labelledby',
    'aria-describedby',
    'aria-controls',
    'aria-details',
    'for',
    'popovertarget',
    'list',
    'headers',
  ];
  const lost = pages.flatMap((page) =>
    page.elements.flatMap(({ attributes }) =>
      naming.flatMap((name) =>
        (attributes.get(name) ?? '')
          .split(/\s+/)
          .filter((id) => id && !page.ids.has(id))
          .map((id) => `${page.path}: ${name}="${id}"`),
      ),
    ),
  );
  expect(lost).toEqual([]);
});

it('fetches nothing from another origin', () => {
  const foreign = addresses.filter(({ from, address, fetched }) => {
    const to = follow(address, from);
    return fetched && to.kind === 'foreign' && to.url.protocol !== 'data:';
  });
  expect(foreign.map(told)).toEqual([]);
});

it('links other sites by https or http only, and people by mail', () => {
  const odd = addresses.filter(({ from, address, fetched }) => {
    const to = follow(address, from);
    return !fetched && to.kind === 'foreign' && !['https:', 'http:', 'mailto:'].includes(to.url.protocol);
  });
  expect(odd.map(told)).toEqual([]);
});

it('holds in each chapter the shapes that its wide pictures refer to', () => {
  expect(chapters).toHaveLength(5);
  for (const chapter of chapters) {
    const wide = all(chapter, '.stage')[0]!.attributes.get('data-wide')!;
    const to = follow(wide, chapter.path);
    if (to.kind !== 'file') throw new Error(`${wide} is no file.`);
    const wanted = [...read(to.file).matchAll(/<use href="#([^"]+)"/g)].map(([, id]) => id!);
    expect(
      wanted.filter((id) => !chapter.ids.has(id)),
      chapter.path,
    ).toEqual([]);
    expect(wanted.length).toBeGreaterThan(0);
  }
});

it('leaves no file unreached from a page, a feed, the map of the site or the list of data', () => {
  const lists = [
    '/sitemap.xml',
    '/feed.xml',
    '/corrections/feed.xml',
    '/site.webmanifest',
    '/data/datapackage.json',
    '/data/codebook.json',
  ]
    .filter((file) => files.has(file))
    .map(read)
    .join('\n');
  const scripts = [...files]
    .filter((file) => file.endsWith('.js'))
    .map(read)
    .join('\n');
  const reached = new Set(
    addresses.flatMap(({ from, address }) => {
      const to = follow(address, from);
      return to.kind === 'file' ? [to.file] : [];
    }),
  );
  const named = (file: string): boolean => {
    const name = file.replace(/index\.html$/, '');
    return (
      lists.includes(name) ||
      lists.includes(`"${file.split('/').at(-1)}"`) ||
      scripts.includes(file.split('/').at(-1)!)
    );
  };
  const meta = new Set(
    pages.flatMap(({ path, elements }) =>
      elements.flatMap(({ name, attributes }) => {
        const content = name === 'meta' ? attributes.get('content') : undefined;
        const to = content?.startsWith('http') ? follow(content, path) : undefined;
        return to?.kind === 'file' ? [to.file] : [];
      }),
    ),
  );
  // Asked for by name: the page for what is missing, what robots, browsers and hosts look for, the fonts' licence.
  const known = new Set([
    '/404.html',
    '/_headers',
    '/robots.txt',
    '/sitemap.xml',
    '/favicon.svg',
    '/fonts/OFL.txt',
  ]);
  const lost = [...files].filter(
    (file) => !reached.has(file) && !named(file) && !meta.has(file) && !known.has(file),
  );
  expect(lost).toEqual([]);
});
