import { describe, expect, it } from 'vitest';
import { ContentError, nearest } from './fault';

describe('ContentError', () => {
  it('lists every fault once, in order of file and line', () => {
    const error = new ContentError([
      { file: 'data/b.yaml', line: 12, problem: 'there is no place "idlb".', hint: 'Did you mean "idlib"?' },
      { file: 'data/b.yaml', line: 9, problem: '"name" is empty.' },
      { file: 'data/a.csv', problem: 'the file is empty.' },
      { file: 'data/b.yaml', line: 9, problem: '"name" is empty.' },
      { file: 'data/b.yaml', problem: 'the file is old.' },
    ]);
    expect(error.message).toMatchInlineSnapshot(`
      "4 faults in the content:
        data/a.csv: the file is empty.
        data/b.yaml: the file is old.
        data/b.yaml:9: "name" is empty.
        data/b.yaml:12: there is no place "idlb". Did you mean "idlib"?"
    `);
    expect(error.faults.map(({ file, line }) => [file, line])).toEqual([
      ['data/a.csv', undefined],
      ['data/b.yaml', undefined],
      ['data/b.yaml', 9],
      ['data/b.yaml', 12],
    ]);
    expect(error.name).toBe('ContentError');
  });

  it('says "1 fault" of one', () => {
    expect(new ContentError([{ file: 'a', line: 1, problem: 'it is wrong.' }]).message)
      .toMatchInlineSnapshot(`
      "1 fault in the content:
        a:1: it is wrong."
    `);
  });

  it('keeps each fault on one line of sane length, whatever the content holds', () => {
    const { message } = new ContentError([
      { file: 'a', line: 1, problem: `"x\n\u001b[31m${'y'.repeat(1000)}" is wrong.` },
    ]);
    expect(message.split('\n')).toHaveLength(2);
    expect(message).not.toMatch(/\p{Cc}(?<!\n)/u);
    expect(message.length).toBeLessThan(500);
  });
});

describe('nearest', () => {
  const ids = ['kafr-nabl', 'saraqib', 'idlib', 'aleppo', 'hama', 'morek', 'ariha', 'nubl', 'trumba'];
  it.each([
    ['idlb', 'Did you mean "idlib"?'],
    ['Kafr-Nabel', 'Did you mean "kafr-nabl"?'],
    ['constantinople', 'The nearest is "kafr-nabl".'],
  ])('%s: %s', (wrong, hint) => expect(nearest(wrong, ids)).toBe(hint));

  it('lists what there is when that is little', () =>
    expect(nearest('purple', ['lifted', 'muted'])).toBe('It may be: lifted, muted.'));
  it('is silent when there is nothing', () => expect(nearest('x', [])).toBe(''));
  it('does not take an unlike short word for a slip', () =>
    expect(nearest('ab', ['xyz', 'muted'])).toBe('It may be: xyz, muted.'));
});
