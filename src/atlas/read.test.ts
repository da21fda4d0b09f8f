import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ContentError } from './fault';
import { Lost } from './lost';
import { readCsv, readEach, readFolder, readRows, type Reading } from './read';
import { id, longitude } from './schema/terms';
import { writeProject, type Files } from './write-project';

/** Reads from a folder with the given files, and gives what came of it. */
function reading<T>(files: Files, read: (reading: Reading) => T): { rows: T; faults: string[]; lost: Lost } {
  const root = writeProject(files);
  const at: Reading = { root, faults: [], lost: new Lost() };
  const rows = read(at);
  rmSync(root, { recursive: true });
  return {
    rows,
    faults: at.faults.length
      ? new ContentError(at.faults).message
          .split('\n')
          .slice(1)
          .map((line) => line.trim())
      : [],
    lost: at.lost,
  };
}

const row = z.strictObject({
  id,
  name: z.string().min(1).max(12),
  kind: z.enum(['town', 'village']).default('town'),
  at: z
    .array(z.strictObject({ by: z.string(), year: z.number().int() }))
    .min(1)
    .max(2)
    .optional(),
  marks: z.record(id, z.enum(['lifted', 'muted'])).default({}),
  where: z.union([id, z.tuple([z.number(), z.number()])]).optional(),
});

describe('readRows', () => {
  const rowsOf = (text: string) =>
    reading({ 'data/x.yaml': text }, (at) => readRows(at, 'places', 'data/x.yaml', row));

  it('gives each row with the lines of its fields', () => {
    const { rows, faults } = rowsOf(
      '# Places\n- id: a\n  name: A\n\n- id: b\n  name: >-\n    B\n    b\n  at:\n    - by: x\n      year: 2020\n',
    );
    expect(faults).toEqual([]);
    expect(rows.map(({ row: { id: key, name, kind } }) => [key, name, kind])).toEqual([
      ['a', 'A', 'town'],
      ['b', 'B b', 'town'],
    ]);
    expect([
      rows[1]!.lineOf(),
      rows[1]!.lineOf(['name']),
      rows[1]!.lineOf(['at', 0, 'year']),
      rows[1]!.lineOf(['marks']),
    ]).toEqual([5, 6, 11, 5]);
  });

  it('tells all that is wrong in a file at once', () => {
    const { faults, rows } = rowsOf(`- id: Kafr Nabl
  name: ''
  kind: vilage
  colour: red
- name: 5
  at: []
- id: ok
  name: fine
- id: b
  name: far too long a name
  at: [{ by: x, year: 2020.5, yeer: 1 }, { by: x, year: '2020' }, { by: x, year: 1 }]
  marks: { Bad Key: lifted, a: liftd }
  where: [36]
- just text
- id: c
  name:
  marks: [a]
`);
    expect(rows).toHaveLength(1);
    expect(faults).toMatchInlineSnapshot(`
      [
        "data/x.yaml:1: "id" cannot be "Kafr Nabl". An id is lower-case words joined by hyphens, such as "m4-corridor".",
        "data/x.yaml:2: "name" is empty. Write it.",
        "data/x.yaml:3: "kind" cannot be "vilage". Did you mean "village"?",
        "data/x.yaml:4: there is no field "colour". It may be: id, name, kind, at, marks, where.",
        "data/x.yaml:5: "id" is missing. It takes text.",
        "data/x.yaml:5: "name" takes text, not 5. Put it in quotation marks.",
        "data/x.yaml:6: "at" lists 0. It lists at least 1.",
        "data/x.yaml:10: "name" has 19 characters: "far too long a name". It may have at most 12.",
        "data/x.yaml:11: "at" lists 3. It lists at most 2.",
        "data/x.yaml:12: "marks.Bad Key" is no name for a field. An id is lower-case words joined by hyphens, such as "m4-corridor".",
        "data/x.yaml:12: "marks.a" cannot be "liftd". Did you mean "lifted"?",
        "data/x.yaml:13: "where" cannot be [36]. It is an id, or [longitude, latitude].",
        "data/x.yaml:14: the row takes fields ("name: value"), not "just text".",
        "data/x.yaml:16: "name" is missing. It takes text.",
        "data/x.yaml:17: "marks" takes fields ("name: value"), not ["a"].",
      ]
    `);
  });

  it('keeps in mind what it could not use', () => {
    const { lost } = rowsOf('- id: a\n  name: 5\n- id: b\n  name: B\n');
    expect([
      lost.has('places', 'a'),
      lost.has('places', 'c'),
      lost.any('places'),
      lost.any('claims'),
    ]).toEqual([true, false, true, false]);
  });

  it.each([
    ['id: a\nname: A\n', 'data/x.yaml:1: the file must be a list of rows. Begin each row with "- ".'],
    ['# nothing yet\n', 'data/x.yaml:1: the file must be a list of rows. Begin each row with "- ".'],
    ['[]\n', 'data/x.yaml:1: the list is empty. Write at least one row, or delete the file.'],
  ])('refuses %j', (text, fault) => expect(rowsOf(text).faults).toEqual([fault]));
});

