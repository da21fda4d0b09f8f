import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { AUTHOR, SITE_NAME } from '../../src/site.ts';
import { all, bytes, chapters, files, follow, pages, read, steps, type Page, embeds } from './site.ts';

const cited = [...chapters, ...steps];

/** Contents of a page's `<meta>` of one name or property. */
const metas = (page: Page, key: string): string[] =>
  all(page, 'meta').flatMap(({ attributes }) =>
    attributes.get('name') === key || attributes.get('property') === key
      ? [attributes.get('content') ?? '']
      : [],
  );

const meta = (page: Page, key: string): string => {
  const [content, more] = metas(page, key);
  if (content === undefined || more !== undefined)
    throw new Error(`${page.path} has ${more ? 'more than one' : 'no'} ${key}.`);
  return content;
};

const canonical = (page: Page): string =>
  all(page, 'link')
    .find(({ attributes }) => attributes.get('rel') === 'canonical')!
    .attributes.get('href')!;

/** Text of the file that a page offers as `<link rel="alternate">` of a media type. */
function alternate(page: Page, type: string): string {
  const link = all(page, 'link').find(
    ({ attributes }) => attributes.get('rel') === 'alternate' && attributes.get('type') === type,
  );
  const to = follow(link?.attributes.get('href') ?? '', page.path);
  if (!link || to.kind !== 'file' || !to.file.startsWith('/cite/'))
    throw new Error(`${page.path} offers no ${type}.`);
  return read(to.file);
}

/** A title without the marks that a format adds to keep capitals. */
const bare = (title: unknown): string => String(title).replace(/<[^>]+>/g, '');

describe('citation tags of chapters and steps', () => {
  it.each(cited.map((page) => [page.path, page] as const))('%s', (_path, page) => {
    const title = meta(page, 'citation_title');
    expect(title.length).toBeGreaterThan(3);
    expect(meta(page, 'DC.title')).toBe(title);
    // The comma keeps Zotero from splitting the group's name.
    expect(meta(page, 'citation_author')).toBe(`${AUTHOR},`);
    const date = meta(page, 'DC.date');
    expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(meta(page, 'citation_publication_date')).toBe(date.replaceAll('-', '/'));
    expect(meta(page, 'citation_language')).toBe('en-GB');
    expect(meta(page, 'citation_public_url')).toBe(canonical(page));
    expect(meta(page, 'og:site_name')).toBe(SITE_NAME);
    expect(meta(page, 'z:itemType')).toBe('webpage');
    // Either would turn the web page into a journal article.
    expect([...metas(page, 'citation_journal_title'), ...metas(page, 'citation_pdf_url')]).toEqual([]);

    const version = meta(page, 'version');
    const [year, month, day] = date.split('-').map(Number);
    const common = { URL: canonical(page), version };
    const [csl] = JSON.parse(alternate(page, 'application/vnd.citationstyles.csl+json'));
    expect(csl).toMatchObject({
      ...common,
      type: 'webpage',
      title,
      'container-title': SITE_NAME,
      author: [{ literal: AUTHOR }],
      issued: { 'date-parts': [[year, month, day]] },
    });
    const [bib, ...others] = new Cite(alternate(page, 'application/x-bibtex')).data;
    expect(others).toEqual([]);
    expect(bib).toMatchObject({
      ...common,
      type: 'webpage',
      author: [{ family: AUTHOR }],
      issued: { 'date-parts': [[year, month, day]] },
    });
    expect(bare(bib!['title'])).toBe(title);
    const text = alternate(page, 'application/x-research-info-systems');
    expect(text).toMatch(/^TY {2}- ELEC\r?\n[\s\S]*\nER {2}- \r?\n?$/);
    const [ris, ...more] = new Cite(text).data;
    expect(more).toEqual([]);
    expect(ris).toMatchObject({
      type: 'webpage',
      URL: canonical(page),
      title,
      issued: { 'date-parts': [[year, month, day]] },
    });

    const box = all(page, 'section.cite')[0]!;
    for (const part of [canonical(page), version, AUTHOR, `{{cite web`]) expect(box.text).toContain(part);
  });
});

it('gives each chapter and step a citation key of its own', () => {
  const keys = cited.map((page) => new Cite(alternate(page, 'application/x-bibtex')).data[0]!.id);
  expect(new Set(keys).size).toBe(cited.length);
});

