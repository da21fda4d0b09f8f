import { describe, expect, it } from 'vitest';
import { loadAtlas } from '../atlas/load';
import { csv } from './csv';
import { codebook, dataFile, dataPackage, geoJson } from './data-files';
import { TABLES, tableNamed } from './datasets';
import type { Field } from './table-schema';

const atlas = loadAtlas(process.cwd());

/** Reads CSV after RFC 4180: an independent reader, so that the writer is not tested against itself. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let inside = false;
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i]!;
    if (inside) {
      if (sign !== '"') cell += sign;
      else if (text[i + 1] === '"') cell += text[(i += 1)]!;
      else inside = false;
    } else if (sign === '"') inside = true;
    else if (sign === ',') {
      row.push(cell);
      cell = '';
    } else if (sign === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else if (sign !== '\r') cell += sign;
  }
  expect(inside, 'a quotation mark is open at the end').toBe(false);
  expect([...row, cell].join(''), 'the last line ends').toBe('');
  return rows;
}

/** Why a value breaks its field's schema, by Frictionless Table Schema; undefined when it does not. */
function problem(field: Field, value: string): string | undefined {
  const { required, enum: words, pattern, minimum, maximum } = field.constraints ?? {};
  if (value === '') return required ? 'missing' : undefined;
  if (field.type === 'number' || field.type === 'integer') {
    const number = Number(value);
    if (!Number.isFinite(number) || (field.type === 'integer' && !Number.isInteger(number)))
      return `no ${field.type}`;
    if ((minimum !== undefined && number < minimum) || (maximum !== undefined && number > maximum))
      return 'out of bounds';
  }
  if (field.type === 'boolean' && !['true', 'false'].includes(value)) return 'neither true nor false';
  if (field.type === 'date' && Number.isNaN(Date.parse(`${value}T00:00:00Z`))) return 'no date';
  if (words && !words.includes(value)) return `not one of ${words.join(', ')}`;
  if (pattern && !new RegExp(`^(?:${pattern})$`).test(value)) return `not like ${pattern}`;
  return undefined;
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly licenses: readonly { readonly name: string; readonly path: string }[];
  readonly schema?: {
    readonly fields: readonly Field[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys: readonly {
      readonly fields: readonly [string];
      readonly reference: { readonly resource: string; readonly fields: readonly [string] };
    }[];
  };
}
const resources = JSON.parse(JSON.stringify(dataPackage(atlas)))['resources'] as Resource[];
const tables = resources.filter((resource) => resource.schema);
const contents = new Map(
  tables.map((resource) => {
    const [name = '', ending = ''] = resource.path.split('.');
    const [head = [], ...rows] = parseCsv(dataFile(atlas, name, ending));
    return [
      resource.name,
      { head, rows: rows.map((row) => Object.fromEntries(head.map((column, i) => [column, row[i] ?? '']))) },
    ];
  }),
);

describe('the data package', () => {
  it('has a licence, a file and a schema for each table', () => {
    expect(tables.map(({ name }) => name)).toEqual(TABLES.map(({ name }) => name));
    for (const { path, licenses } of resources) {
      expect(path).toMatch(/^[a-z]+\.(csv|geojson)$/);
      expect(licenses[0]).toMatchObject({
        name: expect.stringMatching(/^CC-BY/),
        path: expect.stringMatching(/^https:/),
      });
    }
    expect(resources.find(({ name }) => name === 'places')!.licenses[0]!.name).toBe('CC-BY-SA-4.0');
  });
  it.each(tables)('$name fits its own schema', ({ name, schema }) => {
    const { head, rows } = contents.get(name)!;
    expect(head).toEqual(schema!.fields.map((field) => field.name));
    expect(rows.length).toBeGreaterThan(0);
    const key = schema!.primaryKey[0]!;
    expect(new Set(rows.map((row) => row[key])).size, 'the primary key is unique').toBe(rows.length);
    const faults = rows.flatMap((row) =>
      schema!.fields
        .map((field) => [row[key], field.name, row[field.name], problem(field, row[field.name]!)] as const)
        .filter(([, , , why]) => why),
    );
    expect(faults).toEqual([]);
  });
  it('points from table to table only at rows that exist', () => {
    for (const { name, schema } of tables)
      for (const { fields, reference } of schema!.foreignKeys) {
        const keys = new Set(contents.get(reference.resource)!.rows.map((row) => row[reference.fields[0]]));
        for (const row of contents.get(name)!.rows)
          if (row[fields[0]] !== '')
            expect(keys.has(row[fields[0]]), `${name}.${fields[0]} ${row[fields[0]]}`).toBe(true);
      }
    for (const table of TABLES)
      for (const { field, table: other } of table.references.filter((reference) => reference.list)) {
        const keys = new Set(contents.get(other)!.rows.map((row) => row['id']));
        for (const row of contents.get(table.name)!.rows)
          for (const id of row[field]!.split(';').filter(Boolean))
            expect(keys.has(id), `${table.name}.${field} ${id}`).toBe(true);
      }
  });
});

describe('files', () => {
  it('says the same in CSV and JSON', () => {
    for (const { name, fields } of TABLES) {
      const json = JSON.parse(dataFile(atlas, name, 'json')) as {
        rows: Record<string, unknown>[];
        licence: { name: string };
      };
      expect(json.licence.name).toMatch(/^CC-BY/);
      const rows = contents.get(name)!.rows;
      expect(json.rows).toHaveLength(rows.length);
      json.rows.forEach((row, i) => {
        for (const { name: column } of fields)
          expect([row[column] ?? []].flat().join(';'), `${name} ${i} ${column}`).toBe(rows[i]![column]);
      });
    }
  });
  it('puts points where the places are, with the licence of each', () => {
    for (const name of ['places', 'control', 'events']) {
      const { features, ...about } = geoJson(atlas, tableNamed(name));
      expect(about).toMatchObject({ type: 'FeatureCollection', licence: { name: 'CC-BY-SA-4.0' } });
      expect(features).toHaveLength(contents.get(name)!.rows.length);
      for (const { geometry, properties } of features) {
        if (!geometry) {
          expect(name).toBe('events');
          continue;
        }
        const [lon, lat] = geometry.coordinates;
        expect(lon! >= -180 && lon! <= 180 && lat! >= -90 && lat! <= 90).toBe(true);
        expect(properties!['licence'] ?? properties!['position_licence']).toMatch(/^CC BY/);
      }
    }
    const idlib = atlas.places.get('idlib')!;
    expect(
      geoJson(atlas, tableNamed('places')).features.find(({ id }) => id === 'idlib')!.geometry!.coordinates,
    ).toEqual([idlib.lon, idlib.lat]);
  });
  it('calls no address linked that is only printed', () => {
    const rows = contents
      .get('sources')!
      .rows.filter((row) => row['address'] !== 'exact' || atlas.textHosts.has(new URL(row['url']!).hostname));
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter((row) => row['linked'] === 'true')).toEqual([]);
  });
  it('explains every field in the codebook', () => {
    const book = codebook(atlas);
    expect(book.tables.map((table) => table.rows)).toEqual(
      TABLES.map((table) => contents.get(table.name)!.rows.length),
    );
    for (const table of book.tables)
      for (const field of table.fields)
        expect(field.description.length, `${table.name}.${field.name}`).toBeGreaterThan(5);
  });
  it('refuses a form in which a table is not published', () => {
    expect(() => dataFile(atlas, 'claims', 'geojson')).toThrow(RangeError);
    expect(() => dataFile(atlas, 'nothing', 'csv')).toThrow(RangeError);
  });
});

describe('csv', () => {
  it('survives commas, quotation marks, line breaks, edges and lists', () => {
    const text = csv(
      ['a', 'b'],
      [
        { a: 'x, "y"\nz', b: ['p', 'q'] },
        { a: ' edge ', b: undefined },
        { a: 1.5, b: true },
      ],
    );
    expect(parseCsv(text)).toEqual([
      ['a', 'b'],
      ['x, "y"\nz', 'p;q'],
      [' edge ', ''],
      ['1.5', 'true'],
    ]);
    expect(text.endsWith('\r\n')).toBe(true);
  });
  it('refuses a list whose values hold the separator', () => {
    expect(() => csv(['a'], [{ a: ['x;y'] }])).toThrow(TypeError);
  });
});
