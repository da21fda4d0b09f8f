import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lessonsIn, linkHandouts } from './handouts.mjs';

let dist: string;
const page = (path: string): string => join(dist, 'teach', path, 'index.html');
const head = '<link rel="icon" href="/idlib/favicon.svg">';
const place = (lesson: string): string => `<ul><!--handout ${lesson}--><!--/handout--></ul>`;

beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), 'handouts-'));
  for (const path of ['', 'one', 'one/handout', 'two', 'two/handout', 'no-lesson']) {
    mkdirSync(join(dist, 'teach', path), { recursive: true });
    if (path !== 'no-lesson') writeFileSync(page(path), head + place('one') + place('two'));
  }
});
afterAll(() => rmSync(dist, { recursive: true }));

it('finds the lessons that have a handout', () => {
  expect(lessonsIn(dist)).toEqual(['one', 'two']);
});

it('links a PDF that is there, and none that is not', () => {
  writeFileSync(join(dist, 'teach/one/handout.pdf'), 'x'.repeat(12_400));
  linkHandouts(dist);
  for (const path of ['', 'one', 'two']) {
    const markup = readFileSync(page(path), 'utf8');
    expect(markup.match(/href="[^"]*\.pdf"/g)).toEqual(['href="/idlib/teach/one/handout.pdf"']);
    expect(markup).toContain('Handout as PDF, 12\u00a0kB');
  }
});

it('takes the link back when the file is gone, and writes it once however often it runs', () => {
  linkHandouts(dist);
  linkHandouts(dist);
  expect(readFileSync(page('one'), 'utf8').match(/\.pdf"/g)).toHaveLength(1);
  rmSync(join(dist, 'teach/one/handout.pdf'));
  linkHandouts(dist);
  expect(readFileSync(page('one'), 'utf8')).toBe(head + place('one') + place('two'));
});
