import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { archive } from '../src/outputs/packages/archive';
import { packHandouts, withArchive } from './school-archive.mjs';

const place = (lesson: string): string => `<ul><!--handout ${lesson}--><!--/handout--></ul>`;
const site =
  '<p>Files.<!--handouts in the archive--><!--/handouts in the archive--></p>' +
  '<li><a href="/idlib/offline/school.zip" download>All</a> (1\u00a0kB)</li><li><a href="/x.zip">Else</a> (1 kB)</li>';
const before = await archive(
  new Map([
    ['start.html', place('one') + place('two')],
    ['teach/one/lesson.html', place('one')],
    ['read/one.html', place('one')],
  ]),
);
let dist: string;
const file = (path: string): string => join(dist, path);
const pages = ['offline/index.html', 'teach/index.html'];

beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), 'archive-'));
  for (const folder of ['offline', 'teach/one', 'teach/two']) mkdirSync(file(folder), { recursive: true });
  writeFileSync(file('offline/school.zip'), before);
  for (const page of pages) writeFileSync(file(page), site);
});
afterAll(() => rmSync(dist, { recursive: true }));

it('puts PDFs that there are beside the sheets, links them, and tells the new size', async () => {
  // What does not compress, so that the size in words changes.
  const pdf = Uint8Array.from({ length: 12_400 }, (_, i) => (i * i * 31 + (i >> 3) * 7) % 251);
  writeFileSync(file('teach/one/handout.pdf'), pdf);
  await packHandouts(dist, ['one', 'two']);
  const zip = readFileSync(file('offline/school.zip'));
  const files = unzipSync(zip);
  expect(Buffer.from(files['teach/one/handout.pdf']!).equals(pdf)).toBe(true);
  expect(Object.keys(files)).toHaveLength(4);
  const linked = (name: string): string => strFromU8(files[name]!);
  expect(linked('start.html')).toContain('<a href="teach/one/handout.pdf">Handout as PDF, 12\u00a0kB</a>');
  expect(linked('start.html')).toContain(place('two'));
  expect(linked('teach/one/lesson.html')).toContain('<a href="../../teach/one/handout.pdf">');
  expect(linked('read/one.html')).toBe(place('one'));
  const size = Math.round(zip.length / 1000);
  expect(size).toBeGreaterThan(1);
  for (const page of pages) {
    const markup = readFileSync(file(page), 'utf8');
    expect(markup).toContain(`download>All</a> (${size}\u00a0kB)</li><li><a href="/x.zip">Else</a> (1 kB)`);
    expect(markup).toContain('The handouts are in it as PDFs too.');
  }
});

it('gives the same bytes again, and the first ones when the PDFs are gone', async () => {
  const once = readFileSync(file('offline/school.zip'));
  await packHandouts(dist, ['one', 'two']);
  expect(readFileSync(file('offline/school.zip')).equals(once)).toBe(true);
  rmSync(file('teach/one/handout.pdf'));
  await packHandouts(dist, ['one', 'two']);
  expect(readFileSync(file('offline/school.zip')).equals(before)).toBe(true);
  for (const page of pages) expect(readFileSync(file(page), 'utf8')).toBe(site);
});

it('stops on a page that does not name the archive', () => {
  expect(() => withArchive('<p>Nothing</p>', 1000, true)).toThrow('does not name the archive');
});
