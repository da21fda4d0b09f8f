import { dsvFormat } from 'd3';
import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { SITE_URL } from '../../src/site.ts';
import { files, follow, pages, read } from './site.ts';

interface Field {
  name: string;
  type: 'string' | 'number' | 'integer' | 'boolean' | 'date';
  constraints?: {
    required?: boolean;
    unique?: boolean;
    enum?: string[];
    pattern?: string;
    minimum?: number;
    maximum?: number;
  };
}
interface Resource {
  name: string;
  path: string;
  profile: string;
  schema?: {
    fields: Field[];
    primaryKey?: string[];
    foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
    missingValues?: string[];
  };
}
const descriptor = JSON.parse(read('/data/datapackage.json')) as {
  name: string;
  licenses: unknown[];
  resources: Resource[];
};
const tables = descriptor.resources.filter(({ schema }) => schema);
const rowsOf = (path: string) => dsvFormat(',').parse(read(`/data/${path}`).replace(/^\uFEFF/, ''));

/** Why a cell does not match its field, by Frictionless Table Schema; undefined if it does. */
function fault(
  cell: string,
  { type, constraints = {} }: Field,
  missing: readonly string[],
): string | undefined {
  if (missing.includes(cell)) return constraints.required ? 'missing' : undefined;
  const number = Number(cell);
  if (type === 'number' && !Number.isFinite(number)) return 'no number';
  if (type === 'integer' && !Number.isInteger(number)) return 'no integer';
  if (type === 'boolean' && !['true', 'false'].includes(cell)) return 'no boolean';
  if (type === 'date' && (!/^\d{4}-\d{2}-\d{2}$/.test(cell) || Number.isNaN(Date.parse(cell))))
    return 'no date';
  if (constraints.enum && !constraints.enum.includes(cell)) return 'not in the list';
  if (constraints.pattern && !new RegExp(`^(?:${constraints.pattern})$`, 'u').test(cell))
    return 'wrong pattern';
  if (constraints.minimum !== undefined && number < constraints.minimum) return 'too small';
  if (constraints.maximum !== undefined && number > constraints.maximum) return 'too great';
  return undefined;
}

describe('the data package', () => {
  it('lists files that exist, each once, and each file of data', () => {
    expect(descriptor.name).toMatch(/^[a-z0-9._-]+$/);
    const paths = descriptor.resources.map(({ path }) => path);
    expect(paths.filter((path) => !files.has(`/data/${path}`))).toEqual([]);
    expect(new Set(paths).size).toBe(paths.length);
    const tabular = [...files]
      .filter((file) => /^\/data\/.*\.(?:csv|geojson)$/.test(file))
      .map((file) => file.slice('/data/'.length));
    expect(paths.toSorted()).toEqual(expect.arrayContaining(tabular.toSorted()));
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['events', 'claims', 'accounts', 'sources', 'places', 'control']),
    );
  });

  it.each(tables.map((table) => [table.name, table] as const))(
    '%s: the rows match the schema',
    (_name, { path, schema }) => {
      const { fields, primaryKey = [], foreignKeys = [], missingValues = [''] } = schema!;
      const rows = rowsOf(path);
      expect(rows.length).toBeGreaterThan(4);
      expect(rows.columns).toEqual(fields.map(({ name }) => name));
      const faults = rows.flatMap((row, i) =>
        fields.flatMap((field) => {
          const found = fault(row[field.name] ?? '', field, missingValues);
          return found ? [`row ${i + 1}, ${field.name}: ${found}: ${row[field.name]}`] : [];
        }),
      );
      expect(faults).toEqual([]);
      const unique = [
        primaryKey,
        ...fields.filter(({ constraints }) => constraints?.unique).map(({ name }) => [name]),
      ].filter((key) => key.length);
      for (const key of unique)
        expect(new Set(rows.map((row) => key.map((name) => row[name]).join('|'))).size, key.join()).toBe(
          rows.length,
        );
      for (const { fields: own, reference } of foreignKeys) {
        const other = tables.find(({ name }) => name === reference.resource)!;
        const known = new Set(rowsOf(other.path).map((row) => row[reference.fields[0]!]));
        expect(
          rows.map((row) => row[own[0]!]!).filter((value) => value && !known.has(value)),
          own[0]!,
        ).toEqual([]);
      }
    },
  );

  it('says the same in CSV and in JSON', () => {
    for (const { path, name } of tables) {
      const json = JSON.parse(read(`/data/${path.replace(/csv$/, 'json')}`)) as Record<string, unknown>;
      const rows = Object.values(json).find(
        (value) =>
          Array.isArray(value) &&
          value.every((row) => row && typeof row === 'object' && !Array.isArray(row)) &&
          value.length === rowsOf(path).length,
      );
      expect(rows, name).toBeDefined();
    }
  });
});

