import type { Atlas } from '../atlas/atlas';
import type { Actor } from '../atlas/schema/actor';
import type { Claim } from '../atlas/schema/claim';
import type { Count } from '../atlas/schema/count';
import type { Event } from '../atlas/schema/event';
import type { Figure } from '../atlas/schema/figure';
import type { Table } from '../atlas/schema/table';
import { countsFigure, hoursFigure, tableFigure, yearsFigure } from './fixture-figures';

const byId = <Row extends { id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));

/** An atlas that holds only the given rows: for tests of pictures. */
function atlasOf(rows: {
  actors?: Actor[];
  claims?: Claim[];
  events?: Event[];
  counts?: Count[];
  tables?: Table[];
  figures?: Figure[];
}): Atlas {
  const figures = rows.figures ?? [];
  return {
    places: new Map(),
    control: new Map(),
    line: [],
    roads: new Map(),
    posts: [],
    camps: new Map(),
    sources: new Map(),
    actors: byId(rows.actors ?? []),
    claims: byId(rows.claims ?? []),
    events: byId(rows.events ?? []),
    counts: byId(rows.counts ?? []),
    tables: byId(rows.tables ?? []),
    figures: byId(figures),
    scenes: new Map(
      figures.flatMap((one) => one.scenes.map((scene) => [scene.id, { figure: one, scene }] as const)),
    ),
    loadedWords: [],
    textHosts: new Map(),
    chapters: [],
    glossary: new Map(),
    pages: new Map(),
    lessons: new Map(),
    geography: new Map(),
    mapLabels: [],
  };
}

const actor = (id: string, short: string, party: Actor['party']): Actor => ({
  id,
  name: short,
  short,
  kind: 'outlet',
  party,
  local: [],
  variants: [],
  description: `${short}, invented for a test.`,
  sources: [],
});

const claim = (id: string, status: Claim['status'], by: string[]): Claim => ({
  id,
  statement: `Statement of ${id}.`,
  status,
  status_note: 'Invented for a test.',
  places: [],
  actors: [],
  accounts: by.map((who, i) => ({
    by: who,
    sources: [`${who}-item`],
    date: `2020-03-0${i + 6}`,
    says: `${who} says so.`,
  })),
});

const event = (
  id: string,
  date: string,
  title: string,
  party: Event['party'],
  mark: Event['mark'],
  claimId: string,
): Event => ({ id, date, title, detail: `${title}.`, places: [], claim: claimId, party, mark, chapters: [] });

const count = (
  id: string,
  date: string,
  by: string,
  of: string,
  unit: Count['unit'],
  value?: number,
  words?: string,
): Count => ({
  id,
  date,
  by,
  of,
  unit,
  claim: 'counts',
  sources: [`${by}-item`],
  ...(value === undefined ? {} : { value }),
  ...(words === undefined ? {} : { words }),
});

const row = (
  id: string,
  by: string,
  date: string,
  label: string,
  cells: Table['rows'][number]['cells'],
): Table['rows'][number] => ({ id, by, date, label, cells, claim: 'photo', sources: [`${by}-item`] });

