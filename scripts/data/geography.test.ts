import { readFileSync } from 'node:fs';
import { csvParse, geoArea, geoContains, group, polygonContains } from 'd3';
import type { Feature, FeatureCollection, LineString, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { invert, project } from '../../src/figures/map/projection';
import type { LonLat } from '../../src/figures/map/projection';
import { readHeights } from '../../src/figures/map/heights';

const root = new URL('../../data/', import.meta.url);
const text = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const rows = (file: string) => csvParse(text(file));
const shapes = (name: string): FeatureCollection =>
  JSON.parse(text(`geography/${name}.geojson`)) as FeatureCollection;
const at = (row: { lon?: string; lat?: string }): [number, number] => [Number(row.lon), Number(row.lat)];

const places = rows('places.csv');
const place = new Map(places.map((row) => [row.id!, row]));
const control = rows('control.csv');
const line = rows('line-of-contact.csv');
const roads = group(rows('roads.csv'), (row) => row.road!);
const syria = shapes('syria').features[0] as Feature<Polygon>;

/** The rule by which ids follow from names. */
const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’ʿʾ]/g, '')
    .replace(/ı/g, 'i')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Distance of a place from a line, km on the map plane. */
function distance(from: LonLat, to: readonly LonLat[]): number {
  const [x, y] = project(from);
  const points = to.map(project);
  let least = Infinity;
  for (let i = 1; i < points.length; i += 1) {
    const [ax, ay] = points[i - 1]!;
    const [bx, by] = points[i]!;
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const t =
      length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
    least = Math.min(least, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
  }
  return least;
}

/** Abroad, or beyond the outline for a reason the row's note gives. */
const abroad = new Set([
  'adana',
  'ankara',
  'antakya',
  'astana',
  'baghdad',
  'beirut',
  'gaziantep',
  'iskenderun',
  'istanbul',
  'kilis',
  'moscow',
  'nicosia',
  'reyhanli',
  'sochi',
  'tehran',
]);

describe('places', () => {
  it('have ids that follow from their names, and no id or alias twice', () => {
    expect(places.filter((row) => row.id !== slug(row.name!)).map((row) => row.id)).toEqual([]);
    const all = places.flatMap((row) => [row.id!, ...(row.aliases ? row.aliases.split(';') : [])]);
    expect(all.filter((id, i) => all.indexOf(id) !== i)).toEqual([]);
  });

  it('carry a local name, a source, a licence and a precision', () => {
    for (const row of places) {
      expect(row.name_local, row.id).not.toBe('');
      expect(row.source, row.id).not.toBe('');
      expect(row.licence, row.id).toMatch(/^CC BY(?:-SA)? [34]\.0(?: IGO)?$/);
      expect(Number(row.precision_km), row.id).toBeGreaterThan(0);
      if (/Wikipedia/.test(row.source!)) expect(row.licence, row.id).toBe('CC BY-SA 4.0');
      if (row.name_local_lang === 'ar') expect(row.name_local, row.id).toMatch(/^[\u0600-\u06ff 0-9]+$/);
    }
  });

  it('lie in Syria, unless they are abroad', () => {
    const outside = places.filter((row) => !geoContains(syria, at(row))).map((row) => row.id!);
    expect(outside.filter((id) => !abroad.has(id))).toEqual([]);
    expect([...abroad].filter((id) => !outside.includes(id))).toEqual([]);
  });

  it('said to be on a road lie within 1.5 km of it', () => {
    const onRoad = places.filter((row) => /^On the M[45]/.test(row.note!));
    expect(onRoad.length).toBeGreaterThan(12);
    for (const row of onRoad) {
      const road = roads.get(/M[45]/.exec(row.note!)![0])!.map(at);
      expect(distance(at(row), road), row.id).toBeLessThan(1.5);
    }
  });
});

describe('roads and line', () => {
  it('are in order, without jumps', () => {
    for (const [name, points] of roads) {
      expect(
        points.map((row) => Number(row.seq)),
        name,
      ).toEqual(points.map((_, i) => i + 1));
      for (let i = 1; i < points.length; i += 1) {
        const [ax, ay] = project(at(points[i - 1]!));
        const [bx, by] = project(at(points[i]!));
        expect(Math.hypot(ax - bx, ay - by), `${name} ${i}`).toBeLessThan(50);
      }
    }
    expect(line.map((row) => Number(row.seq))).toEqual(line.map((_, i) => i + 1));
  });

  it('leave a band no narrower than 2 km a side, fading west of Kabani', () => {
    for (const row of line) {
      expect(Number(row.half_width_km)).toBeGreaterThanOrEqual(2);
      expect(row.drawn).toBe(Number(row.lon) < 36.2 && Number(row.seq) <= 5 ? 'fading' : 'full');
    }
  });
});

describe('control', () => {
  it('names places, and never colours the contested villages', () => {
    for (const row of control) expect(place.has(row.place!), row.place).toBe(true);
    for (const row of line)
      expect(place.has(row.government_place!) && place.has(row.opposition_place!), row.seq).toBe(true);
    for (const id of [
      'fleifel',
      'kawkaba',
      'kafr-mus',
      'marat-makhus',
      'al-burayj',
      'afis',
      'zuwayqat-heights',
    ]) {
      expect(control.find((row) => row.place === id)?.holder, id).toBe('contested');
    }
    for (const id of ['afrin', 'azaz'])
      expect(control.find((row) => row.place === id)?.holder).toBe('turkish-backed-zone');
    expect(control.find((row) => row.place === 'tell-rifaat')?.holder).toBe('mixed-zone');
  });

  it('puts every high or medium row on its side of the line', () => {
    // The opposition's side: the line, closed through the Afrin zone and Turkey.
    const ring = [...line.map(at), [36.93, 36.36], [36.6, 36.6], [36.1, 36.2], [36.05, 35.95]].map(
      (p) => [p[0]!, p[1]!] as [number, number],
    );
    const sides = control.filter(
      (row) => ['government', 'opposition'].includes(row.holder!) && row.confidence !== 'low',
    );
    expect(sides.length).toBeGreaterThan(80);
    const wrong = sides.filter(
      (row) => polygonContains(ring, at(place.get(row.place!)!)) !== (row.holder === 'opposition'),
    );
    expect(wrong.map((row) => row.place)).toEqual([]);
  });
});

describe('shapes', () => {
  const names = ['rivers', 'lakes', 'coast', 'border-tr-sy', 'syria', 'golan', 'zones', 'ridges'];

  it('are wound for d3-geo and hold only places on Earth', () => {
    for (const name of names) {
      for (const feature of shapes(name).features) {
        expect(geoArea(feature), name).toBeLessThan(2 * Math.PI);
        const numbers = JSON.stringify((feature.geometry as LineString).coordinates)
          .match(/-?[\d.]+/g)!
          .map(Number);
        expect(
          numbers.every((n) => Number.isFinite(n) && Math.abs(n) <= 180),
          name,
        ).toBe(true);
      }
    }
  });

  it('keep border towns on their sides', () => {
    // Syria: Kassab, Bab al-Hawa, Harim, Salqin, Darkush, Azaz. Turkey: Yayladagi, Altinozu, Reyhanli, Antakya, Kilis.
    const inside: LonLat[] = [
      [35.988, 35.925],
      [36.688, 36.245],
      [36.521, 36.212],
      [36.452, 36.139],
      [36.394, 35.992],
      [37.046, 36.587],
    ];
    const outside: LonLat[] = [
      [36.061, 35.902],
      [36.247, 36.113],
      [36.567, 36.269],
      [36.157, 36.202],
      [37.115, 36.718],
    ];
    for (const p of inside) expect(geoContains(syria, [...p]), p.join()).toBe(true);
    for (const p of outside) expect(geoContains(syria, [...p]), p.join()).toBe(false);
  });

  it('agree with one another: the Turkish border runs along the outline of Syria', () => {
    const ring = syria.geometry.coordinates[0]! as [number, number][];
    for (const p of (shapes('border-tr-sy').features[0]!.geometry as LineString).coordinates)
      expect(distance([p[0]!, p[1]!], ring)).toBeLessThan(0.1);
  });

  it('leave out Lake Amik, which was drained', () => {
    for (const feature of shapes('lakes').features) expect(geoContains(feature, [36.32, 36.35])).toBe(false);
  });

  it('give every vertex of a ridge line a height', () => {
    for (const { geometry, properties } of shapes('ridges').features) {
      expect((properties!.heights as number[]).length, properties!.id as string).toBe(
        (geometry as LineString).coordinates.length,
      );
    }
  });
});

describe('height grids', () => {
  it('are small and cover the maps', () => {
    for (const [file, corner] of [
      ['heights-region.txt', [-1500, 500]],
      ['heights-levant.txt', [-400, 300]],
    ] as const) {
      const source = text(`geography/${file}`);
      expect(source.length).toBeLessThan(120_000);
      const grid = readHeights(source);
      const [lon, lat] = invert(corner);
      expect(lon).toBeGreaterThan(grid.west);
      expect(lat).toBeGreaterThan(grid.south);
      expect(Math.max(...grid.metres)).toBeLessThan(5700);
    }
  });
});

describe('map labels', () => {
  it('stand in Syria or where their names say', () => {
    const labels = rows('geography/labels.csv');
    expect(new Set(labels.map((row) => row.id)).size).toBe(labels.length);
    for (const row of labels.filter(({ id }) =>
      /ghab|zawiya|shahshabu|wastani|rouj|coastal|aleppo|afrin|idlib-region|syria/.test(id!),
    )) {
      expect(geoContains(syria, at(row)), row.id).toBe(true);
    }
  });
});
