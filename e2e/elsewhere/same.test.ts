/** The site built below a path, as if on another machine and another day, against the one in dist/. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BASE_PATH } from '../../src/site.ts';
import { bytes, filesOf, files } from '../built/site.ts';

/** Scripts carry a hash of their content in their names, and that content holds the base. */
const unhashed = (text: string): string => text.replace(/(_astro\/[\w.-]+?)\.[\w-]{8}(?=\.\w+)/g, '$1');

/** A text without what must differ: the base, hashes of texts that hold it, and when and where it is to be read. */
const comparable = (text: string): string =>
  unhashed(text)
    .replaceAll(BASE_PATH, '/')
    .replaceAll(encodeURIComponent(BASE_PATH), '%2F')
    .replace(/'sha256-[\w+/=]+'/g, "'sha256-…'");

it('stands below a path', () => expect(BASE_PATH).toBe('/idlib/'));

it('has the same files', () => {
  expect([...files].map(unhashed).sort()).toEqual(filesOf('dist').map(unhashed).sort());
});

it('says the same in every text, whatever the clock, the zone, the language and the order of files', () => {
  const here = new Map(filesOf('dist').map((file) => [unhashed(file), file]));
  const differing = filesOf('dist-elsewhere').filter((file) => {
    const other = here.get(unhashed(file));
    if (other === undefined || /\.(?:zip|imscc)$/.test(file)) return false;
    const pair = [bytes(file), readFileSync(`dist${other}`)] as const;
    if (pair[0].equals(pair[1])) return false;
    return comparable(pair[0].toString('utf8')) !== comparable(pair[1].toString('utf8'));
  });
  expect(differing).toEqual([]);
});
