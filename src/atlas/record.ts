import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { ContentError, nearest, type Fault } from './fault';
import type { AtlasRead } from './load';
import { readMarkdownFile } from './markdown';
import { readYaml } from './read';
import * as schema from './schema/record';
import { filesIn } from './text-file';
import { validate } from './validate';
import type { Located } from './written';
import type { YamlText } from './yaml-text';

/** One entry of the correction log: a file of `content/corrections/` named `<date>-<words>.md`. */
export interface Correction extends z.infer<typeof schema.correction> {
  /** File name without ending; also the entry's anchor on `/corrections/`. */
  readonly id: string;
  /** Markdown: anything more there is to say; mostly empty. */
  readonly body: string;
}

/** A version that a page has had. */
export type VersionRow = z.infer<typeof schema.versionRow>;

/** What was published so far: the versions of each page, oldest first, and the correction log, oldest first. */
export interface Publication {
  readonly versions: ReadonlyMap<string, readonly VersionRow[]>;
  readonly corrections: readonly Correction[];
}

function readCorrections(root: string, faults: Fault[]): Located<Correction>[] {
  const folder = 'content/corrections';
  const files = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [];
  if (!files.some((name) => !/^[._]/.test(name))) return [];
  return filesIn(root, folder, '.md', faults).flatMap((file) => {
    const read = readMarkdownFile({ root, faults }, file, schema.correction);
    if ('lost' in read) return [];
    const { row, lineOf } = read.found;
    const { id, head: entry, body } = row;
    if (!id.startsWith(`${entry.date}-`))
      faults.push({
        file,
        line: lineOf(['date']),
        problem: `the entry of ${entry.date} stands in a file of another day.`,
        hint: `Name it ${entry.date}-<words>.md.`,
      });
    if (entry.pages.length + entry.claims.length + entry.sources.length + entry.scenes.length === 0)
      faults.push({
        file,
        line: lineOf([]),
        problem: 'the entry names nothing that changed.',
        hint: 'Name pages, claims, sources or scenes.',
      });
    if (entry.old_picture && !existsSync(join(root, 'public', entry.old_picture)))
      faults.push({
        file,
        line: lineOf(['old_picture']),
        problem: `the old picture "${entry.old_picture}" is not in public/.`,
        hint: 'Keep a copy of the file as it was published.',
      });
    return [{ row: { ...entry, id, body }, file, lineOf }];
  });
}

/** Adds a fault for every id of the correction log that the atlas does not know. Ids are for ever, so all should be there. */
function checkNamed(
  entries: readonly Located<Correction>[],
  { atlas, lost }: Pick<AtlasRead, 'atlas' | 'lost'>,
  faults: Fault[],
): void {
  for (const { row, file, lineOf } of entries)
    for (const kind of ['claims', 'sources', 'scenes'] as const)
      row[kind].forEach((id, i) => {
        if (!atlas[kind].has(id) && !lost.has(kind === 'scenes' ? 'figures' : kind, id))
          faults.push({
            file,
            line: lineOf([kind, i]),
            problem: `there is no ${kind.slice(0, -1)} "${id}".`,
            hint: nearest(id, [...atlas[kind].keys()]),
          });
      });
}

/**
 * Reads the ledger of versions and the correction log of a project folder. Neither needs to exist before the first
 * publication.
 * @param read the atlas that the log's ids must name, when that is to be checked too
 * @throws ContentError naming every fault
 */
export function loadRecord(root: string, read?: Pick<AtlasRead, 'atlas' | 'lost'>): Publication {
  const faults: Fault[] = [];
  const versions = new Map<string, VersionRow[]>();
  const file = 'data/versions.yaml';
  let ledger: YamlText | undefined;
  if (existsSync(join(root, file))) {
    ledger = readYaml(root, file, faults);
    const rows = ledger && validate(schema.versionLedger, ledger.value, file, ledger.lineOf, faults);
    for (const [path, list] of Object.entries(rows ?? {})) {
      versions.set(path, list);
      const days = list.map((row) => row.date);
      if (days.some((day, i) => i > 0 && day < days[i - 1]!))
        faults.push({
          file,
          line: ledger?.lineOf([path]),
          problem: `the versions of ${path} do not stand in order of date.`,
          hint: 'The oldest stands first; take the file as it was published.',
        });
    }
  }
  const entries = readCorrections(root, faults);
  if (read) checkNamed(entries, read, faults);
  const corrections = entries.map(({ row }) => row);
  const known = new Set(corrections.map((entry) => entry.id));
  for (const [path, list] of versions)
    for (const id of list.flatMap((row) => row.corrections))
      if (!known.has(id))
        faults.push({
          file,
          line: ledger?.lineOf([path]),
          problem: `${path} names the correction "${id}", which is not in content/corrections/.`,
          hint: 'An entry that was published stays.',
        });
  if (faults.length) throw new ContentError(faults);
  return { versions, corrections };
}

let loaded: Publication | undefined;

/** The record of the project being built, read once. */
export function record(): Publication {
  loaded ??= loadRecord(process.cwd());
  return loaded;
}
