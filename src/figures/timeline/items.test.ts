import { describe, expect, it } from 'vitest';
import { fixture } from '../fixture';
import { hoursFigure, yearsFigure } from '../fixture-figures';
import { itemsOf, leftOutWords, shortDate, whenOf, yearOf, zoneWords } from './items';

const night = hoursFigure.scenes[0]!;
const days = hoursFigure.scenes[1]!;

describe('itemsOf', () => {
  it('keeps what overlaps the window, in time order', () => {
    const ids = itemsOf(fixture, hoursFigure, night).items.map(({ event }) => event.id);
    expect(ids).toContain('clash-night');
    expect(ids).not.toContain('entered');
    expect(ids.indexOf('in-force')).toBeLessThan(ids.indexOf('clash-night'));
  });
  it('mutes what the scene does not list, and drops what it hides', () => {
    const { items } = itemsOf(fixture, hoursFigure, {
      ...days,
      events: { entered: 'lifted', left: 'hidden' },
    });
    const emphasis = Object.fromEntries(items.map((item) => [item.event.id, item.emphasis]));
    expect(emphasis).toMatchObject({ entered: 'lifted', shelling: 'muted' });
    expect(emphasis).not.toHaveProperty('left');
  });
  it('calls a lane vacant only if nothing falls into it, hidden or not', () => {
    expect([...itemsOf(fixture, hoursFigure, night).vacant]).toEqual([4]);
    expect(itemsOf(fixture, hoursFigure, { ...days, events: { 'script-out': 'hidden' } }).vacant.size).toBe(
      0,
    );
  });
  it('tells hours where minutes are known and the zone allows it', () => {
    expect(itemsOf(fixture, hoursFigure, night).hours).toBe(true);
    expect(itemsOf(fixture, yearsFigure, yearsFigure.scenes[1]!).hours).toBe(false);
  });
  it('hangs notes on events and on dates', () => {
    const span = itemsOf(fixture, hoursFigure, days);
    expect(span.items.find(({ event }) => event.id === 'left')?.notes).toEqual(['no army account found']);
    expect(span.dateNotes).toEqual([{ at: Date.UTC(2020, 2, 7, 12), text: 'a Saturday in March' }]);
  });
  it('refuses an unknown event', () => {
    const rows = [{ ...hoursFigure.rows[0]!, events: ['nowhere'] }];
    expect(() => itemsOf(fixture, { ...hoursFigure, rows }, night)).toThrow(/unknown event nowhere/);
  });
});

describe('whenOf', () => {
  it('leaves out an hour that the title says', () => {
    expect(
      whenOf({ date: '2020-03-06T00:01', title: 'Ceasefire begins, 00:01' }, 2020).replaceAll('\u00a0', ' '),
    ).toBe('6 March');
    expect(
      whenOf({ date: '2020-03-06T00:01', title: 'Ceasefire begins' }, 2020).replaceAll('\u00a0', ' '),
    ).toBe('6 March, 00:01');
  });
});

describe('zoneWords', () => {
  it('prints a zone, and nothing for bare dates', () => {
    expect(zoneWords('Syrian time (UTC+2)')).toBe('Syrian time (UTC+2)');
    expect(zoneWords('Dates; hours are not known')).toBe('hours are not known');
    expect(zoneWords('Dates')).toBe('');
  });
});

describe('leftOutWords', () => {
  it('counts what a picture does not name', () => {
    expect(leftOutWords(9, 6, 'tall')).toBe('3 more in the data table');
    expect(leftOutWords(9, 6, 'card')).toBe('3 more on the page');
    expect(leftOutWords(6, 6, 'wide')).toBe('');
  });
});

describe('shortDate', () => {
  const plain = (text: string, ...rest: [number?, boolean?]): string =>
    shortDate(text, ...(rest as [number | undefined, boolean?])).replaceAll('\u00a0', ' ');
  it('drops the year that the picture lies in, and no other', () => {
    expect(plain('2020-03-06', 2020)).toBe('6 March');
    expect(plain('2019-12-19/2020-03-05', 2020)).toBe('19 December 2019 to 5 March');
  });
  it('names a day once for hours on it', () => {
    expect(plain('2020-03-06T00:01/2020-03-06T03:00', 2020)).toBe('6 March, 00:01–03:00');
    expect(plain('2020-03-06T00:01/2020-03-06T05:00~', 2020)).toBe('6 March, 00:01 to about 05:00');
  });
  it('says "about" once for two rough days', () =>
    expect(plain('2020-03-08~/2020-03-10~', 2020, true)).toBe('about 8–10 Mar'));
  it('knows which year a span lies in', () => {
    expect(yearOf(Date.UTC(2020, 0, 1), Date.UTC(2021, 0, 1))).toBe(2020);
    expect(yearOf(Date.UTC(2019, 11, 31), Date.UTC(2020, 1, 1))).toBeUndefined();
  });
});
