import type { Atlas } from '../atlas/atlas';
import { dateInWords, edtf } from '../atlas/edtf';
import type { Event } from '../atlas/schema/event';
import type { Figure, Scene } from '../atlas/schema/figure';
import type { Control, Place } from '../atlas/schema/ground';
import type { CountsScene, MapScene, TimelineScene } from '../atlas/schema/scene';
import { statusWord } from '../atlas/query';
import { sceneOf } from './compose';
import { countWords, dayTable, unitWord, type CountsFigure } from './counts/days';
import { cellText, kindWords, type TableFigure } from './table/cells';
import { itemsOf, type TimelineFigure } from './timeline/items';

/** What stands behind a picture, as a table of plain text: for the page's data table and for CSV. Every row has as many cells as the head. */
export interface DataTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const markWords: Readonly<Record<Event['mark'], string>> = {
  happened: 'reported by more than one camp',
  claimed: 'one side or source only',
  spoken: 'said or published',
  deal: 'agreement',
};

const holderWords: Readonly<Record<Control['holder'], string>> = {
  government: 'Syrian government forces',
  opposition: 'opposition armed groups',
  contested: 'contested',
  'turkish-post': 'Turkish post',
  'turkish-backed-zone': 'Turkish-backed groups',
  'mixed-zone': 'more than one force',
};

const basisWords: Readonly<Record<Place['position_basis'], string>> = {
  exact: 'position known',
  inferred: 'position inferred',
  estimate: 'position estimated',
};

const connectorWords = {
  agreed: 'line: agreed',
  absent: 'broken line: no part in the agreement',
  said: 'dotted line: said',
} as const;

const list = (words: readonly string[]): string => words.filter(Boolean).join(', ');

/** Names of outlets and people, each once: commas stand within some of them. */
const names = (all: readonly string[]): string => [...new Set(all)].join('; ');

/** Names of those whose accounts a claim rests on, each once, in the order in which they spoke. */
function whoSays(atlas: Atlas, claimId: string): string {
  const accounts = [...(atlas.claims.get(claimId)?.accounts ?? [])].sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
  );
  return names(accounts.map(({ by }) => atlas.actors.get(by)?.name ?? by));
}

const statusOf = (atlas: Atlas, claimId: string): string => {
  const status = atlas.claims.get(claimId)?.status;
  return status ? statusWord[status] : '';
};

const publishers = (atlas: Atlas, ids: readonly string[]): string =>
  names(ids.map((id) => atlas.sources.get(id)?.publisher ?? id));

const placeName = (atlas: Atlas, id: string | readonly [number, number]): string =>
  typeof id === 'string' ? (atlas.places.get(id)?.name ?? id) : `${id[1]}° N, ${id[0]}° E`;

/** A date of the control table, some of which are words. */
const asOf = (text: string): string => (edtf(text) ? dateInWords(text) : text);

/** Where a position is from, without the copy that was read: `/places/` and the files of data name that too. */
const originOf = (source: string): string => source.replace(/ \(copy[^)]*\)/g, '');

function placeRow(atlas: Atlas, scene: MapScene, id: string): string[] {
  const place = atlas.places.get(id);
  const control = atlas.control.get(id);
  const differ = scene.disputed.includes(id) ? 'accounts differ' : '';
  return [
    place
      ? place.name_local && place.name_local !== place.name
        ? `${place.name} (${place.name_local})`
        : place.name
      : id,
    place?.kind.replaceAll('-', ' ') ?? 'place',
    control ? asOf(control.as_of) : '',
    list([control ? `held by: ${holderWords[control.holder]}` : '', differ]),
    place ? `${basisWords[place.position_basis]}, within ${place.precision_km} km` : '',
    [control?.evidence, place && `Position: ${originOf(place.source)}`].filter(Boolean).join('. '),
  ];
}