describe('readFolder and readEach', () => {
  const small = z.strictObject({ id });

  it('read every file of a folder in the order of their names', () => {
    const files = { 'data/x/2.yaml': '- id: b', 'data/x/1.yaml': '- id: a', 'data/x/_draft.yaml': '- id: c' };
    expect(
      reading(files, (at) => readFolder(at, 'claims', 'data/x', small)).rows.map((at) => [
        at.file,
        at.row.id,
      ]),
    ).toEqual([
      ['data/x/1.yaml', 'a'],
      ['data/x/2.yaml', 'b'],
    ]);
  });

  it('name a folder that is missing, and lose all its rows', () => {
    const { faults, lost } = reading({}, (at) => [
      ...readFolder(at, 'claims', 'data/x', small),
      ...readEach(at, 'figures', 'data/y', small),
    ]);
    expect(faults).toEqual([
      'data/x: there is no .yaml file in this folder.',
      'data/y: there is no .yaml file in this folder.',
    ]);
    expect(lost.has('claims', 'any') && lost.has('figures', 'any')).toBe(true);
  });

  it('expect a file to be named after its row', () => {
    expect(
      reading({ 'data/y/a.yaml': 'id: a', 'data/y/b.yaml': '# c\nid: c' }, (at) =>
        readEach(at, 'figures', 'data/y', small),
      ).faults,
    ).toEqual(['data/y/b.yaml:2: "c" stands in a file of another name. Name the file c.yaml.']);
  });
});

describe('readCsv', () => {
  const point = z.strictObject({
    id,
    lon: longitude,
    aliases: z.array(id),
    note: z.string(),
    extra: z.string().optional(),
  });
  const csvOf = (text: string | Uint8Array) =>
    reading({ 'data/x.csv': text }, (at) =>
      readCsv(at, 'places', 'data/x.csv', point, { lon: 'number', aliases: 'list' }),
    );

  it('reads numbers and lists, past a byte-order mark, quoted line breaks and Windows line ends', () => {
    const { rows, faults } = csvOf(
      '\ufeffid,lon,aliases,note\r\na,36.5,"old-a; older-a","one\r\ntwo"\r\nb,-1,,\r\n',
    );
    expect(faults).toEqual([]);
    expect(rows.map((at) => at.row)).toEqual([
      { id: 'a', lon: 36.5, aliases: ['old-a', 'older-a'], note: 'one\r\ntwo' },
      { id: 'b', lon: -1, aliases: [], note: '' },
    ]);
    expect(rows.map((at) => [at.lineOf(), at.lineOf(['lon'])])).toEqual([
      [2, 2],
      [4, 4],
    ]);
  });

  it('tells all that is wrong in a file at once', () => {
    expect(
      csvOf(
        'id,lon,aliases,note\na,"36,5",,\nb,,,\nc,0x10,,\nd,1e2,,\ne,361,,\nf,36\ng,36,,,\n"H ""h""",36,Old H,\n',
      ).faults,
    ).toMatchInlineSnapshot(`
      [
        "data/x.csv:2: "lon" takes a number, not "36,5".",
        "data/x.csv:3: "lon" is missing. It takes a number.",
        "data/x.csv:4: "lon" takes a number, not "0x10".",
        "data/x.csv:5: "lon" takes a number, not "1e2".",
        "data/x.csv:6: "lon" is 361. It is at most 180.",
        "data/x.csv:7: this row has 2 fields, the header 4. Look for a comma too many or too few; text with a comma stands in quotation marks.",
        "data/x.csv:8: this row has 5 fields, the header 4. Look for a comma too many or too few; text with a comma stands in quotation marks.",
        "data/x.csv:9: "id" cannot be "H \\"h\\"". An id is lower-case words joined by hyphens, such as "m4-corridor".",
        "data/x.csv:9: "aliases.0" cannot be "Old H". An id is lower-case words joined by hyphens, such as "m4-corridor".",
      ]
    `);
  });

  it('judges the header once, not every row', () => {
    expect(csvOf('id,lng,note,note,aliases\na,1,,,\nb,2,,,\n').faults).toMatchInlineSnapshot(`
      [
        "data/x.csv:1: there is no column "lng". Did you mean "lon"?",
        "data/x.csv:1: the column "note" stands twice.",
        "data/x.csv:1: the column "lon" is missing. The columns are: id, lon, aliases, note, extra.",
      ]
    `);
  });

  it.each([
    ['', 'data/x.csv: the file is empty. Write at least one row, or delete the file.'],
    ['id,lon,aliases,note\n', 'data/x.csv:1: the file has no rows. Write at least one below the header.'],
    [
      'id,lon,aliases,note\na,1,,"x\nb,2,,y\n',
      'data/x.csv:2: this is not readable CSV: a quotation mark opens here and is never closed.',
    ],
    [
      Buffer.from('id,lon,aliases,note\na,1,,M\xfcnchen\n', 'latin1'),
      'data/x.csv:2: the file is not UTF-8. Save it again as UTF-8.',
    ],
  ])('refuses %j', (text, fault) => {
    const { faults, lost } = csvOf(text);
    expect(faults).toEqual([fault]);
    expect(lost.has('places', 'a')).toBe(true);
  });
});
