import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { BASE_PATH, SITE_NAME, SITE_URL } from '../../src/site.ts';
import { all, chapters, pages, steps, type Page } from './site.ts';

/** Pages of which something is wrong, with what. */
const faulty = (fault: (page: Page) => string | false | undefined, among = pages): string[] =>
  among.flatMap((page) => {
    const found = fault(page);
    return found ? [`${page.path}: ${found}`] : [];
  });

const meta = (page: Page, name: string): string | undefined =>
  page.elements
    .find(({ name: tag, attributes }) => tag === 'meta' && attributes.get('name') === name)
    ?.attributes.get('content');

const links = (page: Page, rel: string): string[] =>
  page.elements
    .filter(({ name, attributes }) => name === 'link' && attributes.get('rel') === rel)
    .map(({ attributes }) => attributes.get('href') ?? '');

describe('every page', () => {
  it('has a title of its own that names the site', () => {
    const titles = pages.map((page) => page.elements.filter(({ name }) => name === 'title')[0]!.text);
    expect(titles.filter((title) => !title.includes(SITE_NAME))).toEqual([]);
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
  });

  it('has a description', () => {
    expect(
      faulty((page) => (meta(page, 'description') ?? '').length < 40 && `“${meta(page, 'description')}”`),
    ).toEqual([]);
  });

  it('has a language, a character set and a viewport that can be zoomed', () => {
    expect(
      faulty(({ elements, markup }) => {
        if (elements[0]?.attributes.get('lang') !== 'en-GB') return 'lang';
        if (!/^<!doctype html>/i.test(markup)) return 'doctype';
        if (!/<meta charset="utf-8"/i.test(markup.slice(0, 1024))) return 'character set';
        return undefined;
      }),
    ).toEqual([]);
    expect(
      faulty(
        (page) => /maximum-scale|user-scalable/.test(meta(page, 'viewport') ?? 'user-scalable') && 'viewport',
      ),
    ).toEqual([]);
  });

  it('has one first heading, and skips no level', () => {
    expect(
      faulty((page) => {
        const levels = page.elements
          .filter(({ name }) => /^h[1-6]$/.test(name))
          .map(({ name }) => Number(name[1]));
        const skip = levels.findIndex((level, i) => level > (levels[i - 1] ?? 0) + 1);
        if (levels.filter((level) => level === 1).length !== 1)
          return `${levels.filter((level) => level === 1).length} h1`;
        return skip >= 0 && `level ${levels[skip]} after ${levels[skip - 1] ?? 0}`;
      }),
    ).toEqual([]);
  });

  it('has one main part', () => {
    expect(faulty((page) => all(page, 'main').length !== 1 && `${all(page, 'main').length} main`)).toEqual(
      [],
    );
  });

  it('gives its own address, in full, once', () => {
    const own = (path: string): string => SITE_URL + BASE_PATH + path.slice(1);
    expect(
      faulty((page) => {
        const canonical = links(page, 'canonical');
        const lost = page.path === '/404.html';
        // A frame for other sites is a copy of the page that it comes from.
        const shown = page.path
          .replace(/^\/embed\/([^/]+\/)(?:(?:steps|full)\/)?$/, '/chapters/$1')
          .replace(/^\/embed\/([^/]+\/[^/]+\/)$/, '/chapters/$1');
        return !(canonical.length === 1 && (lost || canonical[0] === own(shown))) && canonical.join(' ');
      }),
    ).toEqual([]);
  });

  it('uses each id once', () => {
    expect(
      faulty(({ elements }) => {
        const ids = elements.flatMap(({ attributes }) => attributes.get('id') ?? []);
        return ids.filter((id, i) => ids.indexOf(id) !== i).join(' ');
      }),
    ).toEqual([]);
  });

  it('holds no inline style, no inline handler and no script address', () => {
    expect(
      faulty(({ elements }) =>
        elements
          .flatMap(({ name, attributes }) =>
            [...attributes]
              .filter(
                ([attribute, value]) =>
                  attribute === 'style' || /^on/.test(attribute) || /^\s*javascript:/i.test(value),
              )
              .map(([attribute]) => `<${name} ${attribute}>`),
          )
          .join(' '),
      ),
    ).toEqual([]);
  });

  it('shows no word that escaped from the code', () => {
    expect(
      faulty(({ elements }) => {
        const body = elements.find(({ name }) => name === 'body')!;
        const scripts = body.inside.filter(({ name }) => name === 'script').map(({ text }) => text);
        const words = scripts.reduce((text, script) => text.replace(script, ''), body.text);
        return /\bundefined\b|\bNaN\b|\[object Object\]|\bInvalid Date\b|\]\(claim:/.exec(words)?.[0];
      }),
    ).toEqual([]);
  });
});

