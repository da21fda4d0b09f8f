import { strToU8, zipSync, type Zippable } from 'fflate';

/**
 * The day that stands beside every file in an archive: the ceasefire's first. It is given in local time because that is
 * what the format keeps; a build's own time would make each build differ.
 */
const day = new Date(2020, 2, 6, 0, 1);

/** A ZIP archive whose bytes depend on nothing but names and contents: entries sorted, one fixed date. */
export function archive(files: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    entries[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(entries, { mtime: day, level: 9 });
}
