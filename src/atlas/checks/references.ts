import type { Checked } from '../check';
import { nearest } from '../fault';
import type { Kind, Located } from '../written';

type Path = readonly PropertyKey[];
type Test = (at: Located<unknown>, path: Path, id: string | undefined) => void;

/** Every id that a row names must exist. */
export function checkReferences({ atlas, written, scenes, lost, fault }: Checked): void {
  const renamed = new Map(
    [...atlas.places.values()].flatMap(({ id, aliases }) => aliases.map((alias) => [alias, id] as const)),
  );
  const known =
    (kind: Kind, what: string, ids: ReadonlyMap<string, unknown>): Test =>
    (at, path, id) => {
      if (id === undefined || ids.has(id) || lost.has(kind, id)) return;
      const now = kind === 'places' ? renamed.get(id) : undefined;
      fault(
        at,
        path,
        `there is no ${what} "${id}".`,
        now ? `It is called "${now}" now.` : nearest(id, [...ids.keys()]),
      );
    };
  const place = known('places', 'place', atlas.places);
  const actor = known('actors', 'actor', atlas.actors);
  const source = known('sources', 'source', atlas.sources);
  const claim = known('claims', 'claim', atlas.claims);
  const event = known('events', 'event', atlas.events);
  const camp = known('camps', 'camp', atlas.camps);
  const count = known('counts', 'count', atlas.counts);
  const table = known('tables', 'table', atlas.tables);
  const chapter = known('chapters', 'chapter', new Map(atlas.chapters.map((entry) => [entry.id, entry])));
  const scene = known('figures', 'scene', atlas.scenes);
  const each = (at: Located<unknown>, path: Path, ids: readonly string[], test: Test): void =>
    ids.forEach((id, i) => test(at, [...path, i], id));

  for (const at of written.control) place(at, ['place'], at.row.place);
  for (const at of written.line)
    for (const field of ['government_place', 'opposition_place'] as const) place(at, [field], at.row[field]);
  for (const at of written.posts) {
    place(at, ['place'], at.row.place);
    claim(at, ['claim'], at.row.claim);
    source(at, ['source'], at.row.source);
  }
  for (const at of written.actors) each(at, ['sources'], at.row.sources, source);
  for (const at of written.sources) {
    camp(at, ['camp'], at.row.camp);
    actor(at, ['actor'], at.row.actor);
  }
  for (const at of written.claims) {
    each(at, ['places'], at.row.places, place);
    each(at, ['actors'], at.row.actors, actor);
    at.row.accounts.forEach((account, i) => {
      actor(at, ['accounts', i, 'by'], account.by);
      each(at, ['accounts', i, 'sources'], account.sources, source);
    });
  }
  for (const at of written.events) {
    each(at, ['places'], at.row.places, place);
    each(at, ['chapters'], at.row.chapters, chapter);
    claim(at, ['claim'], at.row.claim);
  }
  for (const at of written.counts) {
    actor(at, ['by'], at.row.by);
    claim(at, ['claim'], at.row.claim);
    each(at, ['sources'], at.row.sources, source);
    if (at.row.value === undefined && !at.row.words)
      fault(
        at,
        [],
        `count "${at.row.id}" has neither a value nor words.`,
        'Give the number, or the words of the source.',
      );
  }
  for (const at of written.tables) {
    const columns = at.row.columns.map((column) => column.id);
    at.row.rows.forEach((row, i) => {
      actor(at, ['rows', i, 'by'], row.by);
      claim(at, ['rows', i, 'claim'], row.claim);
      each(at, ['rows', i, 'sources'], row.sources, source);
      for (const id of Object.keys(row.cells))
        if (!columns.includes(id))
          fault(at, ['rows', i, 'cells', id], `the table has no column "${id}".`, nearest(id, columns));
      for (const id of columns)
        if (!row.cells[id])
          fault(
            at,
            ['rows', i, 'cells'],
            `row "${row.id}" says nothing in column "${id}".`,
            'Write a cell of kind "absent" if it says nothing there.',
          );
    });
  }
  for (const at of written.figures) {
    if (at.row.kind === 'timeline')
      at.row.rows.forEach((row, i) => each(at, ['rows', i, 'events'], row.events, event));
    if (at.row.kind === 'table') table(at, ['table'], at.row.table);
    if (at.row.kind !== 'counts') continue;
    at.row.rows.forEach((row, i) => {
      actor(at, ['rows', i, 'by'], row.by);
      each(at, ['rows', i, 'counts'], row.counts, count);
    });
  }
  for (const at of scenes) each(at, ['claims'], at.row.scene.claims, claim);
  for (const at of [...written.glossary, ...written.pages]) each(at, ['claims'], at.row.claims, claim);
  for (const at of written.pages) scene(at, ['scene'], at.row.scene);
  for (const at of written.chapters)
    for (const part of ['reported', 'disputed', 'unshown'] as const)
      each(at, ['box', part, 'claims'], at.row.box[part].claims, claim);
}
