import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { loadAtlas } from './load';
import {
  accountsByDate,
  checkedInWords,
  citedBy,
  claimsOfStep,
  sourceNumbers,
  sourcesOf,
  statusMeaning,
  statusWord,
  tellingsOf,
  wordCount,
} from './query';
import type { Account, Claim } from './schema/claim';
import { status } from './schema/claim';
import { smallProject } from './small-project';
import { writeProject } from './write-project';

const root = writeProject(smallProject);
afterAll(() => rmSync(root, { recursive: true }));
const atlas = loadAtlas(root);
const chapter = atlas.chapters[0]!;
const account = (by: string, date: string, ...sources: string[]): Account => ({
  by,
  date,
  sources,
  says: 'It says so.',
});
const claim = (...accounts: Account[]): Claim => ({
  id: 'x',
  statement: 'S.',
  status: 'disputed',
  status_note: 'N.',
  places: [],
  actors: [],
  accounts,
});

describe('a claim', () => {
  it('names each source once, in the order of its accounts', () => {
    expect(sourcesOf(claim(account('a', '2020', 's2', 's1'), account('b', '2020', 's1', 's3')))).toEqual([
      's2',
      's1',
      's3',
    ]);
  });

  it('orders accounts by date and nothing else', () => {
    const accounts = [
      account('c', '2020-03-07'),
      account('b', '2020-03-06'),
      account('z', '2020-03-06'),
      account('a', '2020-03'),
      account('d', '2020-03-06T00:01'),
    ];
    const given = claim(...accounts);
    expect(accountsByDate(given).map(({ by }) => by)).toEqual(['a', 'b', 'z', 'd', 'c']);
    expect(given.accounts[0]!.by).toBe('c');
  });
});

describe('a sentence', () => {
  it('cites the sources it chose, else all of its claims', () => {
    expect(citedBy(atlas, { claims: ['quiet'], sources: ['paper-2020-03-07-quiet'] })).toEqual([
      'paper-2020-03-07-quiet',
    ]);
    expect(citedBy(atlas, { claims: ['quiet', 'shots'], sources: [] })).toEqual([
      'watchers-2020-03-06-quiet',
      'paper-2020-03-07-quiet',
    ]);
    expect(citedBy(atlas, { claims: [], sources: [] })).toEqual([]);
  });
});

describe('a chapter', () => {
  it('numbers its sources in the order in which it cites them', () => {
    expect([...sourceNumbers(atlas, chapter)]).toEqual([
      ['watchers-2020-03-06-quiet', 1],
      ['paper-2020-03-07-quiet', 2],
    ]);
    const second = {
      ...chapter,
      steps: [
        {
          ...chapter.steps[0]!,
          paragraphs: [[{ text: 'x.', claims: ['quiet'], sources: ['paper-2020-03-07-quiet'], line: 1 }]],
        },
      ],
    };
    expect([...sourceNumbers(atlas, second).keys()]).toEqual([
      'paper-2020-03-07-quiet',
      'watchers-2020-03-06-quiet',
    ]);
  });

  it('counts the words of its standard text', () => {
    const step = {
      ...chapter.steps[0]!,
      paragraphs: [
        [{ text: 'One two  three.', claims: [], sources: [], line: 1 }],
        [{ text: 'Four.', claims: [], sources: [], line: 1 }],
      ],
    };
    expect(wordCount({ steps: [step, step] })).toBe(8);
    expect(wordCount({ steps: [] })).toBe(0);
  });

  it('tells claims by their main mark, their accounts and their sentences', () => {
    expect(claimsOfStep({ ...chapter.steps[4]!, accounts: ['quiet'] })).toEqual(['shots', 'quiet']);
    expect(tellingsOf(atlas, 'shots').map(({ step }) => step.id)).toEqual(['five']);
    expect(tellingsOf(atlas, 'nothing')).toEqual([]);
  });
});

describe('words', () => {
  it('say how far a source was read', () => {
    expect([
      checkedInWords({ access: 'read' }),
      checkedInWords({ access: 'recalled' }),
      checkedInWords({ access: 'excerpt', checked_live: '2026-01-01' }),
    ]).toEqual([
      'read whole as a stored copy, not opened live',
      'not verified for this site',
      'opened live and found as described',
    ]);
  });

  it('exist for every status', () => {
    for (const one of status.options) expect(statusWord[one] && statusMeaning[one]).toBeTruthy();
  });
});
