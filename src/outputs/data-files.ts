import type { Atlas } from '../atlas/atlas';
import { statusMeaning } from '../atlas/query';
import { absolute, AUTHOR, LICENCES, SITE_NAME } from '../site';
import { csv } from './csv';
import type { Row } from './data-rows';
import { TABLES, tableNamed } from './datasets';
import type { TableDefinition } from './table-definition';
import { contentVersion } from './version';

/** Whose work the positions and names build on, as their licences ask. */
export const DATA_CREDITS = [
  { title: 'GeoNames', path: 'https://www.geonames.org/', licence: 'CC BY 4.0' },
  {
    title: 'UN OCHA, populated places of Syria (geometry)',
    path: 'https://data.humdata.org/',
    licence: 'CC BY 3.0 IGO',
  },
  {
    title: 'Wikipedia contributors, Module:Syrian Civil War detailed map',
    path: 'https://en.wikipedia.org/wiki/Module:Syrian_Civil_War_detailed_map',
    licence: 'CC BY-SA 4.0',
  },
] as const;

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const licence = ({ spdx, url, name }: TableDefinition['licence']) => ({ name: spdx, path: url, title: name });

/** What a file says about itself, so that it can be read apart from the site. */
const about = (atlas: Atlas, table: TableDefinition) => ({
  title: `${table.title} – ${SITE_NAME}`,
  description: table.description,
  credit: AUTHOR,
  licence: licence(table.licence),
  ...(table.licenceNote ? { licence_note: table.licenceNote } : {}),
  version: contentVersion(atlas, { listing: 'data' }).version,
  page: absolute('/data/'),
  codebook: absolute('/data/codebook.json'),
});

/** A position with its source and licence, from the places table. */
function pointOf(
  atlas: Atlas,
  place: string | undefined,
): {
  point: GeoJSON.Point | null;
  position_licence?: string;
  position_source?: string;
  precision_km?: number;
} {
  const at = place === undefined ? undefined : atlas.places.get(place);
  if (!at) return { point: null };
  return {
    point: { type: 'Point', coordinates: [at.lon, at.lat] },
    position_source: at.source,
    position_licence: at.licence,
    precision_km: at.precision_km,
  };
}

function feature(atlas: Atlas, table: TableDefinition, row: Row): GeoJSON.Feature<GeoJSON.Point | null> {
  const place =
    table.name === 'events' ? (row['places'] as readonly string[])[0] : (row['place'] ?? row['id']);
  const { point, ...position } = pointOf(atlas, place as string | undefined);
  const { lon: _lon, lat: _lat, ...properties } = row;
  return {
    type: 'Feature',
    id: String(row[table.primaryKey]),
    geometry: point,
    properties: table.name === 'places' ? properties : { ...properties, ...position },
  };
}

/** A table as GeoJSON (RFC 7946, WGS 84): one point a row, no geometry for an event without a place. */
export function geoJson(
  atlas: Atlas,
  table: TableDefinition,
): GeoJSON.FeatureCollection<GeoJSON.Point | null> {
  return {
    type: 'FeatureCollection',
    // A point is a place's: it keeps the places' licence, whatever the row says.
    ...about(atlas, { ...table, licence: LICENCES.places }),
    features: table.rows(atlas).map((row) => feature(atlas, table, row)),
  };
}

/** The text of a table's file. @throws RangeError if the table is not published in that form */
export function dataFile(atlas: Atlas, name: string, ending: string): string {
  const table = tableNamed(name);
  if (!table.endings.some((known) => known === ending))
    throw new RangeError(`${name} is not published as ${ending}`);
  switch (ending) {
    case 'csv':
      return csv(
        table.fields.map((field) => field.name),
        table.rows(atlas),
      );
    case 'geojson':
      return json(geoJson(atlas, table));
    default:
      return json({ ...about(atlas, table), rows: table.rows(atlas) });
  }
}

/** All tables with their fields, for the page `/data/` and as a file. */
export interface Codebook {
  readonly title: string;
  readonly description: string;
  readonly version: string;
  /** What the four statuses mean. */
  readonly statuses: Readonly<Record<string, string>>;
  readonly credits: typeof DATA_CREDITS;
  readonly tables: readonly CodebookTable[];
}

export interface CodebookTable extends Pick<
  TableDefinition,
  'name' | 'title' | 'description' | 'licence' | 'licenceNote' | 'fields' | 'references'
> {
  readonly rows: number;
  /** Paths within the site, with their endings. */
  readonly files: readonly { readonly ending: string; readonly path: string }[];
}

/** The codebook: what every table and field means. */
export function codebook(atlas: Atlas): Codebook {
  return {
    title: `Codebook – ${SITE_NAME}`,
    description:
      'What the tables behind the story hold. Empty fields mean that nothing is known or said; they never mean zero.',
    version: contentVersion(atlas, { listing: 'data' }).version,
    statuses: statusMeaning,
    credits: DATA_CREDITS,
    tables: TABLES.map(
      ({ name, title, description, licence: terms, licenceNote, fields, references, endings, rows }) => ({
        name,
        title,
        description,
        licence: terms,
        ...(licenceNote ? { licenceNote } : {}),
        fields,
        references,
        rows: rows(atlas).length,
        files: endings.map((ending) => ({ ending, path: `/data/${name}.${ending}` })),
      }),
    ),
  };
}

/** A Frictionless data package (version 1 profile) over the CSV tables, with the GeoJSON files beside them. */
export function dataPackage(atlas: Atlas): Readonly<Record<string, unknown>> {
  const version = contentVersion(atlas, { listing: 'data' });
  const tables = TABLES.map((table) => ({
    profile: 'tabular-data-resource',
    name: table.name,
    title: table.title,
    description: table.licenceNote ? `${table.description} ${table.licenceNote}` : table.description,
    path: `${table.name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    licenses: [licence(table.licence)],
    schema: {
      fields: table.fields,
      primaryKey: [table.primaryKey],
      foreignKeys: table.references
        .filter((reference) => !reference.list)
        .map(({ field, table: resource }) => ({
          fields: [field],
          reference: { resource, fields: [tableNamed(resource).primaryKey] },
        })),
      missingValues: [''],
    },
  }));
  const maps = TABLES.filter((table) => table.endings.includes('geojson')).map((table) => ({
    profile: 'data-resource',
    name: `${table.name}-geojson`,
    title: `${table.title}, as points`,
    path: `${table.name}.geojson`,
    format: 'geojson',
    mediatype: 'application/geo+json',
    encoding: 'utf-8',
    // A point is a place's: it keeps the places' licence, whatever the row says.
    licenses: [licence(LICENCES.places)],
  }));
  return {
    profile: 'data-package',
    name: 'idlib-march-2020',
    id: absolute('/data/datapackage.json'),
    title: SITE_NAME,
    description:
      'Events, claims, accounts, sources, places and control behind a story about the Idlib ceasefire of March 2020.',
    homepage: absolute('/data/'),
    version: version.version,
    created: `${version.date}T00:00:00Z`,
    licenses: [licence(LICENCES.content), licence(LICENCES.places)],
    contributors: [{ title: AUTHOR, role: 'author' }],
    sources: DATA_CREDITS.map(({ title, path }) => ({ title, path })),
    resources: [...tables, ...maps],
  };
}
