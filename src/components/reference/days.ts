/** The days that the timeline page draws one by one, first and last, ISO: those in which most of the story happens. */
export const daysDrawn = { from: '2020-02-25', to: '2020-03-26' } as const;

/**
 * Rows by the calendar day on which they begin, for every day from `from` to `to` (ISO); a day without rows has an
 * empty list. Rows that are dated to a month or a year stand on no day.
 */
export function byDay<Row extends { readonly date: string }>(
  rows: readonly Row[],
  { from, to }: { readonly from: string; readonly to: string } = daysDrawn,
): { day: string; rows: Row[] }[] {
  const days: { day: string; rows: Row[] }[] = [];
  const last = Date.parse(to);
  for (let time = Date.parse(from); time <= last; time += 86_400_000) {
    const day = new Date(time).toISOString().slice(0, 10);
    days.push({ day, rows: rows.filter(({ date }) => date.startsWith(day)) });
  }
  return days;
}
