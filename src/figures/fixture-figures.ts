import { figure, type Figure } from '../atlas/schema/figure';

const base = (id: string) => ({
  id,
  title: `Title of ${id}`,
  alt: `Picture ${id}`,
  description: 'Two sentences stand here. They describe the picture.',
  change: 'New is all of it.',
  date: '2020-03-06/2020-03-08',
  claims: ['clash', 'calm'],
});

/** Four days by party: minutes, days, an interval, an "about", a deal, words, an empty lane. */
export const hoursFigure = figure.parse({
  kind: 'timeline',
  id: 'first-days',
  title: 'The first days',
  zone: 'Syrian time (UTC+2)',
  rows: [
    { id: 'deal', label: 'Turkey and Russia', party: 'russia', events: ['in-force', 'akar-none'] },
    {
      id: 'army',
      label: 'Syrian government side',
      party: 'government',
      events: ['entered', 'left', 'shelling'],
    },
    {
      id: 'groups',
      label: 'Opposition armed groups',
      party: 'opposition',
      events: ['clash-night', 'hts-no', 'drones'],
    },
    { id: 'monitors', label: 'Monitors and agencies', party: 'monitor', events: ['sohr-15', 'calm-day'] },
    { id: 'script', label: 'South Front’s script', party: 'source-text', events: ['script-out'] },
  ],
  scenes: [
    {
      ...base('days-first-night'),
      look: '2020-03-06T00:00/2020-03-06T12:00',
      events: { 'in-force': 'lifted', 'clash-night': 'normal' },
      notes: [{ at: 'in-force', text: 'zone not stated in copies read' }],
    },
    {
      ...base('days-all'),
      look: '2020-03-05/2020-03-08',
      events: {
        'in-force': 'normal',
        entered: 'lifted',
        left: 'lifted',
        'hts-no': 'normal',
        'clash-night': 'normal',
        'sohr-15': 'normal',
        drones: 'normal',
      },
      notes: [
        { at: 'left', text: 'no army account found' },
        { at: '2020-03-07', text: 'a Saturday in March' },
      ],
    },
  ],
}) as Extract<Figure, { kind: 'timeline' }>;

/** Seven years of deals: dates without hours. */
export const yearsFigure = figure.parse({
  kind: 'timeline',
  id: 'deals',
  title: 'The deals',
  zone: 'Dates',
  rows: [
    {
      id: 'deals',
      label: 'Agreements',
      party: 'other',
      events: ['astana', 'sochi', 'truce-2019', 'truce-2020', 'in-force'],
    },
    { id: 'army', label: 'Government offensive', party: 'government', events: ['offensive', 'kafr-nabl'] },
    { id: 'turkey', label: 'Turkey', party: 'turkey', events: ['balyun', 'spring-shield'] },
  ],
  scenes: [
    {
      ...base('deals-all'),
      look: '2017/2020',
      events: {
        astana: 'normal',
        sochi: 'lifted',
        'truce-2019': 'normal',
        'truce-2020': 'normal',
        'in-force': 'lifted',
        offensive: 'normal',
      },
    },
    {
      ...base('deals-winter'),
      look: '2019-12/2020-03',
      events: {
        offensive: 'lifted',
        'kafr-nabl': 'normal',
        balyun: 'lifted',
        'spring-shield': 'normal',
        'in-force': 'lifted',
      },
    },
  ],
}) as Extract<Figure, { kind: 'timeline' }>;

/** Unequal counts, with a word, a none and days without a figure. */
export const countsFigure = figure.parse({
  kind: 'counts',
  id: 'violation-counts',
  title: 'Who counted what',
  days: '2020-03-06/2020-03-11',
  rows: [
    { by: 'reconciliation-center', label: 'Russian centre', counts: ['ru-6', 'ru-7', 'ru-8', 'ru-9'] },
    { by: 'akar', label: 'Akar, Turkish minister', counts: ['akar-7'] },
    { by: 'sohr', label: 'Syrian Observatory', counts: ['sohr-6'] },
    { by: 'erdogan', label: 'Erdogan', counts: ['erdogan-10'] },
  ],
  scenes: [
    { ...base('counts-all'), counts: {} },
    {
      ...base('counts-none'),
      counts: { 'akar-7': 'lifted', 'sohr-6': 'lifted', 'ru-6': 'muted' },
      notes: [{ at: 'akar-7', text: 'said at Hatay on 7 March' }],
    },
  ],
}) as Extract<Figure, { kind: 'counts' }>;

/** One photograph and its retellings. */
export const tableFigure = figure.parse({
  kind: 'table',
  id: 'retellings',
  title: 'One photograph, five tellings',
  table: 'retellings',
  scenes: [
    { ...base('retellings-all'), cells: {} },
    {
      ...base('retellings-added'),
      cells: { 'script/people': 'lifted', agency: 'lifted', 'step/place': 'muted' },
      notes: [{ at: 'script/people', text: 'nobody else says so' }],
    },
  ],
}) as Extract<Figure, { kind: 'table' }>;
