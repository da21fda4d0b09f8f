import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { all, bytes, fetchedBy, files, follow, offlineFiles, pageOf, pages, read } from './site.ts';

/** The archive for schools, as it is unpacked. */
const zip = bytes('/offline/school.zip');
const entries = unzipSync(zip);
const names = Object.keys(entries);
const lessons = [...files].flatMap(
  (file) => /^\/teach\/([^/]+)\/handout\/index\.html$/.exec(file)?.[1] ?? [],
);
const pdfs = lessons.map((id) => `teach/${id}/handout.pdf`).filter((name) => files.has(`/${name}`));
const sheets = ['lesson', 'handout', 'answers'];
const documents = names
  .filter((name) => name.endsWith('.html'))
  .map((name) => pageOf(name, strFromU8(entries[name]!)));
const byName = new Map(documents.map((one) => [one.path, one]));

/** Megabytes in the words of the pages. */
const size = `${(zip.length / 1e6).toFixed(1)}\u00a0MB`;

it('holds the story, each chapter, each lesson with its sheets, the licences, and the PDFs that were made', () => {
  expect(lessons).toHaveLength(6);
  expect([...names].sort()).toEqual(
    [
      'LICENCES.txt',
      'README.txt',
      'start.html',
      ...lessons.flatMap((id) => [`read/${id}.html`, ...sheets.map((sheet) => `teach/${id}/${sheet}.html`)]),
      ...pdfs,
    ].sort(),
  );
  for (const name of pdfs) expect(bytes(`/${name}`).equals(entries[name]!)).toBe(true);
  for (const { path, markup } of offlineFiles)
    expect(strFromU8(entries[path.replace('/offline/', 'read/')]!) === markup, path).toBe(true);
});

it('has no script in what is printed or taught from, only in what is read on a screen', () => {
  for (const { path, markup } of documents)
    expect(/<script\b/.test(markup), path).toBe(path.startsWith('read/'));
});

it('is as large as the pages say', () => {
  for (const path of ['/offline/', '/teach/']) {
    const [told] = all(
      pages.find((one) => one.path === path)!,
      'li',
    ).filter(({ inside }) =>
      inside.some(({ attributes }) => attributes.get('href')?.endsWith('/offline/school.zip')),
    );
    expect(told?.text, path).toContain(`(${size})`);
  }
  expect(read('/offline/index.html').includes('The handouts are in it as PDFs too.')).toBe(pdfs.length > 0);
  expect(zip.length).toBeLessThan(pdfs.length > 0 ? 8_000_000 : 2_600_000);
});

it('says what applies to text, code, fonts and maps', () => {
  const text = strFromU8(entries['LICENCES.txt']!);
  for (const words of [
    'CC BY 4.0',
    'CC BY-SA 4.0',
    'MIT License',
    'SIL OPEN FONT LICENSE',
    'Natural Earth',
    'GSHHG',
  ])
    expect(text).toContain(words);
});

describe.each(documents.map((one) => [one.path, one] as const))('%s', (name, file) => {
  it('fetches nothing, and each of its links leads to a file that is there, or out in full', () => {
    expect(fetchedBy(file)).toEqual([]);
    const styles = all(file, 'style')
      .map(({ text }) => text)
      .join('');
    expect([...styles.matchAll(/url\(\s*['"]?(?!data:|['"]?data:)|@import/g)]).toEqual([]);
    const links = all(file, 'a').flatMap(({ attributes }) => attributes.get('href') ?? []);
    const lost = links.filter((href) => {
      if (/^(?:https?:|mailto:)/.test(href)) return follow(href, '/').kind === 'nowhere';
      if (/^(?:\/|[a-z]+:)/.test(href)) return true;
      const [path = '', fragment] = href.split('#');
      const to = path === '' ? name : posix.join(posix.dirname(name), path);
      if (!names.includes(to)) return true;
      return fragment !== undefined && byName.get(to)?.ids.has(fragment) !== true;
    });
    expect(lost).toEqual([]);
  });
});

/** Text and pictures of a page's main part, with the new addresses of its links left out. */
const content = (markup: string): string =>
  /<main[^>]*>([^]*)<\/main>/
    .exec(markup)![1]!
    .replace(/ href="[^"#][^"]*"/g, '')
    .trim();

describe.each(lessons)('the lesson %s', (id) => {
  it.each(sheets)('has the very %s of the site', (sheet) => {
    const path = `/teach/${id}/${sheet === 'lesson' ? '' : `${sheet}/`}`;
    const copy = byName.get(`teach/${id}/${sheet}.html`)!;
    const withoutPdf = (markup: string): string =>
      markup.replace(/(<!--handout [^>]*-->)[^]*?(?=<!--\/)/g, '$1');
    expect(withoutPdf(content(copy.markup))).toBe(withoutPdf(content(read(`${path}index.html`))));
  });
});
