import { describe, expect, it } from 'vitest';
import { all, chapters, fetchedBy, follow, offlineFiles, pages, read, type Page } from './site.ts';

const idOf = ({ path }: Page): string => /([^/]+?)(?:\/|\.html)$/.exec(path)![1]!;
const single = offlineFiles.filter((file) => idOf(file) !== 'whole-story');
const whole = offlineFiles.find((file) => idOf(file) === 'whole-story')!;
const chapterOf = (file: Page): Page => chapters.find((chapter) => idOf(chapter) === idOf(file))!;

/** Limits in bytes, as saved to disk. */
const limits = { chapter: 600_000, whole: 2_000_000 };

/** A chapter's pictures as the site sends them: tall in the page, wide in a file of their own. */
const picturesOf = (chapter: Page): string[] => [
  ...[...chapter.markup.matchAll(/<div class="picture tall[^]*?<\/svg>(?=<\/div>)/g)].map(
    ([markup]) => markup,
  ),
  ...read(`${chapter.path}wide.svg`)
    .split('\n')
    .map((line) => line.replace(/^<svg [^>]*>/, ''))
    .filter((line) => line.startsWith('<g data-scene')),
];

const named = (file: Page, tag: string, name: string): string[] =>
  file.elements.filter((found) => found.name === tag).flatMap(({ attributes }) => attributes.get(name) ?? []);

it('has a file for each chapter and one for the whole story', () => {
  expect(single.map(idOf).sort()).toEqual(chapters.map(idOf).sort());
  expect(offlineFiles).toHaveLength(chapters.length + 1);
});

describe.each(offlineFiles.map((file) => [file.path, file] as const))('%s', (_, file) => {
  it('asks for nothing: whatever it shows is inside', () => {
    expect(fetchedBy(file)).toEqual([]);
    const styles = all(file, 'style').map(({ text }) => text);
    const addresses = styles.flatMap((text) => [...text.matchAll(/url\(\s*['"]?([^'")]{0,20})|@import/g)]);
    expect(addresses.length).toBeGreaterThan(3);
    expect(addresses.filter(([, address]) => !address?.startsWith('data:'))).toEqual([]);
    for (const { attributes } of all(file, 'script')) expect(attributes.get('type') ?? '').not.toBe('module');
  });

  it('leads to itself, to pages of the site in full, or to sources that the site links too', () => {
    const known = new Set(pages.flatMap((page) => named(page, 'a', 'href')));
    const lost = named(file, 'a', 'href').filter((href) => {
      if (href.startsWith('#')) return !file.ids.has(href.slice(1));
      if (!/^(?:https?|mailto):/.test(href)) return true;
      const to = follow(href, '/');
      return to.kind === 'nowhere' || (to.kind === 'foreign' && !known.has(href));
    });
    expect(lost).toEqual([]);
    expect(named(file, 'a', 'href').filter((href) => href.startsWith('#')).length).toBeGreaterThan(50);
  });

  it('uses each id once, and finds each that a label or a popover names', () => {
    const ids = file.elements.flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const naming = ['aria-labelledby', 'aria-describedby', 'popovertarget'];
    const lost = file.elements.flatMap(({ attributes }) =>
      naming.flatMap((name) =>
        (attributes.get(name) ?? '').split(/\s+/).filter((id) => id && !file.ids.has(id)),
      ),
    );
    expect(lost).toEqual([]);
    const shapes = [...file.markup.matchAll(/<use href="#([^"]+)"/g)].map(([, id]) => id!);
    // Some there must be, or the next line shows nothing: a chapter without maps in every step has about a hundred.
    expect(shapes.length).toBeGreaterThan(50);
    expect(shapes.filter((id) => !file.ids.has(id))).toEqual([]);
  });

  it('has one first heading, skips no level, and one main part', () => {
    const levels = file.elements
      .filter(({ name }) => /^h[1-6]$/.test(name))
      .map(({ name }) => Number(name[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
    expect(all(file, 'main')).toHaveLength(1);
  });

  it('keeps within its weight', () => {
    expect(Buffer.byteLength(file.markup)).toBeLessThanOrEqual(
      file === whole ? limits.whole : limits.chapter,
    );
  });
});

it.each(single.map((file) => [file.path, file] as const))(
  '%s holds the pictures, sources and accounts of its chapter',
  (_, file) => {
    const chapter = chapterOf(file);
    const pictures = picturesOf(chapter);
    const steps = all(chapter, '.step').length;
    expect(pictures).toHaveLength(2 * steps);
    expect(pictures.filter((picture) => !file.markup.includes(picture))).toEqual([]);
    for (const part of ['.step', '.accounts', '.plain', '.notes', '.explanation', '.source'])
      expect(all(file, part).length, part).toBe(all(chapter, part).length);
    const texts = (page: Page): string[] => all(page, '.step').map(({ text }) => text);
    expect(texts(file)).toEqual(texts(chapter));
    expect(all(file, '.cite')[0]!.text).toBe(all(chapter, '.cite')[0]!.text);
  },
);

it('tells in the whole story what the chapters tell, with the same pictures', () => {
  const pictures = chapters.flatMap(picturesOf);
  expect(pictures.filter((picture) => !whole.markup.includes(picture))).toEqual([]);
  expect(all(whole, '.step').map(({ text }) => text)).toEqual(
    all(whole, '.contents')[0]!
      .inside.filter(({ name }) => name === 'a')
      .flatMap(({ attributes }) => {
        const chapter = chapters.find((page) => `#${idOf(page)}` === attributes.get('href'))!;
        return all(chapter, '.step').map(({ text }) => text);
      }),
  );
});
