import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateInShort, dateInWords, edtf } from './edtf';

const utc = (text: string): number => Date.parse(`${text}Z`);

describe('edtf', () => {
  it.each([
    ['2020', 'year', '2020-01-01T00:00', '2021-01-01T00:00'],
    ['2020-02', 'month', '2020-02-01T00:00', '2020-03-01T00:00'],
    ['2019-12', 'month', '2019-12-01T00:00', '2020-01-01T00:00'],
    ['2020-02-29', 'day', '2020-02-29T00:00', '2020-03-01T00:00'],
    ['2020-03-06T00:01', 'minute', '2020-03-06T00:01', '2020-03-06T00:02'],
  ])('reads %s as a %s', (text, precision, from, to) => {
    expect(edtf(text)).toEqual({
      text,
      precision,
      from: utc(from),
      to: utc(to),
      about: false,
      interval: false,
    });
  });

  it('reads "about" and intervals, from the first instant to the last', () => {
    expect(edtf('2020-03~')).toMatchObject({ about: true, interval: false, precision: 'month' });
    expect(edtf('2019-12/2020-03-06~')).toMatchObject({
      interval: true,
      about: true,
      precision: 'day',
      from: utc('2019-12-01T00:00'),
      to: utc('2020-03-07T00:00'),
    });
    expect(edtf('2020-03-06/2020-03-06')).toMatchObject({
      from: utc('2020-03-06T00:00'),
      to: utc('2020-03-07T00:00'),
    });
  });

  it.each([
    '',
    ' ',
    '2020-13',
    '2020-00',
    '2020-02-30',
    '2019-02-29',
    '2020-3-6',
    '2020-03-06T24:00',
    '2020-03-06T12:60',
    '2020-03-06T12',
    '2020-03-06 ',
    '6 March 2020',
    '06/03/2020',
    '2020-03-08/2020-03-06',
    '2020-03-06/',
    '/2020-03-06',
    '2020/2021/2022',
    '~2020',
    '2020-03-06~~',
    '0202-03-06',
    '2202-03-06',
    '20200306',
    '2020-03-06T00:01Z',
    '2020-03-06\n',
    '٢٠٢٠-٠٣-٠٦',
  ])('refuses %j', (text) => expect(edtf(text)).toBeUndefined());

  it('agrees with the calendar on every day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1900, 0, 1) / 864e5, max: Date.UTC(2099, 11, 31) / 864e5 }),
        (day) => {
          const text = new Date(day * 864e5).toISOString().slice(0, 10);
          expect(edtf(text)).toMatchObject({ from: day * 864e5, to: (day + 1) * 864e5 });
        },
      ),
    );
  });

  it('never throws, and always ends after it begins', () => {
    const part = fc.constantFrom('2020', '-', '03', '06', 'T', '00', ':', '01', '~', '/', '31', ' ', 'x');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const read = edtf(parts.join(''));
        if (read) expect(read.to).toBeGreaterThan(read.from);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('dateInWords', () => {
  it.each([
    ['2020', '2020'],
    ['2020-03', 'March 2020'],
    ['2020-03-06', '6 March 2020'],
    ['2020-03-06~', 'about 6 March 2020'],
    ['2020-03-06T00:01', '6 March 2020, 00:01'],
    ['2020-03-05/2020-03-08', '5–8 March 2020'],
    ['2020-03-06/2020-03-06', '6 March 2020'],
    ['2020-02-27/2020-03-05', '27 February to 5 March 2020'],
    ['2019-12/2020-03', 'December 2019 to March 2020'],
    ['2020-03-08/2020-03-10~', '8 March to about 10 March 2020'],
    ['2017/2018', '2017 to 2018'],
    ['2020-03-06T00:01/2020-03-06T05:00~', '6 March 2020, 00:01 to about 05:00'],
    ['2020-03-05T21:00/2020-03-06T16:00', '5 March, 21:00 to 6 March 2020, 16:00'],
  ])('%s is %s', (text, words) => expect(dateInWords(text).replaceAll('\u00a0', ' ')).toBe(words));

  it('keeps a date on one line', () => expect(dateInWords('2020-03-06')).not.toContain(' '));

  it.each(['soon', '2020-02-30', '2020-99', ''])('throws on %j', (text) =>
    expect(() => dateInWords(text)).toThrow(TypeError),
  );
});

describe('dateInShort', () => {
  it.each([
    ['2020-03-06', '6\u00a0Mar'],
    ['2020-03-06T00:01', '6\u00a0Mar'],
    ['2020-03-05/2020-03-08', '5–8\u00a0Mar'],
    ['2020-02-25/2020-03-06', '25\u00a0Feb–6\u00a0Mar'],
    ['2017-05-04/2020-03-05', '2017–20'],
    ['2019-12', 'Dec\u00a02019'],
    ['2020-03-22~', '22\u00a0Mar'],
    ['2020-03-06T00:01/2020-03-06T08:00', '6\u00a0Mar'],
  ])('%s is %s', (date, words) => expect(dateInShort(date)).toBe(words));
  it('refuses what is no date', () => expect(() => dateInShort('March')).toThrow(TypeError));
});
