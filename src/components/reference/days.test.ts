import { describe, expect, it } from 'vitest';
import { byDay } from './days';

describe('days of the timeline', () => {
  const span = { from: '2020-02-28', to: '2020-03-02' };

  it('are all there, in order, also those of a leap year and those without rows', () => {
    expect(byDay([], span).map(({ day }) => day)).toEqual([
      '2020-02-28',
      '2020-02-29',
      '2020-03-01',
      '2020-03-02',
    ]);
  });

  it('hold what begins on them, whatever its hour or end, and nothing dated to a month', () => {
    const rows = ['2020-03-01', '2020-03-01T08:00~', '2020-03-01/2020-03-05~', '2020-03', '2020-03-02'].map(
      (date) => ({ date }),
    );
    const [, , first] = byDay(rows, span);
    expect(first!.rows.map(({ date }) => date)).toEqual([
      '2020-03-01',
      '2020-03-01T08:00~',
      '2020-03-01/2020-03-05~',
    ]);
  });
});
