import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { ContentError, type Fault } from './fault';
import { readYaml } from './read';
import * as schema from './schema';
import { filesIn, readText } from './text-file';
import { validate } from './validate';

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

function readCorrections(root: string, faults: Fault[]): Correction[] {
  return filesIn(root, 'content/corrections', '.md').flatMap((file) => {
    const text = readText(root, file, faults);
    const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(text ?? '');
    if (!match) {
      if (text !== undefined)
        faults.push({
          file,
          line: 1,
          problem: 'the entry has no front matter.',
          hint: 'Copy content/corrections/_template.md.',
        });
      return [];
    }
    let value: unknown;
    try {
      value = parse(match[1]!);
    } catch (error) {
      faults.push({
        file,
        line: 2,
        problem: `the front matter is not readable YAML: ${(error as Error).message.split('\n')[0]}.`,
      });
      return [];
    }
    const lineOf = (path: readonly PropertyKey[]): number =>
      match[1]!.split('\n').findIndex((line) => line.startsWith(`${String(path[0])}:`)) + 2;
    const entry = validate(schema.correction, value, file, lineOf, faults);
    if (!entry) return [];
    const id = file.replace(/^.*\//, '').replace(/\.md$/, '');
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
    return [{ ...entry, id, body: match[2]!.trim() }];
  });
}

/**
 * Reads the ledger of versions and the correction log of a project folder. Neither needs to exist before the first
 * publication.
 * @throws ContentError naming every fault
 */
export function loadRecord(root: string): Publication {
  const faults: Fault[] = [];
  const versions = new Map<string, VersionRow[]>();
  const file = 'data/versions.yaml';
  if (existsSync(join(root, file))) {
    const yaml = readYaml(root, file, faults);
    const rows = yaml && validate(schema.versionLedger, yaml.value, file, yaml.lineOf, faults);
    for (const [path, list] of Object.entries(rows ?? {})) {
      versions.set(path, list);
      const days = list.map((row) => row.date);
      if (days.some((day, i) => i > 0 && day < days[i - 1]!))
        faults.push({
          file,
          line: yaml?.lineOf([path]),
          problem: `the versions of ${path} do not stand in order of date.`,
        });
    }
  }
  const corrections = readCorrections(root, faults);
  const known = new Set(corrections.map((entry) => entry.id));
  for (const [path, list] of versions)
    for (const id of list.flatMap((row) => row.corrections))
      if (!known.has(id))
        faults.push({
          file,
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
