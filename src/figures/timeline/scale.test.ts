import { describe, expect, it } from 'vitest';
import { scaleOf } from './scale';

const day = (text: string): number => Date.parse(`${text}T00:00Z`);
const room = (label: string): number => label.length * 8 + 12;
const words = (from: string, to: string, hours: boolean, length = 800) =>
  scaleOf({ from: day(from), to: day(to), start: 0, end: length, hours, room });

describe('scaleOf', () => {
  it('is one straight line', () => {
    const { at } = words('2020-03-05', '2020-03-09', true);
    const step = at(day('2020-03-06')) - at(day('2020-03-05'));
    expect(step).toBeCloseTo(200);
    expect(at(day('2020-03-08')) - at(day('2020-03-07'))).toBeCloseTo(step);
  });
  it('tells hours only where it may', () => {
    expect(words('2020-03-06', '2020-03-07', true).unit).toBe('hour');
    expect(words('2020-03-06', '2020-03-08', false).unit).toBe('day');
  });
  it('goes on to days, months and years', () => {
    expect(words('2020-03-01', '2020-03-15', true).unit).toBe('day');
    expect(words('2019-06-01', '2020-06-01', true).unit).toBe('month');
    expect(words('2004-01-01', '2024-01-01', true).unit).toBe('year');
  });
  it('keeps labels apart on every span', () => {
    for (const [from, to] of [
      ['2020-03-06', '2020-03-07'],
      ['2020-03-05', '2020-03-09'],
      ['2020-02-04', '2020-03-03'],
      ['2017-03-01', '2020-04-01'],
      ['2020-03-01', '2024-12-31'],
    ] as const) {
      const { ticks, at } = words(from, to, true);
      const labelled = ticks.filter((tick) => tick.label);
      expect(labelled.length, `${from}/${to}`).toBeGreaterThan(1);
      labelled.slice(1).forEach((tick, i) => {
        const before = labelled[i];
        if (before)
          expect(
            at(tick.labelAt) - at(before.labelAt),
            `${before.label} and ${tick.label}`,
          ).toBeGreaterThanOrEqual((room(tick.label) + room(before.label)) / 2);
      });
    }
  });
  it('names the day over hours, the month over days, the year over months', () => {
    expect(words('2020-03-06', '2020-03-08', true).eras.map((era) => era.labels[0])).toEqual([
      '6\u00a0March',
      '7\u00a0March',
    ]);
    expect(words('2020-02-25', '2020-03-07', true).eras.map((era) => era.labels[0])).toEqual([
      'February\u00a02020',
      'March\u00a02020',
    ]);
    expect(words('2019-06-01', '2020-06-01', true).eras.map((era) => era.labels[0])).toEqual([
      '2019',
      '2020',
    ]);
  });
  it('stands a day’s name in the middle of the day', () => {
    const { ticks } = words('2020-03-06', '2020-03-08', false);
    expect(ticks[0]?.labelAt).toBe(day('2020-03-06') + 43_200_000);
  });
});
