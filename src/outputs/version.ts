import { createHash } from 'node:crypto';
import type { Atlas } from '../atlas/atlas';
import { record as projectRecord, type Correction, type Publication } from '../atlas/record';
import { madeOnce } from '../made/made-once';
import { partsOf, type Parts } from './content-parts';
import { chapterOf, citedSubjects, pathOf, type Subject } from './subject';

/** The version of a page's content. */
export interface Version {
  /** As cited: `2026-11-22.ab12cd34`. */
  readonly version: string;
  /** Day the content was published in this form, ISO. */
  readonly date: string;
  /** First 8 hexadecimal digits of the SHA-256 of what the page is made of. */
  readonly hash: string;
  /**
   * published: as the ledger says · new: not in the ledger yet · changed: differs from the ledger and the correction
   * log says why · unlogged: differs and nothing says why · listing: an index page, which the ledger does not follow.
   */
  readonly state: 'published' | 'new' | 'changed' | 'unlogged' | 'listing';
  /** Entries of the correction log that the ledger has not yet seen and that cover this page, oldest first. */
  readonly pending: readonly Correction[];
}

/** JSON with sorted keys, so that equal values give equal text however they were put together. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
      .join(',')}}`;
  }
  return JSON.stringify(value);
}

/** When a source was opened live is a note on checking: it changes nothing that the page says happened or was said. */
function sourceWords(atlas: Atlas, id: string): unknown {
  const { checked_live: _checked, ...words } = atlas.sources.get(id)!;
  return words;
}

/** Each page's hash is asked for by all its forms: its HTML, card, citations, data. By atlas and address. */
const hashes = madeOnce(new WeakMap<Atlas, ReturnType<typeof madeOnce<string>>>());

const hashOf = (atlas: Atlas, path: string, parts: Parts): string =>
  hashes(atlas, () => madeOnce())(path, () => computeHash(atlas, parts));

function computeHash(atlas: Atlas, parts: Parts): string {
  const made = {
    own: parts.own,
    claims: parts.claims.map((id) => atlas.claims.get(id)),
    sources: parts.sources.map((id) => sourceWords(atlas, id)),
    rows: parts.rows,
  };
  return createHash('sha256').update(canonical(made)).digest('hex').slice(0, 8);
}

/** Whether an entry of the log accounts for a change of this page. A chapter says what its steps say. */
function covers(entry: Correction, path: string, parts: Parts): boolean {
  return (
    entry.pages.some((page) => page === path || (path !== '/' && page.startsWith(path))) ||
    entry.claims.some((id) => parts.claims.includes(id)) ||
    entry.sources.some((id) => parts.sources.includes(id)) ||
    entry.scenes.some((id) => parts.scenes.includes(id))
  );
}

/** Day of first publication where the ledger says nothing yet. */
function launchOf(atlas: Atlas, subject: Subject): string {
  if ('chapter' in subject) return chapterOf(atlas, subject.chapter).published;
  return atlas.chapters.map((chapter) => chapter.published).sort()[0] ?? '1970-01-01';
}

/**
 * The content version of a page. It follows from the content, the ledger `data/versions.yaml` and the correction log
 * alone: two builds of one commit give the same version on any day.
 * @throws RangeError if the subject does not exist
 */
export function contentVersion(
  atlas: Atlas,
  subject: Subject,
  record: Publication = projectRecord(),
): Version {
  const parts = partsOf(atlas, subject);
  const path = pathOf(subject);
  const hash = hashOf(atlas, path, parts);
  const say = (date: string, state: Version['state'], pending: readonly Correction[] = []): Version => ({
    version: `${date}.${hash}`,
    date,
    hash,
    state,
    pending,
  });
  if ('listing' in subject) {
    const days = [
      ...atlas.chapters.map((chapter) => chapter.published),
      ...record.corrections.map((entry) => entry.date),
    ];
    return say(days.sort().at(-1) ?? '1970-01-01', 'listing');
  }
  const rows = record.versions.get(path) ?? [];
  const last = rows.at(-1);
  const seen = new Set(rows.flatMap((row) => row.corrections));
  const pending = record.corrections.filter((entry) => !seen.has(entry.id) && covers(entry, path, parts));
  const reason = pending.at(-1);
  if (!last) return say(reason?.date ?? launchOf(atlas, subject), 'new', pending);
  if (last.hash === hash) return say(last.date, 'published');
  return reason ? say(reason.date, 'changed', pending) : say(last.date, 'unlogged');
}

/**
 * Entries of the correction log that changed this page, oldest first: those that the ledger has put down to its
 * versions, and those that account for what it says now.
 * @throws RangeError if the subject does not exist
 */
export function correctionsOf(
  atlas: Atlas,
  subject: Subject,
  record: Publication = projectRecord(),
): readonly Correction[] {
  const told = new Set((record.versions.get(pathOf(subject)) ?? []).flatMap((row) => row.corrections));
  const { state, pending } = contentVersion(atlas, subject, record);
  return record.corrections.filter(
    (entry) => told.has(entry.id) || (state !== 'published' && pending.includes(entry)),
  );
}

/** Pages whose content changed since the ledger without an entry in the correction log; each with what to do. */
export function unloggedChanges(atlas: Atlas, record: Publication = projectRecord()): string[] {
  return citedSubjects(atlas)
    .filter((subject) => contentVersion(atlas, subject, record).state === 'unlogged')
    .map((subject) => {
      const last = record.versions.get(pathOf(subject))!.at(-1)!;
      const claims = partsOf(atlas, subject).claims.slice(0, 3).join(', ');
      return (
        `${pathOf(subject)} no longer says what it said in version ${last.date}.${last.hash}. ` +
        `Add content/corrections/<date>-<words>.md (copy _template.md) that names this address under "pages", or ` +
        `what changed under "claims"${claims ? ` (such as ${claims})` : ''}, "sources" or "scenes"; then run ` +
        '"npm run publish-ledger".'
      );
    });
}
