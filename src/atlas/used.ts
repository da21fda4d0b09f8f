/** The way back to the story: from a picture, a source, a person, a place or an event to where it is told. */
import type { Atlas, ChapterEntry, PlacedScene } from './atlas';
import type { StepText } from './chapter-text';
import type { Telling } from './query';
import type { Actor } from './schema/actor';
import type { Claim } from './schema/claim';
import type { Count } from './schema/count';
import type { Event } from './schema/event';
import type { Post } from './schema/ground';
import type { Table } from './schema/table';

/** A picture and the step that shows it. */
export interface Showing extends Telling {
  readonly placed: PlacedScene;
}

/** The step that shows each scene, by scene id, in reading order. A scene stands in one step only. */
export function showings(atlas: Atlas): ReadonlyMap<string, Showing> {
  return new Map(
    atlas.chapters.flatMap((chapter) =>
      chapter.steps.flatMap((step) => {
        const placed = atlas.scenes.get(step.scene);
        return placed ? [[step.scene, { chapter, step, placed }] as const] : [];
      }),
    ),
  );
}

/** Rows of charts and tables, and Turkish posts, that rest on a source directly and not through a claim's account. */
export interface RowsFromSource {
  readonly counts: readonly Count[];
  readonly rows: readonly { readonly table: Table; readonly row: Table['rows'][number] }[];
  readonly posts: readonly Post[];
}

/** Rows that name a source, by its id. */
export function rowsFrom(atlas: Atlas, source: string): RowsFromSource {
  return {
    counts: [...atlas.counts.values()].filter(({ sources }) => sources.includes(source)),
    rows: [...atlas.tables.values()].flatMap((table) =>
      table.rows.filter(({ sources }) => sources.includes(source)).map((row) => ({ table, row })),
    ),
    posts: atlas.posts.filter((post) => post.source === source),
  };
}

const speaks = ({ accounts }: Claim, actor: Actor['id']): boolean => accounts.some(({ by }) => by === actor);

/** Claims of which an actor gives an account, in the order of the files. */
export const spokenBy = (atlas: Atlas, actor: string): Claim[] =>
  [...atlas.claims.values()].filter((claim) => speaks(claim, actor));

/** Claims about an actor of which it gives no account itself, in the order of the files. */
export const toldAbout = (atlas: Atlas, actor: string): Claim[] =>
  [...atlas.claims.values()].filter((claim) => claim.actors.includes(actor) && !speaks(claim, actor));

/** Claims that name a place, in the order of the files. */
export const claimsAt = (atlas: Atlas, place: string): Claim[] =>
  [...atlas.claims.values()].filter(({ places }) => places.includes(place));

/** The step of each of an event's chapters that shows it: the first whose picture names it; the chapter alone where none does. */
export function stepsShowing(
  atlas: Atlas,
  event: Event,
): { chapter: ChapterEntry; step: StepText | undefined }[] {
  return atlas.chapters
    .filter(({ id }) => event.chapters.includes(id))
    .map((chapter) => ({
      chapter,
      step: chapter.steps.find(({ scene }) => {
        const placed = atlas.scenes.get(scene)?.scene;
        return (
          placed !== undefined && 'events' in placed && (placed.events[event.id] ?? 'hidden') !== 'hidden'
        );
      }),
    }));
}
