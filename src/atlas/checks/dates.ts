import type { Checked } from '../check';
import { edtf } from '../edtf';

/** Outlets west of Syria may date by the day before what is said there after midnight: half a day of grace. */
const grace = 12 * 3_600_000;

/** Nothing is said, happens or is counted after the sources that tell it were published. */
export function checkDates({ atlas, written, fault }: Checked): void {
  const from = (date: string): number => edtf(date)?.from ?? -Infinity;
  /** Just after the last instant at which a source may have been published; Infinity when it is undated or unknown. */
  const published = (id: string): number => edtf(atlas.sources.get(id)?.issued ?? '')?.to ?? Infinity;
  const issued = (id: string): string => atlas.sources.get(id)?.issued ?? '';
  /** The source of several that was published last. */
  const latest = (ids: readonly string[]): string =>
    ids.reduce((a, b) => (published(b) > published(a) ? b : a), ids[0] ?? '');
  const sourcesOf = (claim: string): string[] =>
    atlas.claims.get(claim)?.accounts.flatMap((account) => account.sources) ?? [];

  for (const at of written.claims) {
    const { id, accounts } = at.row;
    accounts.forEach((account, i) =>
      account.sources.forEach((source, j) => {
        if (from(account.date) < published(source) + (j === 0 ? 0 : grace)) return;
        const path = j === 0 ? ['accounts', i, 'date'] : ['accounts', i, 'sources', j];
        fault(
          at,
          path,
          `account ${i + 1} of "${id}" is dated ${account.date}, after its source was published (${issued(source)}).`,
          'Correct the date, or name a later source.',
        );
      }),
    );
  }
  const told = (
    at: Parameters<typeof fault>[0],
    path: readonly PropertyKey[],
    what: string,
    date: string,
    sources: readonly string[],
  ): void => {
    const last = latest(sources);
    if (last && from(date) >= published(last))
      fault(
        at,
        path,
        `${what} is dated ${date}, after the last of its sources was published (${issued(last)}).`,
        'Correct the date, or name a later source.',
      );
  };
  for (const at of written.events)
    told(at, ['date'], `event "${at.row.id}"`, at.row.date, sourcesOf(at.row.claim));
  for (const at of written.counts) told(at, ['date'], `count "${at.row.id}"`, at.row.date, at.row.sources);
  for (const at of written.posts)
    told(at, ['since'], `the post at "${at.row.place}"`, at.row.since, [at.row.source]);
  for (const at of written.tables)
    at.row.rows.forEach((row, i) => told(at, ['rows', i, 'date'], `row "${row.id}"`, row.date, row.sources));
}