describe('GeoJSON', () => {
  type Ring = [number, number][];
  /** Twice the area inside a ring; positive when it runs against the clock. */
  const turn = (ring: Ring): number =>
    ring.reduce((sum, [x, y], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length]!;
      return sum + x * y2 - x2 * y;
    }, 0);
  const maps = [...files].filter((file) => file.endsWith('.geojson'));

  it('is there', () => expect(maps.length).toBeGreaterThanOrEqual(3));

  it.each(maps)('%s keeps to RFC 7946', (file) => {
    const { type, features, crs } = JSON.parse(read(file));
    expect(type).toBe('FeatureCollection');
    expect(crs).toBeUndefined();
    expect(features.length).toBeGreaterThan(0);
    for (const { type: kind, geometry, properties, id } of features) {
      expect(kind).toBe('Feature');
      expect(properties, id).toBeTypeOf('object');
      // A happening whose place no source gives has no geometry, as the standard allows.
      if (geometry === null) continue;
      const { type: shape, coordinates } = geometry as { type: string; coordinates: never };
      const points = (coordinates as unknown[]).flat(Infinity) as number[];
      expect(points.length % 2, id).toBe(0);
      points.forEach((value, i) => {
        expect(Number.isFinite(value), id).toBe(true);
        // Everything told lies between Moscow, Nur-Sultan and New York; longitude comes first.
        if (i % 2) expect(Math.abs(value), id).toBeLessThanOrEqual(60);
      });
      const rings: Ring[][] =
        shape === 'Polygon' ? [coordinates] : shape === 'MultiPolygon' ? coordinates : [];
      for (const polygon of rings)
        polygon.forEach((ring, i) => {
          expect(ring.at(-1), id).toEqual(ring[0]);
          expect(Math.sign(turn(ring)), `${id}: ring ${i}`).toBe(i === 0 ? 1 : -1);
        });
    }
  });
});

describe('feeds and maps of the site', () => {
  const xml = (file: string) => new DOMParser().parseFromString(read(file), 'text/xml');
  const text = (
    parent: { querySelector(selector: string): { textContent: string | null } | null },
    name: string,
  ): string => parent.querySelector(name)?.textContent ?? '';

  it.each(['/feed.xml', '/corrections/feed.xml'])('%s is an Atom feed', (file) => {
    const feed = xml(file).documentElement;
    expect(feed.localName).toBe('feed');
    expect(feed.getAttribute('xmlns')).toBe('http://www.w3.org/2005/Atom');
    for (const name of ['id', 'title', 'updated', 'author'])
      expect(text(feed, name).trim(), name).not.toBe('');
    expect(Number.isNaN(Date.parse(text(feed, 'updated')))).toBe(false);
    const entries = [...feed.querySelectorAll('entry')];
    if (file === '/feed.xml') expect(entries.length).toBeGreaterThanOrEqual(5);
    const ids = entries.map((entry) => text(entry, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
    for (const entry of entries) {
      expect(text(entry, 'title')).not.toBe('');
      expect(Number.isNaN(Date.parse(text(entry, 'updated')))).toBe(false);
      const link = entry.querySelector('link')?.getAttribute('href') ?? '';
      expect(link.startsWith(SITE_URL), link).toBe(true);
      expect(follow(link, '/').kind, link).toBe('file');
    }
    const self = [...feed.querySelectorAll('link')]
      .find((link) => link.getAttribute('rel') === 'self')
      ?.getAttribute('href');
    expect(follow(self ?? '', '/')).toMatchObject({ kind: 'file', file });
  });

  it('lists every page that may be found, once', () => {
    const listed = [...xml('/sitemap.xml').querySelectorAll('loc')].map(
      ({ textContent }) => textContent ?? '',
    );
    expect(new Set(listed).size).toBe(listed.length);
    const open = pages
      .filter(({ markup }) => !/<meta name="robots" content="noindex/.test(markup))
      .map(({ path }) => path);
    const paths = listed.map((url) => {
      const to = follow(url, '/');
      return to.kind === 'file' ? to.path : url;
    });
    expect(paths.toSorted()).toEqual(open.toSorted());
  });

  it('is named to robots by the map of the site', () => {
    const line = /^Sitemap: (\S+)$/m.exec(read('/robots.txt'))?.[1] ?? '';
    expect(follow(line, '/')).toMatchObject({ kind: 'file', file: '/sitemap.xml' });
  });

  it('has a manifest with icons that exist', () => {
    const { icons, start_url: start } = JSON.parse(read('/site.webmanifest')) as {
      icons: { src: string }[];
      start_url: string;
    };
    expect(icons.length).toBeGreaterThan(1);
    expect(icons.filter(({ src }) => follow(src, '/site.webmanifest').kind !== 'file')).toEqual([]);
    expect(follow(start, '/site.webmanifest')).toMatchObject({ kind: 'file', file: '/index.html' });
  });
});
