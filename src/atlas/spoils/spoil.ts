/** One thing spoilt in the real project, and what the build must say of it. */
export interface Spoil {
  readonly what: string;
  readonly file: string;
  /** The file's new content; null deletes it. */
  readonly change: (text: string) => string | Uint8Array | null;
  /** What the fault must say. */
  readonly says: RegExp;
  /** Where it must say so, if not on the first line that differs: where this matches the new text; "file" for the file as a whole. */
  readonly at?: RegExp | 'file' | undefined;
  /** Where it must say so, if not in the file itself. */
  readonly in?: string | undefined;
}

type More = Pick<Spoil, 'at' | 'in'>;

/** Replaces what matches; a pattern that matches nothing is a mistake of the test. */
export function swap(
  what: string,
  file: string,
  from: string | RegExp,
  to: string,
  says: RegExp,
  more: More = {},
): Spoil {
  const change = (text: string): string => {
    const changed = typeof from === 'string' ? text.replace(from, () => to) : text.replace(from, to);
    if (changed === text) throw new RangeError(`"${what}": ${file} does not hold ${String(from)}`);
    return changed;
  };
  return { what, file, change, says, ...more };
}

/** Gives a file other content. */
export const write = (
  what: string,
  file: string,
  change: Spoil['change'],
  says: RegExp,
  more: More = {},
): Spoil => ({ what, file, change, says, ...more });
