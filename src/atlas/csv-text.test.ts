import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvError, readCsvText } from './csv-text';

const fields = (text: string): (readonly string[])[] => readCsvText(text).map((record) => record.fields);
const linesOf = (text: string): number[] => readCsvText(text).map((record) => record.line);

describe('readCsvText', () => {
  it.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,\n,b',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['"a, b","say ""x"""\n', [['a, b', 'say "x"']]],
    ['"",""', [['', '']]],
    ['""""', [['"']]],
    ['إدلب,"حلب، سوريا"', [['إدلب', 'حلب، سوريا']]],
    ['', []],
    ['\n\n', []],
  ])('reads %j', (text, expected) => expect(fields(text)).toEqual(expected));

  it('knows on which line a record begins, past quoted line breaks and blank lines', () => {
    expect(linesOf('h1,h2\n"a\nb\r\nc",1\nd,2\n\ne,3')).toEqual([1, 2, 5, 7]);
  });

  it.each([
    ['a,b\n1,"two\n3,4\n', 'a quotation mark opens here and is never closed', 2],
    ['a\n"x" y\n', 'a quotation mark stands inside a field or is not followed by a comma', 2],
    ['a\nfive "o" clock', 'a quotation mark stands inside a field or is not followed by a comma', 2],
    ['"', 'a quotation mark opens here and is never closed', 1],
    ['"a""', 'a quotation mark opens here and is never closed', 1],
  ])('refuses %j', (text, message, line) => {
    expect(() => readCsvText(text)).toThrow(expect.objectContaining({ name: 'CsvError', message, line }));
    expect(() => readCsvText(text)).toThrow(CsvError);
  });

  it('reads back what was written', () => {
    const field = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r\n', 'ح', ' '), maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const text = rows
            .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
            .join('\n');
          expect(fields(text)).toEqual(rows);
        },
      ),
    );
  });

  it('reads a huge file, and names one that swallows itself', () => {
    expect(readCsvText(`a,b\n${'x,"y, y"\n'.repeat(100_000)}`)).toHaveLength(100_001);
    expect(() => readCsvText(`a,b\n1,"${'x, y\n'.repeat(180_000)}`)).toThrow(/never closed/);
  });
});
