import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { all, bytes, chapters, files, follow, pages, read, steps, type Page } from './site.ts';

/** Limits in bytes, as sent: text in brotli at the quality that delivery networks use on the fly or better. */
const limits = { chapter: 60_000, step: 30_000, script: 6_000, fonts: 45_000, figure: 40_000 };

const sent = (body: Buffer | string): number => {
  const plain = Buffer.from(body);
  return brotliCompressSync(plain, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
  }).length;
};

const heavy = (weights: readonly (readonly [string, number])[], limit: number): string[] =>
  weights.filter(([, weight]) => weight > limit).map(([what, weight]) => `${what}: ${weight} of ${limit}`);

/** Script files that a page loads, with the modules they import. */
function scriptsOf(page: Page): string[] {
  const found = new Set<string>();
  const load = (address: string, from: string): void => {
    const to = follow(address, from);
    if (to.kind !== 'file' || found.has(to.file)) return;
    found.add(to.file);
    for (const [, next] of read(to.file).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["']([^"']+\.js)["']/g))
      load(next!, to.path);
  };
  for (const { attributes } of all(page, 'script'))
    if (attributes.has('src')) load(attributes.get('src')!, page.path);
  for (const { attributes } of all(page, 'link'))
    if (attributes.get('rel') === 'modulepreload') load(attributes.get('href')!, page.path);
  return [...found];
}

/** Script in a page that runs. */
const inline = (page: Page): string =>
  all(page, 'script')
    .filter(({ attributes }) => !attributes.has('src') && !/json/.test(attributes.get('type') ?? ''))
    .map(({ text }) => text)
    .join('\n');

describe('weight', () => {
  it('of a chapter’s page', () => {
    expect(
      heavy(
        chapters.map(({ path, markup }) => [path, sent(markup)]),
        limits.chapter,
      ),
    ).toEqual([]);
  });

  it('of a step’s page', () => {
    expect(
      heavy(
        steps.map(({ path, markup }) => [path, sent(markup)]),
        limits.step,
      ),
    ).toEqual([]);
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
    expect(heavy(weights, limits.script)).toEqual([]);
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
