import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byPeriod, periods } from './periods';

it('keeps its periods in order', () => {
  const starts = periods.map(({ from }) => from);
  expect(starts).toEqual([...starts].sort());
});

it('puts every row under exactly one period, in order', () => {
  const day = fc
    .integer({ min: Date.UTC(2015, 0), max: Date.UTC(2026, 0) })
    .map((time) => ({ date: new Date(time).toISOString().slice(0, 10) }));
  fc.assert(
    fc.property(fc.array(day), (rows) => {
      const dates = byPeriod(rows).flatMap((group) => group.rows.map((row) => row.date));
      expect(dates).toEqual(rows.map((row) => row.date).sort());
    }),
  );
});

it('files an interval under the day it begins', () => {
  const [group] = byPeriod([{ date: '2020-03-05/2020-03-07' }]);
  expect(group?.period.id).toBe('before-the-deal');
});

it('puts what has an hour before what has none', () => {
  const dates = ['2020-03-06', '2020-03-06T00:01', '2020-03-06T08:00~', '2020-03-05'].map((date) => ({
    date,
  }));
  expect(byPeriod(dates).flatMap((group) => group.rows.map((row) => row.date))).toEqual([
    '2020-03-05',
    '2020-03-06T00:01',
    '2020-03-06T08:00~',
    '2020-03-06',
  ]);
});
