import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ContentError, type Fault } from './fault';
import { writeProject } from './write-project';
import { filesIn, readText } from './text-file';

let root = '';
beforeAll(() => {
  root = writeProject({
    'data/x/b.yaml': '- a',
    'data/x/a.yaml': '- a',
    'data/x/_draft.yml': '',
    'data/x/.hidden': '',
    'data/x/README.md': '# What this is',
  });
});
afterAll(() => rmSync(root, { recursive: true }));

function read(bytes: string | Uint8Array, limit?: number): { text: string | undefined; message: string } {
  writeFileSync(join(root, 'file'), bytes);
  const faults: Fault[] = [];
  const text = readText(root, 'file', faults, limit);
  return { text, message: faults.length ? new ContentError(faults).message.replace(/^.*\n {2}/, '') : '' };
}

describe('readText', () => {
  it('reads UTF-8 of any script, and drops a byte-order mark', () => {
    expect(read('\ufeffإدلب · Идлиб · خان\u200cشیخون\r\n\tİdlib')).toEqual({
      text: 'إدلب · Идлиб · خان\u200cشیخون\r\n\tİdlib',
      message: '',
    });
  });

  const unreadable: Record<string, string | Uint8Array> = {
    'an empty file': '',
    'a file of spaces': ' \n\t\n',
    'Latin-1': Buffer.from('one\ntwo\nMünchen\n', 'latin1'),
    'UTF-16 with its mark': Buffer.from('\ufeffid: x\n', 'utf16le'),
    'UTF-16 without': Buffer.from('id: x\n', 'utf16le'),
    'half a character at the end': Buffer.from('one\nü').subarray(0, 5),
    'an overlong form': Uint8Array.of(0x61, 0x0a, 0xc0, 0xaf),
    'a failed conversion': 'one\ncaf\ufffd',
    'an override of direction': 'one\ntwo \u202etxt.exe',
    'a zero-width space': 'kafr\u200bnabl',
    'an escape': 'one\n\u001b[31mred',
    'a merge conflict': 'one\n<<<<<<< HEAD\ntwo\n=======\nthree\n>>>>>>> other\n',
  };
  it('refuses what is no text of ours, and says on which line', () => {
    const messages = Object.entries(unreadable).map(([what, bytes]) => {
      const { text, message } = read(bytes);
      expect(text).toBeUndefined();
      return [what, message];
    });
    expect(Object.fromEntries(messages)).toMatchInlineSnapshot(`
      {
        "Latin-1": "file:3: the file is not UTF-8. Save it again as UTF-8.",
        "UTF-16 with its mark": "file:1: the file is not UTF-8. Save it again as UTF-8.",
        "UTF-16 without": "file:1: the character U+0000 may not stand here. Delete it, or save the file again as UTF-8.",
        "a failed conversion": "file:2: the character U+FFFD may not stand here. Delete it, or save the file again as UTF-8.",
        "a file of spaces": "file: the file is empty. Write at least one row, or delete the file.",
        "a merge conflict": "file:2: a merge conflict was left here. Choose one side and delete the marks.",
        "a zero-width space": "file:1: the character U+200B may not stand here. Delete it, or save the file again as UTF-8.",
        "an empty file": "file: the file is empty. Write at least one row, or delete the file.",
        "an escape": "file:2: the character U+001B may not stand here. Delete it, or save the file again as UTF-8.",
        "an overlong form": "file:2: the file is not UTF-8. Save it again as UTF-8.",
        "an override of direction": "file:2: the character U+202E may not stand here. Delete it, or save the file again as UTF-8.",
        "half a character at the end": "file:2: the file is not UTF-8. Save it again as UTF-8.",
      }
    `);
  });

  it('refuses a file beyond the limit before reading on', () => {
    expect(read('x'.repeat(1_000_001)).message).toMatchInlineSnapshot(
      `"file: the file has 1000001 bytes. Files here are hand-written and stay under 1000000 bytes."`,
    );
    expect(read('x'.repeat(101), 100).message).toMatchInlineSnapshot(
      `"file: the file has 101 bytes. Files here are hand-written and stay under 100 bytes."`,
    );
    expect(read('x'.repeat(100), 100).text).toHaveLength(100);
  });

  it('names a file that is missing, or is a folder', () => {
    mkdirSync(join(root, 'folder'), { recursive: true });
    for (const file of ['nowhere', 'folder']) {
      const faults: Fault[] = [];
      expect(readText(root, file, faults)).toBeUndefined();
      expect(faults).toEqual([{ file, problem: 'the file is missing or cannot be read.' }]);
    }
  });
});

describe('filesIn', () => {
  it('lists a folder by name, without drafts, hidden files and its README', () => {
    const faults: Fault[] = [];
    expect(filesIn(root, 'data/x', '.yaml', faults)).toEqual(['data/x/a.yaml', 'data/x/b.yaml']);
    expect(faults).toEqual([]);
  });

  it('names a folder that is missing or holds nothing to read', () => {
    const faults: Fault[] = [];
    expect(filesIn(root, 'data/none', '.yaml', faults)).toEqual([]);
    expect(faults).toEqual([{ file: 'data/none', problem: 'there is no .yaml file in this folder.' }]);
  });

  it('names a file that nothing would read', () => {
    writeFileSync(join(root, 'data/x/c.yml'), '- a');
    const faults: Fault[] = [];
    filesIn(root, 'data/x', '.yaml', faults);
    expect(faults).toEqual([
      { file: 'data/x/c.yml', problem: 'nothing reads this file.', hint: 'Files here end in .yaml.' },
    ]);
    rmSync(join(root, 'data/x/c.yml'));
  });
});