/** Rows behind the figures in fixture-figures.ts; names and numbers follow the shape of real ones and stand for none. */
export const fixture: Atlas = atlasOf({
  actors: [
    actor('sohr', 'SOHR', 'monitor'),
    actor('reconciliation-center', 'Russian centre', 'russia'),
    actor('akar', 'Akar', 'turkey'),
    actor('erdogan', 'Erdogan', 'turkey'),
    actor('south-front', 'South Front', 'source-text'),
    actor('iranian-news-agency', 'Iranian agency', 'iran'),
    actor('step-agency', 'STEP', 'opposition'),
    actor('mehr', 'Mehr', 'iran'),
  ],
  claims: [
    claim('clash', 'disputed', ['sohr', 'south-front']),
    claim('calm', 'corroborated', ['sohr', 'akar']),
    claim('counts', 'disputed', ['reconciliation-center', 'akar', 'sohr', 'erdogan']),
    claim('photo', 'disputed', ['iranian-news-agency', 'mehr', 'south-front']),
  ],
  events: [
    event('in-force', '2020-03-06T00:01', 'Ceasefire in force by the Protocol', 'russia', 'deal', 'calm'),
    event('akar-none', '2020-03-07', 'Akar: no violations so far', 'turkey', 'spoken', 'calm'),
    event(
      'entered',
      '2020-03-07',
      'Government forces enter Marat Makhus and al-Burayj',
      'government',
      'claimed',
      'clash',
    ),
    event(
      'left',
      '2020-03-08T03:00~',
      'They are reported to have left both villages before dawn',
      'government',
      'claimed',
      'clash',
    ),
    event(
      'shelling',
      '2020-03-06',
      'Shelling of al-Fatira and al-Bara reported',
      'government',
      'claimed',
      'calm',
    ),
    event(
      'clash-night',
      '2020-03-06T00:10/2020-03-06T03:00',
      'Fighting near Fleifel, Sufuhon and Fatterah',
      'opposition',
      'happened',
      'clash',
    ),
    event(
      'hts-no',
      '2020-03-07',
      'HTS rejects the agreement and thanks Turkey',
      'opposition',
      'spoken',
      'calm',
    ),
    event(
      'drones',
      '2020-03-06',
      'Two drones brought down near Jableh, state media say',
      'government',
      'claimed',
      'calm',
    ),
    event('sohr-15', '2020-03-06', 'SOHR counts 15 dead in Jabal al-Zawiya', 'monitor', 'spoken', 'calm'),
    event('calm-day', '2020-03-06', 'Agencies report no warplanes', 'monitor', 'happened', 'calm'),
    event('script-out', '2020-03-08/2020-03-10', 'The script is published', 'source-text', 'spoken', 'calm'),
    event('astana', '2017-05-04', 'Astana memorandum: four de-escalation areas', 'other', 'deal', 'calm'),
    event('sochi', '2018-09-17', 'Sochi memorandum: a demilitarised zone for Idlib', 'other', 'deal', 'calm'),
    event('truce-2019', '2019-08-31', 'Ceasefire after Khan Shaykhun', 'other', 'deal', 'calm'),
    event('truce-2020', '2020-01-12', 'A ceasefire that did not hold', 'other', 'deal', 'calm'),
    event(
      'offensive',
      '2019-12-19/2020-03-05',
      'Government offensive takes the whole M5',
      'government',
      'happened',
      'calm',
    ),
    event('kafr-nabl', '2020-02-25', 'Government forces take Kafr Nabl', 'government', 'happened', 'calm'),
    event(
      'balyun',
      '2020-02-27',
      'Strike near Balyun kills at least 34 Turkish soldiers',
      'turkey',
      'happened',
      'clash',
    ),
    event('spring-shield', '2020-03-01', 'Turkey names Operation Spring Shield', 'turkey', 'spoken', 'calm'),
  ],
  counts: [
    count('ru-6', '2020-03-06', 'reconciliation-center', 'violations by armed groups', 'violations', 6),
    count('ru-7', '2020-03-07', 'reconciliation-center', 'violations by armed groups', 'violations', 19),
    count('ru-8', '2020-03-08', 'reconciliation-center', 'violations by armed groups', 'violations', 8),
    count('ru-9', '2020-03-09', 'reconciliation-center', 'violations by armed groups', 'violations', 7),
    count('akar-7', '2020-03-06/2020-03-07', 'akar', 'violations by anyone', 'words', undefined, 'none'),
    count('sohr-6', '2020-03-06', 'sohr', 'people killed in Jabal al-Zawiya', 'deaths', 15),
    count(
      'erdogan-10',
      '2020-03-10',
      'erdogan',
      'violations by the Syrian government side',
      'words',
      undefined,
      'small',
    ),
  ],
  tables: [
    {
      id: 'retellings',
      title: 'One photograph, five tellings',
      columns: [
        { id: 'place', label: 'Where' },
        { id: 'date', label: 'When' },
        { id: 'people', label: 'Who else is in it' },
      ],
      rows: [
        row('agency', 'iranian-news-agency', '2020-03-06/2020-03-07', 'An Iranian news agency', {
          place: { text: 'Syria', kind: 'stated' },
          date: { text: '—', kind: 'absent' },
          people: { text: 'faces obscured', kind: 'stated' },
        }),
        row('step', 'step-agency', '2020-03-07', 'STEP', {
          place: { text: 'likely near Nubl and Zahraa, west of Aleppo', kind: 'added' },
          date: { text: 'not said', kind: 'absent' },
          people: { text: 'not said', kind: 'absent' },
        }),
        row('front', 'south-front', '2020-03-07', 'South Front, first item', {
          place: { text: 'a frontline in Aleppo', kind: 'added' },
          date: { text: 'recently', kind: 'open' },
          people: { text: 'several unknown figures inside a room', kind: 'stated' },
        }),
        row('script', 'south-front', '2020-03-08/2020-03-10', 'South Front’s script', {
          place: { text: 'the province of Aleppo', kind: 'stated' },
          date: { text: 'recently', kind: 'stated' },
          people: { text: 'apparently Qods Force officers', kind: 'added' },
        }),
        row('mehr', 'mehr', '2020-03-10', 'Mehr', {
          place: { text: 'southern suburbs of Aleppo', kind: 'added' },
          date: { text: 'not said', kind: 'absent' },
          people: { text: 'no one named', kind: 'denied' },
        }),
      ],
    },
  ],
  figures: [hoursFigure, yearsFigure, countsFigure, tableFigure],
});
