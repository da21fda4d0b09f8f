/** A correction from beginning to end, in a copy of the real project: changed, refused, logged, published, changed again. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Atlas } from '../atlas/atlas';
import { loadAtlas } from '../atlas/load';
import { loadRecord } from '../atlas/record';
import { correctionsFeed, siteFeed } from './feeds';
import { corrections } from './json-ld-nodes';
import { additions, versionsText } from './published';
import { contentVersion, correctionsOf, unloggedChanges } from './version';

const file = 'content/chapters/1-moscow-agreement.mdx';
const step = { chapter: 'moscow-agreement', step: 'where-idlib-is' };
const pages = ['/chapters/moscow-agreement/', '/chapters/moscow-agreement/where-idlib-is/'];
const entryFile = 'content/corrections/2027-01-02-border-with-turkey.md';
const before = 'is a province in north-west Syria, beside the border with Turkey.';
const now = 'is a province in the north-west of Syria, beside the border with Turkey.';
const picture = '/corrections/2027-01-02-idlib-in-region.svg';

let root: string;
let atlas: Atlas;
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const write = (path: string, text: string): void => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};
const replaceIn = (path: string, from: string, to: string): void => {
  expect(read(path)).toContain(from);
  write(path, read(path).replace(from, to));
};
/** The template as an author fills it in. */
const filledIn = (): string =>
  read('content/corrections/_template.md')
    .replace("date: '2026-12-01'", "date: '2027-01-02'")
    .replace('One line that says what changed', 'Where Idlib lies')
    .replace('/chapters/moscow-agreement/m4-corridor/', pages[1]!)
    .replace('The sentence as it was published.', before)
    .replace('The sentence as it stands now.', now)
    .replace(/^# old_picture: .*$/m, `old_picture: ${picture}`);

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'correction-'));
  for (const folder of ['content', 'data', 'public'])
    cpSync(join(process.cwd(), folder), join(root, folder), { recursive: true });
  // What is published is what the copy says now, whatever the real ledger and log say.
  for (const name of readdirSync(join(root, 'content/corrections')))
    if (!name.startsWith('_')) rmSync(join(root, 'content/corrections', name));
  const published = additions(loadAtlas(root), { versions: new Map(), corrections: [] }, []);
  write('data/versions.yaml', versionsText(published.versions));
}, 60_000);
afterAll(() => rmSync(root, { recursive: true }));

describe('a correction', () => {
  it('is refused as long as the log is silent, with what to do', () => {
    replaceIn(file, before, now);
    atlas = loadAtlas(root);
    const faults = unloggedChanges(atlas, loadRecord(root));
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(pages);
    for (const fault of faults)
      expect(fault).toMatch(
        /no longer says what it said in version 2026-11-22\.\w{8}\. Add content\/corrections\/.*_template\.md.*publish-ledger/,
      );
    expect(() => additions(atlas, loadRecord(root), [])).toThrow(pages[1]);
  });

  it('needs its old picture kept', () => {
    write(entryFile, filledIn());
    expect(() => loadRecord(root)).toThrow(/border-with-turkey\.md:\d+: .*is not in public\//);
    write(`public${picture}`, '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>');
  });

  it('is accounted for by an entry made from the template, for the step and its chapter and no other page', () => {
    const record = loadRecord(root);
    expect(unloggedChanges(atlas, record)).toEqual([]);
    for (const subject of [step, { chapter: step.chapter }])
      expect(contentVersion(atlas, subject, record)).toMatchObject({ date: '2027-01-02', state: 'changed' });
    expect(correctionsOf(atlas, { chapter: step.chapter, step: 'm4-corridor' }, record)).toEqual([]);
    expect(contentVersion(atlas, { chapter: 'first-violations' }, record)).toMatchObject({
      state: 'published',
    });
  });

  it('stands in both feeds and in the JSON-LD of its pages, with both wordings and the old picture', () => {
    const record = loadRecord(root);
    for (const xml of [correctionsFeed(atlas, record), siteFeed(atlas, record)]) {
      expect(xml).toContain('/corrections/#2027-01-02-border-with-turkey');
      for (const words of [before, now, picture]) expect(xml).toContain(words);
      expect(xml).toMatch(/<updated>2027-01-02T/);
    }
    for (const subject of [step, { chapter: step.chapter }])
      expect(corrections(atlas, subject, record)).toMatchObject([
        {
          '@type': 'CorrectionComment',
          datePublished: '2027-01-02',
          text: expect.stringContaining(`Before: “${before}” Now: “${now}”`),
          associatedMedia: { contentUrl: expect.stringContaining(picture) },
        },
      ]);
    expect(corrections(atlas, { chapter: 'first-violations' }, record)).toEqual([]);
  });

  it('tells a page that shares it with other chapters only what it was about, and where the wordings are', () => {
    const record = loadRecord(root);
    const [entry] = record.corrections;
    const alsoOf = (page: string): Record<string, string> => {
      const wide = { ...record, corrections: [{ ...entry!, pages: [...entry!.pages, page] }] };
      return (corrections(atlas, step, wide) as [Record<string, string>])[0];
    };
    expect(alsoOf('/places/').text).toContain(before);
    const comment = alsoOf('/chapters/first-violations/');
    expect(comment.url).toContain('/corrections/#2027-01-02-border-with-turkey');
    expect(comment.text).toContain(entry!.title);
    expect(comment.text).not.toContain(before);
  });

  it('is written into the ledger once, keeps the old version, and stays with its pages', () => {
    const { versions, changed } = additions(atlas, loadRecord(root), []);
    expect(changed).toEqual(pages);
    write('data/versions.yaml', versionsText(versions));
    const record = loadRecord(root);
    expect(record.versions.get(pages[1]!)).toMatchObject([
      { date: '2026-11-22', corrections: [] },
      { date: '2027-01-02', corrections: ['2027-01-02-border-with-turkey'] },
    ]);
    expect(additions(atlas, record, []).changed).toEqual([]);
    expect(corrections(atlas, step, record)).toHaveLength(1);
  });

  it('does not excuse the next change, and may not be taken out of the log', () => {
    replaceIn(file, now, before);
    const record = loadRecord(root);
    expect(unloggedChanges(loadAtlas(root), record)).toHaveLength(2);
    rmSync(join(root, entryFile));
    expect(() => loadRecord(root)).toThrow(/names the correction "2027-01-02-border-with-turkey"/);
  });
});