/** Width and height of a PNG, from its header. */
function pngSize(file: string): [number, number] {
  const png = bytes(file);
  if (png.toString('latin1', 1, 4) !== 'PNG') throw new Error(`${file} is no PNG.`);
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('what a shared link shows', () => {
  // Frames are not shared: whoever wants to leads to the page that they are copies of.
  const shared = pages.filter((page) => page.path !== '/404.html' && !embeds.includes(page));

  it('has one of each tag, and an absolute picture with a text', () => {
    for (const page of shared) {
      expect(meta(page, 'og:url'), page.path).toBe(canonical(page));
      expect(meta(page, 'og:title').length, page.path).toBeGreaterThan(3);
      expect(meta(page, 'og:description'), page.path).toBe(meta(page, 'description'));
      expect(meta(page, 'og:type'), page.path).toBe(cited.includes(page) ? 'article' : 'website');
      expect(meta(page, 'og:locale'), page.path).toBe('en_GB');
      expect(meta(page, 'twitter:card'), page.path).toBe('summary_large_image');
      const image = meta(page, 'og:image');
      expect(image, page.path).toMatch(/^https?:\/\//);
      expect(meta(page, 'twitter:image'), page.path).toBe(image);
      const to = follow(image, page.path);
      if (to.kind !== 'file') throw new Error(`${page.path}: ${image} is no file.`);
      expect(pngSize(to.file), image).toEqual([
        Number(meta(page, 'og:image:width')),
        Number(meta(page, 'og:image:height')),
      ]);
      expect(meta(page, 'og:image:alt').length, page.path).toBeGreaterThan(20);
      expect(meta(page, 'twitter:image:alt'), page.path).toBe(meta(page, 'og:image:alt'));
    }
  });

  it('has a picture of its own for each chapter and step, under 200 kB', () => {
    const cards = cited.map((page) => meta(page, 'og:image'));
    expect(new Set(cards).size).toBe(cited.length);
    const heavy = [...files].filter((file) => file.startsWith('/cards/') && bytes(file).length > 200_000);
    expect(heavy).toEqual([]);
  });
});

describe('JSON-LD', () => {
  interface Node {
    readonly [key: string]: unknown;
  }
  const graphs = pages.flatMap((page) =>
    all(page, 'script')
      .filter(({ attributes }) => attributes.get('type') === 'application/ld+json')
      .map(({ text }) => ({
        page,
        text,
        data: JSON.parse(text) as { '@context': string; '@graph': Node[] },
      })),
  );

  /** Every value in a graph, with the way to it. */
  function* values(node: unknown, way = ''): Generator<[string, unknown]> {
    yield [way, node];
    if (Array.isArray(node)) for (const [i, item] of node.entries()) yield* values(item, `${way}[${i}]`);
    else if (node && typeof node === 'object')
      for (const [key, item] of Object.entries(node)) yield* values(item, `${way}.${key}`);
  }

  it('stands once on every page that can be cited', () => {
    expect(graphs.map(({ page }) => page.path)).toEqual(
      expect.arrayContaining(cited.map(({ path }) => path)),
    );
    expect(new Set(graphs.map(({ page }) => page)).size).toBe(graphs.length);
  });

  it('holds nothing empty or undefined, and full addresses only', () => {
    const faults = graphs.flatMap(({ page, data }) =>
      [...values(data)].flatMap(([way, value]) => {
        const key = way.split('.').at(-1)!;
        const empty =
          value === null ||
          value === '' ||
          (Array.isArray(value) && value.length === 0) ||
          (typeof value === 'string' && /\bundefined\b|\bNaN\b|\[object/.test(value));
        const partial =
          /^(?:@id|url|contentUrl|license)$/.test(key) &&
          typeof value === 'string' &&
          !/^https?:\/\//.test(value);
        return empty || partial ? [`${page.path}${way}: ${String(value)}`] : [];
      }),
    );
    expect(faults.slice(0, 20)).toEqual([]);
  });

  it('refers to nodes it holds, or to pages of the site', () => {
    const faults = graphs.flatMap(({ page, data }) => {
      const nodes = new Set(
        [...values(data)].flatMap(([, value]) =>
          value && typeof value === 'object' && '@id' in value && Object.keys(value).length > 1
            ? [String((value as Node)['@id'])]
            : [],
        ),
      );
      return [...values(data)].flatMap(([way, value]) => {
        if (!value || typeof value !== 'object' || !('@id' in value) || Object.keys(value).length > 1)
          return [];
        const id = String((value as Node)['@id']);
        const to = follow(id, page.path);
        return nodes.has(id) || to.kind === 'file' ? [] : [`${page.path}${way} → ${id}`];
      });
    });
    expect(faults.slice(0, 20)).toEqual([]);
  });

  it('leads every address of the site to a file', () => {
    const lost = graphs.flatMap(({ page, data }) =>
      [...values(data)].flatMap(([way, value]) => {
        const key = way.split('.').at(-1)!;
        return /^(?:url|contentUrl|thumbnailUrl|embedUrl)$/.test(key) &&
          typeof value === 'string' &&
          follow(value, page.path).kind === 'nowhere'
          ? [`${page.path}${way}: ${value}`]
          : [];
      }),
    );
    expect(lost.slice(0, 20)).toEqual([]);
  });

  it('says what a chapter is, of whom, when and of what it is part', () => {
    for (const { page, data } of graphs.filter(({ page }) => cited.includes(page))) {
      expect(data['@context']).toMatch(/^https?:\/\/schema\.org\/?$/);
      const article = data['@graph'].find((node) => String(node['@type']).includes('Article'))!;
      expect(article, page.path).toMatchObject({
        headline: expect.any(String),
        datePublished: expect.any(String),
        inLanguage: 'en-GB',
        isPartOf: expect.anything(),
        author: expect.anything(),
        publisher: expect.anything(),
        license: expect.anything(),
      });
      expect(
        String(article['dateModified'] ?? article['datePublished']) >= String(article['datePublished']),
        page.path,
      ).toBe(true);
      if (chapters.includes(page)) {
        const parts = (article['hasPart'] as Node[]).map(({ url }) => follow(String(url), '/'));
        expect(parts.filter(({ kind }) => kind === 'file')).toHaveLength(
          steps.filter(({ path }) => path.startsWith(page.path)).length,
        );
      }
    }
  });
});
