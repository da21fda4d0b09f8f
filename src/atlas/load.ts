import type { Atlas, ChapterEntry, Index, Lesson, PlacedScene } from './atlas';
import { byId, byKey } from './by-key';
import { readChapters } from './chapters';
import { check } from './check';
import { ContentError, type Fault } from './fault';
import { frozen } from './frozen';
import { readGeography } from './geography';
import { Lost } from './lost';
import { readMarkdown } from './markdown';
import { readCsv, readEach, readFolder, readRows, type Reading } from './read';
import * as schema from './schema/index';
import { readSourceIds } from './source-ids';
import type { Located, Written } from './written';

/** Every row of the project, each valid by itself. */
function readAll(reading: Reading): Written {
  const point = { lon: 'number', lat: 'number' } as const;
  return {
    places: readCsv(reading, 'places', 'data/places.csv', schema.place, {
      ...point,
      precision_km: 'number',
      rank: 'number',
      variants: 'list',
      aliases: 'list',
    }),
    control: readCsv(reading, 'control', 'data/control.csv', schema.control, {}),
    line: readCsv(reading, 'line', 'data/line-of-contact.csv', schema.linePoint, {
      ...point,
      seq: 'number',
      half_width_km: 'number',
    }),
    roads: readCsv(reading, 'roads', 'data/roads.csv', schema.roadPoint, { ...point, seq: 'number' }),
    posts: readCsv(reading, 'posts', 'data/posts.csv', schema.post, {}),
    camps: readRows(reading, 'camps', 'data/camps.yaml', schema.camp),
    actors: readFolder(reading, 'actors', 'data/actors', schema.actor),
    sources: readFolder(reading, 'sources', 'data/sources', schema.source),
    claims: readFolder(reading, 'claims', 'data/claims', schema.claim),
    events: readFolder(reading, 'events', 'data/events', schema.event),
    counts: readRows(reading, 'counts', 'data/counts.yaml', schema.count),
    tables: readFolder(reading, 'tables', 'data/tables', schema.table),
    figures: readEach(reading, 'figures', 'data/scenes', schema.figure),
    loadedWords: readRows(reading, 'loadedWords', 'data/loaded-words.yaml', schema.loadedWord),
    textHosts: readRows(reading, 'textHosts', 'data/text-hosts.yaml', schema.textHost),
    chapters: readChapters(reading),
    glossary: readMarkdown(reading, 'glossary', 'content/glossary', schema.glossaryHead).map(
      ({ row: { id, head, body }, ...at }) => ({ ...at, row: { id, ...head, body } }),
    ),
    pages: readMarkdown(reading, 'pages', 'content/pages', schema.pageHead).map(
      ({ row: { id, head, body }, ...at }) => ({ ...at, row: { id, ...head, body } }),
    ),
    lessons: readMarkdown(reading, 'lessons', 'content/teach', schema.lessonHead).map(
      ({ row: { id, head, body }, ...at }) => ({ ...at, row: { id, ...head, body } }),
    ),
    ...readSourceIds(reading),
    mapLabels: readCsv(reading, 'mapLabels', 'data/geography/labels.csv', schema.mapLabel, {
      ...point,
      angle: 'number',
      size: 'number',
      levels: 'list',
    }),
  };
}

const rows = <Row>(located: readonly Located<Row>[]): Row[] => located.map(({ row }) => row);

/** Lessons in the order of their chapters; one that belongs to no chapter stands last. */
function inOrder(lessons: Index<Lesson>, chapters: readonly ChapterEntry[]): Index<Lesson> {
  const number = (id: string): number => chapters.find((chapter) => chapter.id === id)?.number ?? Infinity;
  return new Map([...lessons].toSorted(([a], [b]) => (number(a) < number(b) ? -1 : 1)));
}

/** An atlas as far as it could be read, with everything that is wrong in it. */
export interface AtlasRead {
  readonly atlas: Atlas;
  readonly faults: readonly Fault[];
  readonly lost: Lost;
}

/** Reads, validates and cross-checks the rows of a project folder. Never throws for what is written there. */
export function readAtlas(root: string): AtlasRead {
  const reading: Reading = { root, faults: [], lost: new Lost() };
  const { faults } = reading;
  const written = readAll(reading);
  const scenes: Located<PlacedScene>[] = written.figures.flatMap(({ row: figure, file, lineOf }) =>
    figure.scenes.map((scene, i) => ({
      row: { figure, scene },
      file,
      lineOf: (path = []) => lineOf(['scenes', i, ...path]),
    })),
  );
  const roads = rows(written.roads).sort((a, b) => a.seq - b.seq);
  const atlas: Atlas = {
    places: byId(written.places, 'place', faults),
    control: byKey(written.control, (row) => row.place, 'control row', faults),
    line: rows(written.line).sort((a, b) => a.seq - b.seq),
    roads: new Map((['M4', 'M5'] as const).map((name) => [name, roads.filter(({ road }) => road === name)])),
    posts: rows(written.posts),
    camps: byId(written.camps, 'camp', faults),
    actors: byId(written.actors, 'actor', faults),
    sources: byId(written.sources, 'source', faults),
    claims: byId(written.claims, 'claim', faults),
    events: byId(written.events, 'event', faults),
    counts: byId(written.counts, 'count', faults),
    tables: byId(written.tables, 'table', faults),
    figures: byId(written.figures, 'figure', faults),
    scenes: byKey(scenes, ({ scene }) => scene.id, 'scene', faults),
    loadedWords: rows(written.loadedWords),
    textHosts: new Map(rows(written.textHosts).map(({ host, reason }) => [host, reason])),
    chapters: rows(written.chapters).sort((a, b) => a.number - b.number),
    glossary: byId(written.glossary, 'glossary term', faults),
    pages: byId(written.pages, 'page', faults),
    lessons: inOrder(byId(written.lessons, 'lesson', faults), rows(written.chapters)),
    geography: readGeography(reading),
    mapLabels: rows(written.mapLabels),
  };
  faults.push(...check(atlas, written, scenes, reading.lost));
  return { atlas, faults, lost: reading.lost };
}

/**
 * Reads, validates, cross-checks and freezes everything under `data/` and `content/` of a project folder.
 * @throws ContentError naming every fault at once, each with file, line, what is wrong and the nearest right value.
 */
export function loadAtlas(root: string): Atlas {
  const { atlas, faults } = readAtlas(root);
  if (faults.length) throw new ContentError(faults);
  return frozen(atlas);
}

let loaded: Atlas | undefined;

/** The atlas of the project being built, read once. */
export function atlas(): Atlas {
  loaded ??= loadAtlas(process.cwd());
  return loaded;
}