describe('every picture', () => {
  it('has a text in its place', () => {
    expect(
      faulty(({ elements }) =>
        elements
          .filter(({ name, attributes }) => {
            const label = attributes.get('aria-label') ?? '';
            if (name === 'img') return !attributes.has('alt');
            if (attributes.get('role') === 'img') return label.trim().length < 10;
            return name === 'svg' && attributes.get('aria-hidden') !== 'true';
          })
          .map(({ name, attributes }) => `<${name} class="${attributes.get('class') ?? ''}">`)
          .join(' '),
      ),
    ).toEqual([]);
  });

  it('says something else than its neighbour', () => {
    expect(
      faulty((page) => {
        const labels = all(page, '.figure').map(({ inside }) =>
          all({ elements: inside }, '.picture')[0]?.attributes.get('aria-label'),
        );
        const given = labels.filter((label) => label !== undefined);
        return given.find((label, i) => given.indexOf(label) !== i);
      }, chapters),
    ).toEqual([]);
  });
});

describe('every step', () => {
  const parts = (page: Page): string[] =>
    all(page, '.step').flatMap(({ attributes, inside }) => {
      const elements = inside;
      const missing: string[] = [];
      const has = (what: string, there: boolean): void =>
        void (there || missing.push(`${attributes.get('id')}: ${what}`));
      has('figure', all({ elements }, 'figure').length === 1);
      has('caption', (all({ elements }, 'figcaption')[0]?.text ?? '').length > 40);
      // Where the words stand open beside the picture, a voice that also read them as its description would say them twice.
      const open = all({ elements }, 'details.words')[0]?.attributes.has('open');
      const described = open
        ? `${attributes.get('id')}-words`
        : all({ elements }, 'figure')[0]?.attributes.get('aria-describedby');
      const words = elements.find((found) => found.attributes.get('id') === described);
      has('description', (words?.text ?? '').length > 60);
      const [table] = all({ elements }, 'table');
      has('table', table !== undefined);
      has(
        'caption of the table',
        (table && all({ elements: table.inside }, 'caption')[0]?.text.length) !== 0,
      );
      has(
        'heads of the table',
        table !== undefined &&
          all({ elements: table.inside }, 'th').every((th) => th.attributes.has('scope')),
      );
      has('rows', table !== undefined && all({ elements: table.inside }, 'td').length > 0);
      has('status', all({ elements }, '.chip').length > 0);
      has('source', all({ elements }, 'sup.notes').length > 0);
      has('plain language', all({ elements }, '.plain').length === 1);
      return missing;
    });

  it('of a chapter has its picture, caption, description, table, status, sources and plain words', () => {
    expect(faulty((page) => parts(page).join(', '), chapters)).toEqual([]);
    for (const chapter of chapters) {
      const count = all(chapter, 'section.step').length;
      expect(count).toBeGreaterThanOrEqual(6);
      expect(count).toBeLessThanOrEqual(10);
      // The first step's picture waits in the stage.
      expect(all(chapter, '.picture.tall')).toHaveLength(count);
    }
  });

  it('has a page of its own with the same', () => {
    expect(steps).toHaveLength(
      chapters.reduce((sum, chapter) => sum + all(chapter, 'section.step').length, 0),
    );
    expect(faulty((page) => all(page, 'article.step').length !== 1 && 'no step', steps)).toEqual([]);
    expect(faulty((page) => parts(page).join(', '), steps)).toEqual([]);
    expect(faulty((page) => all(page, '.picture').length < 2 && 'picture', steps)).toEqual([]);
  });
});

describe('links to sources', () => {
  interface Source {
    id: string;
    url?: string;
    address: 'exact' | 'shortened' | 'text-only' | 'none';
    access: 'read' | 'excerpt' | 'recalled';
  }
  const sources = readdirSync('data/sources').flatMap(
    (file) => parse(readFileSync(`data/sources/${file}`, 'utf8')) as Source[],
  );
  const hosts = (parse(readFileSync('data/text-hosts.yaml', 'utf8')) as { host: string }[]).map(
    ({ host }) => host,
  );
  const linked = new Map<string, string>();
  for (const { path, elements } of pages)
    for (const { attributes } of elements)
      for (const name of ['href', 'src', 'cite', 'action']) {
        const value = attributes.get(name);
        if (value?.startsWith('http')) linked.set(value, path);
      }

  it('are there', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter(({ url }) => url && linked.has(url)).length).toBeGreaterThan(50);
  });

  it('never lead to a host that stays text', () => {
    const kept = [...linked].filter(([url]) => {
      const { hostname } = new URL(url);
      return hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
    });
    expect(kept.map(([url, path]) => `${path} → ${url}`)).toEqual([]);
  });

  it('never lead to an address that is not exact or was not seen', () => {
    const withheld = sources.filter(
      ({ url, address, access }) => url && (address !== 'exact' || access === 'recalled'),
    );
    expect(
      withheld.filter(({ url }) => linked.has(url!)).map(({ id, url }) => `${linked.get(url!)}: ${id}`),
    ).toEqual([]);
  });
});
