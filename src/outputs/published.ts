import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Atlas } from '../atlas/atlas';
import type { Publication, VersionRow } from '../atlas/record';
import { addresses } from './addresses';
import { citedSubjects, pathOf } from './subject';
import { contentVersion, unloggedChanges } from './version';

/** Addresses in a text like data/published.txt: one a line, "#" at the start of a line begins a remark. */
export function readPublished(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** The file of the built site that answers an address. */
export function fileOf(path: string): string {
  const [page = '/'] = path.split('#');
  return page.endsWith('/') ? `${page.slice(1)}index.html` : page.slice(1);
}

/** Addresses whose file the built site does not hold, or whose page has no element of the id after "#". */
export function unanswered(dist: string, paths: readonly string[]): string[] {
  const pages = new Map<string, string | undefined>();
  const read = (file: string): string | undefined => {
    if (!pages.has(file))
      pages.set(file, existsSync(join(dist, file)) ? readFileSync(join(dist, file), 'utf8') : undefined);
    return pages.get(file);
  };
  return paths.filter((path) => {
    const id = path.split('#')[1];
    const file = fileOf(path);
    if (id === undefined) return !existsSync(join(dist, file));
    return !new RegExp(`\\sid=["']?${id}["'\\s>]`).test(read(file) ?? '');
  });
}

/** What a publication adds to the ledgers. */
export interface Additions {
  /** New lines of data/published.txt. */
  readonly addresses: readonly string[];
  /** The whole of data/versions.yaml, with a new row for every new or changed page. */
  readonly versions: ReadonlyMap<string, readonly VersionRow[]>;
  /** Addresses whose version is new. */
  readonly changed: readonly string[];
}

/**
 * Compares the content with the ledgers.
 * @throws Error naming every page that changed without an entry in the correction log
 */
export function additions(atlas: Atlas, record: Publication, published: readonly string[]): Additions {
  const silent = unloggedChanges(atlas, record);
  if (silent.length) throw new Error(silent.join('\n'));
  const known = new Set(published);
  const versions = new Map(record.versions);
  const changed = citedSubjects(atlas).flatMap((subject) => {
    const { state, date, hash, pending } = contentVersion(atlas, subject, record);
    if (state === 'published') return [];
    const path = pathOf(subject);
    versions.set(path, [
      ...(versions.get(path) ?? []),
      { date, hash, corrections: pending.map((entry) => entry.id) },
    ]);
    return [path];
  });
  return {
    addresses: addresses(atlas)
      .map(({ path }) => path)
      .filter((path) => !known.has(path)),
    versions,
    changed,
  };
}

const head = `# Versions of every page, oldest first: the day since which it says this, and the first 8 hexadecimal digits of the
# SHA-256 of what it is made of. Written by "npm run publish-ledger"; never edited by hand, never shortened.
`;

/** The text of data/versions.yaml. */
export function versionsText(versions: ReadonlyMap<string, readonly VersionRow[]>): string {
  const rows = Object.fromEntries(
    [...versions]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, list]) => [
        path,
        list.map(({ date, hash, corrections }) =>
          corrections.length ? { date, hash, corrections } : { date, hash },
        ),
      ]),
  );
  return (
    head +
    stringify(rows, {
      lineWidth: 0,
      singleQuote: true,
      defaultStringType: 'QUOTE_SINGLE',
      defaultKeyType: 'PLAIN',
    })
  );
}