function mapTable(atlas: Atlas, scene: MapScene): Omit<DataTable, 'caption'> {
  const places = [...new Set([...Object.keys(scene.places), ...scene.disputed])].filter(
    (id) => scene.places[id] !== 'hidden',
  );
  const events = Object.keys(scene.events)
    .filter((id) => scene.events[id] !== 'hidden')
    .flatMap((id) => atlas.events.get(id) ?? []);
  return {
    head: ['On the map', 'What it is', 'Date', 'What is said of it', 'How sure', 'Who says so'],
    rows: [
      ...places.map((id) => placeRow(atlas, scene, id)),
      ...[...events]
        .sort(byDate)
        .map((event) => [
          event.title,
          `event, ${markWords[event.mark]}`,
          dateInWords(event.date),
          `${event.detail}${event.places.length ? ` (${list(event.places.map((id) => placeName(atlas, id)))})` : ''}`,
          statusOf(atlas, event.claim),
          whoSays(atlas, event.claim),
        ]),
      ...scene.connectors.map(({ from, to, style, label }) => [
        `${placeName(atlas, from)} to ${placeName(atlas, to)}`,
        connectorWords[style],
        dateInWords(scene.date),
        label ?? '',
        '',
        '',
      ]),
      ...scene.measures.map(({ from, to, label }) => [
        `${placeName(atlas, from)} to the ${to}`,
        'distance',
        '',
        label,
        'computed from our own points',
        'this site',
      ]),
    ],
  };
}

const byDate = (a: Event, b: Event): number => (edtf(a.date)?.from ?? 0) - (edtf(b.date)?.from ?? 0);

function timelineTable(
  atlas: Atlas,
  figure: TimelineFigure,
  scene: TimelineScene,
): Omit<DataTable, 'caption'> {
  const { items } = itemsOf(atlas, figure, scene);
  return {
    head: ['Date', 'Row', 'Event', 'In detail', 'Drawn as', 'Status', 'Who says so'],
    rows: items.map(({ event, lane }) => [
      dateInWords(event.date),
      figure.rows[lane]?.label ?? '',
      event.title,
      event.detail,
      markWords[event.mark],
      statusOf(atlas, event.claim),
      whoSays(atlas, event.claim),
    ]),
  };
}

function countsTable(atlas: Atlas, figure: CountsFigure, scene: CountsScene): Omit<DataTable, 'caption'> {
  const { days, rows } = dayTable(atlas, figure, scene);
  return {
    head: [
      'Counter',
      'What is counted',
      ...days.map((time) => dateInWords(new Date(time).toISOString().slice(0, 10))),
      'Published by',
    ],
    rows: rows.map((row) => [
      row.label,
      row.missing ? 'counted by no source read for this site' : row.of,
      ...days.map((_, day) => {
        if (row.missing && !row.blank.includes(day)) return '';
        const here = row.counts.filter(({ first, last }) => first <= day && day <= last);
        return here.length
          ? here
              .map(({ count }) => `${countWords(count)}${unitWord(count) ? ` ${unitWord(count)}` : ''}`)
              .join('; ')
          : 'no count found';
      }),
      publishers(
        atlas,
        row.counts.flatMap(({ count }) => count.sources),
      ),
    ]),
  };
}

/** The whole table: the picture may leave out what has no room, the data behind it never. */
function tableTable(atlas: Atlas, figure: TableFigure): Omit<DataTable, 'caption'> {
  const table = atlas.tables.get(figure.table);
  if (!table) throw new TypeError(`figure ${figure.id}: unknown table ${figure.table}`);
  return {
    head: ['Row', 'Who', 'Date', ...table.columns.map(({ label }) => label), 'Published by'],
    rows: table.rows.map((row) => [
      row.label,
      atlas.actors.get(row.by)?.name ?? row.by,
      dateInWords(row.date),
      ...table.columns.map(({ id }) => {
        const cell = row.cells[id];
        if (!cell) return '';
        return kindWords[cell.kind]
          ? `${cell.text} (${kindWords[cell.kind]})`
          : cellText(cell.text, cell.kind);
      }),
      publishers(atlas, row.sources),
    ]),
  };
}

/**
 * The data behind a scene's picture: places with who held them and how well their position is known, events with date,
 * status and who says so, counts by day, or cells. Throws TypeError if the scene is not the figure's or names something
 * that the atlas lacks.
 */
export function dataTable(atlas: Atlas, figure: Figure, scene: Scene): DataTable {
  const when = dateInWords(scene.date);
  const said = scene.title.replaceAll(' ', '\u00a0').includes(when.replaceAll(' ', '\u00a0'));
  const caption = said ? scene.title : `${scene.title}: ${when}`;
  switch (figure.kind) {
    case 'map':
      return { caption, ...mapTable(atlas, sceneOf(figure, scene)) };
    case 'timeline':
      return { caption, ...timelineTable(atlas, figure, sceneOf(figure, scene)) };
    case 'counts':
      return { caption, ...countsTable(atlas, figure, sceneOf(figure, scene)) };
    case 'table':
      return { caption, ...tableTable(atlas, figure) };
    default:
      return figure satisfies never;
  }
}
