import { edtf } from '../../atlas/edtf';

/** A heading of `/timeline/`: it holds what begins on its first day or later, and before the next one's. */
export interface Period {
  /** Anchor on the page. */
  readonly id: string;
  readonly title: string;
  /** First day, ISO. */
  readonly from: string;
}

export const periods: readonly Period[] = [
  { id: 'earlier-deals', title: 'Earlier deals, 2017 to 2019', from: '2017-01-01' },
  { id: 'winter', title: 'December 2019 and January 2020', from: '2019-12-01' },
  { id: 'february', title: 'February 2020', from: '2020-02-01' },
  { id: 'before-the-deal', title: '1 to 5 March 2020, up to the agreement', from: '2020-03-01' },
  { id: 'first-day', title: '6 March 2020, the first day', from: '2020-03-06' },
  { id: 'next-two-days', title: '7 and 8 March 2020', from: '2020-03-07' },
  { id: 'rest-of-march', title: '9 to 31 March 2020', from: '2020-03-09' },
  { id: 'after-march', title: 'After March 2020', from: '2020-04-01' },
  { id: 'end', title: '27 November 2024', from: '2024-11-27' },
];

const day = 86_400_000;

/** Order of the line: by day; in a day what has an hour comes first, then what has none, in the order written. */
function inOrder(a: string, b: string): number {
  const [first, second] = [edtf(a), edtf(b)];
  if (!first || !second) return 0;
  const days = Math.floor(first.from / day) - Math.floor(second.from / day);
  const hours = Number(b.includes('T')) - Number(a.includes('T'));
  return days || hours || first.from - second.from;
}

/** Dated rows under their period, each period in order. Periods without rows are left out. */
export function byPeriod<Row extends { readonly date: string }>(
  rows: readonly Row[],
): { period: Period; rows: Row[] }[] {
  const start = (text: string): number => edtf(text)?.from ?? -Infinity;
  const sorted = [...rows].sort((a, b) => inOrder(a.date, b.date));
  return periods
    .map((period, i) => {
      const next = periods[i + 1];
      return {
        period,
        rows: sorted.filter(
          ({ date }) =>
            (i === 0 || start(date) >= start(period.from)) && (!next || start(date) < start(next.from)),
        ),
      };
    })
    .filter((group) => group.rows.length > 0);
}
