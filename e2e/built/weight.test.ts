import { describe, expect, it } from 'vitest';
import { firstPart, sentBytes } from '../first-window.ts';
import { all, bytes, chapters, embeds, files, follow, pages, read, steps, type Page } from './site.ts';

/** Limits in bytes, as a host sends files that were compressed beforehand: text in brotli 11, fonts and rasters as they are. */
const limits = {
  chapter: 60_000,
  firstPicture: 25_000,
  step: 30_000,
  embeddedStep: 45_000,
  script: 6_000,
  /** One file for all frames, which may be scrolled, turned, or tell their height; with what stands in the head. */
  framedScript: 7_500,
  /** A tool for editors, which carries the readers' module besides its own. */
  builderScript: 7_800,
  fonts: 36_000,
  figure: 40_000,
};

const weighed = new Map<string, number>();
/** Bytes as sent; each text is compressed once. */
function sent(body: Buffer | string): number {
  const key = String(body);
  const known = weighed.get(key) ?? sentBytes(body).length;
  weighed.set(key, known);
  return known;
}

const heavy = (weights: readonly (readonly [string, number])[], limit: number): string[] =>
  weights.filter(([, weight]) => weight > limit).map(([what, weight]) => `${what}: ${weight} of ${limit}`);

const imports = /(?:\bfrom|\bimport)\s*["']([^"']+\.js)["']/g;
const importsOnDemand = /\bimport\(\s*["'`]([^"'`]+\.js)["'`]\s*\)/g;

/** Script files that a page loads, with the modules they import; if asked, those too that are loaded on demand. */
function scriptsOf(page: Page, onDemand = false): string[] {
  const found = new Set<string>();
  const load = (address: string, from: string): void => {
    const to = follow(address, from);
    if (to.kind !== 'file' || found.has(to.file)) return;
    found.add(to.file);
    const text = read(to.file);
    for (const [, next] of [...text.matchAll(imports), ...(onDemand ? text.matchAll(importsOnDemand) : [])])
      load(next!, to.path);
  };
  for (const { attributes } of all(page, 'script'))
    if (attributes.has('src')) load(attributes.get('src')!, page.path);
  for (const { attributes } of all(page, 'link'))
    if (attributes.get('rel') === 'modulepreload') load(attributes.get('href')!, page.path);
  return [...found];
}

/** The icon that a browser shows beside the page's title. */
const iconsOf = (page: Page): string[] =>
  all(page, 'link').flatMap(({ attributes }) => {
    const to = attributes.get('rel') === 'icon' ? follow(attributes.get('href')!, page.path) : undefined;
    return to?.kind === 'file' ? [to.file] : [];
  });

/** Script in a page that runs. */
const inline = (page: Page): string =>
  all(page, 'script')
    .filter(({ attributes }) => !attributes.has('src') && !/json/.test(attributes.get('type') ?? ''))
    .map(({ text }) => text)
    .join('\n');

describe('weight', { timeout: 240_000 }, () => {
  it('of a chapter read to the end: page, relief, scripts and icon, without fonts', () => {
    const weights = chapters.map((page) => {
      const files = [...scriptsOf(page), ...iconsOf(page)];
      return [page.path, files.reduce((sum, file) => sum + sent(bytes(file)), sent(page.markup))] as const;
    });
    expect(heavy(weights, limits.chapter)).toEqual([]);
  });

  it('of a chapter up to its first whole picture, which waits for no other file', async () => {
    for (const page of chapters) {
      const part = await firstPart(page.markup, limits.firstPicture);
      const stage = part.indexOf('class="stage"');
      const end = part.indexOf('<nav class="rail"', stage);
      expect(end, page.path).toBeGreaterThan(stage);
      expect(part.slice(stage, end).match(/data-scene=/g), page.path).toHaveLength(2);
      const shapes = new Set([...part.slice(0, stage).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      const used = [...part.slice(stage, end).matchAll(/<use href="#([^"]+)"/g)].map(([, id]) => id);
      expect(
        used.filter((id) => !shapes.has(id)),
        page.path,
      ).toEqual([]);
      const waited = all(page, 'link').filter(({ attributes }) => attributes.get('rel') === 'stylesheet');
      const blocking = all(page, 'script').filter(
        ({ attributes }) => attributes.has('src') && attributes.get('type') !== 'module',
      );
      expect([...waited, ...blocking], page.path).toEqual([]);
    }
  });

  it('of a step’s page', () => {
    expect(
      heavy(
        steps.map(({ path, markup }) => [path, sent(markup)]),
        limits.step,
      ),
    ).toEqual([]);
  });

  it('of a step in a frame, with its script; and of a chapter in one, beside the chapter’s own page', () => {
    const whole = (page: Page): number =>
      sent(page.markup) + scriptsOf(page, true).reduce((sum, file) => sum + sent(bytes(file)), 0);
    const framed = embeds.filter(
      ({ path }) => path.split('/').length === 5 && !/\/(?:steps|full)\/$/.test(path),
    );
    expect(framed).toHaveLength(steps.length);
    expect(
      heavy(
        framed.map((page) => [page.path, whole(page)]),
        limits.embeddedStep,
      ),
    ).toEqual([]);
    const heavier = chapters.flatMap((chapter) => {
      const own = chapter.path.replace('/chapters/', '/embed/');
      return embeds
        .filter(({ path }) => path === own || path === `${own}steps/` || path === `${own}full/`)
        .filter((page) => whole(page) > whole(chapter))
        .map((page) => `${page.path}: ${whole(page)} of ${whole(chapter)}`);
    });
    expect(heavier).toEqual([]);
  });

  it('of each page’s script', () => {
    const weights = pages.map(
      (page) =>
        [
          page.path,
          scriptsOf(page).reduce(
            (sum, file) => sum + sent(bytes(file)),
            inline(page) ? sent(inline(page)) : 0,
          ),
        ] as const,
    );
    const framed = new Set(embeds.map(({ path }) => path));
    const limitOf = (path: string): 'script' | 'framedScript' | 'builderScript' =>
      path === '/embed/' ? 'builderScript' : framed.has(path) ? 'framedScript' : 'script';
    for (const limit of ['script', 'framedScript', 'builderScript'] as const) {
      const limited = weights.filter(([path]) => limitOf(path) === limit);
      expect(limited, limit).not.toEqual([]);
      expect(heavy(limited, limits[limit])).toEqual([]);
    }
    expect(weights.find(([path]) => path === chapters[0]!.path)![1]).toBeGreaterThan(1000);
  });

  it('of the fonts that the first view of a page can need', () => {
    // Subsets for other scripts than the page's come only where such letters stand; together they are the worst case.
    const fonts = [...files].filter((file) => file.endsWith('.woff2'));
    const common = fonts.filter((file) => /\/(?:serif|sans)-[^-]+\.[0-9a-f]+\.woff2$/.test(file));
    expect(common.length).toBeGreaterThan(3);
    expect(common.reduce((sum, file) => sum + bytes(file).length, 0)).toBeLessThanOrEqual(limits.fonts);
  });

  it('of each figure file', () => {
    const figures = [...files].filter((file) => /^\/figures\/.*\.svg$/.test(file));
    expect(figures.length).toBeGreaterThan(20);
    expect(
      heavy(
        figures.map((file) => [file, sent(bytes(file))]),
        limits.figure,
      ),
    ).toEqual([]);
  });
});

it('writes a shape that pictures share once in a page', () => {
  const twice = pages.flatMap(({ path, elements }) => {
    const shapes = elements.flatMap(({ name, attributes }) =>
      name === 'path' && (attributes.get('d') ?? '').length > 400 ? [attributes.get('d')!] : [],
    );
    return shapes
      .filter((shape, i) => shapes.indexOf(shape) !== i)
      .map((shape) => `${path}: ${shape.slice(0, 40)}…`);
  });
  expect(twice).toEqual([]);
});
