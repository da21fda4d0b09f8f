import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from './fault';

/** Largest file read, bytes: nothing hand-written comes near it, and a wrong file should be named, not parsed. */
const largest = 1_000_000;

/**
 * Characters that no author means to write: control characters (a file saved as UTF-16 is full of NUL), the mark of a
 * failed conversion, zero-width spaces, and the overrides that make text read otherwise than it is stored.
 */
const unwanted = /(?![\t\n\r])\p{Cc}|[\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffd]/u;

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Line of the first byte that is not UTF-8. */
function badLine(bytes: Buffer): number {
  let line = 1;
  for (
    let start = 0, end = bytes.indexOf(10);
    end >= 0;
    line += 1, start = end + 1, end = bytes.indexOf(10, start)
  ) {
    if (!isUtf8(bytes.subarray(start, end))) break;
  }
  return line;
}

/**
 * Text of a UTF-8 file without its byte-order mark, or undefined with a fault: missing, not UTF-8, empty, holding
 * characters that nobody means to write or the marks of a merge conflict, or larger than `limit` bytes.
 */
export function readText(root: string, file: string, faults: Fault[], limit = largest): string | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(root, file));
  } catch {
    faults.push({ file, problem: 'the file is missing or cannot be read.' });
    return undefined;
  }
  if (bytes.length > limit) {
    const hint = `Files here are hand-written and stay under ${limit} bytes.`;
    faults.push({ file, problem: `the file has ${bytes.length} bytes.`, hint });
    return undefined;
  }
  if (!isUtf8(bytes)) {
    faults.push({
      file,
      line: badLine(bytes),
      problem: 'the file is not UTF-8.',
      hint: 'Save it again as UTF-8.',
    });
    return undefined;
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  if (text.trim() === '') {
    faults.push({ file, problem: 'the file is empty.', hint: 'Write at least one row, or delete the file.' });
    return undefined;
  }
  const conflict = /^<{7} /m.exec(text);
  if (conflict) {
    faults.push({
      file,
      line: lineAt(text, conflict.index),
      problem: 'a merge conflict was left here.',
      hint: 'Choose one side and delete the marks.',
    });
    return undefined;
  }
  const odd = unwanted.exec(text);
  if (odd) {
    const code = odd[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const hint = 'Delete it, or save the file again as UTF-8.';
    faults.push({
      file,
      line: lineAt(text, odd.index),
      problem: `the character U+${code} may not stand here.`,
      hint,
    });
    return undefined;
  }
  return text;
}

/**
 * Files of a folder with an ending, sorted by name so that no file system's order shows. A folder without any is a
 * fault, and so is a file of another ending (it would be passed over in silence). A README and names that begin with
 * "." or "_", which are drafts, are left alone.
 */
export function filesIn(
  root: string,
  folder: string,
  ending: string,
  faults?: Fault[],
  besides: readonly string[] = [],
): string[] {
  let names: string[] = [];
  try {
    names = readdirSync(join(root, folder)).filter((name) => !/^(?:[._]|README\.md$)/.test(name));
  } catch {
    // Reported below, like an empty folder.
  }
  const wanted = names.filter((name) => name.endsWith(ending));
  if (wanted.length === 0)
    faults?.push({ file: folder, problem: `there is no ${ending} file in this folder.` });
  for (const name of names) {
    if ([ending, ...besides].some((known) => name.endsWith(known))) continue;
    faults?.push({
      file: `${folder}/${name}`,
      problem: 'nothing reads this file.',
      hint: `Files here end in ${ending}.`,
    });
  }
  return wanted.sort().map((name) => `${folder}/${name}`);
}
