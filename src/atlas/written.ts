import type { ChapterEntry, GlossaryTerm, Lesson, MapLabel, PageText } from './atlas';
import type { Actor } from './schema/actor';
import type { Claim } from './schema/claim';
import type { Count } from './schema/count';
import type { Event } from './schema/event';
import type { Figure } from './schema/figure';
import type { Control, LinePoint, Place, Post, RoadPoint } from './schema/ground';
import type { LoadedWord } from './schema/loaded-word';
import type { Camp, Source } from './schema/source';
import type { Table } from './schema/table';
import type { TextHost } from './schema/text-host';

type Path = readonly PropertyKey[];

/** A validated row with the place it was written. */
export interface Located<Row> {
  readonly row: Row;
  readonly file: string;
  /** Line of a field of the row (`['accounts', 0, 'by']`), or of the row itself. */
  readonly lineOf: (path?: Path) => number | undefined;
}

/** Rows with where each was written, in file order, for the cross-checks' messages. */
export interface Written {
  readonly places: readonly Located<Place>[];
  readonly control: readonly Located<Control>[];
  readonly line: readonly Located<LinePoint>[];
  readonly roads: readonly Located<RoadPoint>[];
  readonly posts: readonly Located<Post>[];
  readonly camps: readonly Located<Camp>[];
  readonly actors: readonly Located<Actor>[];
  readonly sources: readonly Located<Source>[];
  readonly claims: readonly Located<Claim>[];
  readonly events: readonly Located<Event>[];
  readonly counts: readonly Located<Count>[];
  readonly tables: readonly Located<Table>[];
  readonly figures: readonly Located<Figure>[];
  readonly loadedWords: readonly Located<LoadedWord>[];
  readonly textHosts: readonly Located<TextHost>[];
  readonly chapters: readonly Located<ChapterEntry>[];
  readonly glossary: readonly Located<GlossaryTerm>[];
  readonly pages: readonly Located<PageText>[];
  readonly lessons: readonly Located<Lesson>[];
  /** Statements of the source text, by id only: the rest of data/source-text.yaml is read with the whole atlas at hand. */
  readonly passages: readonly Located<{ readonly id: string }>[];
  /** The answers to it, by id only. */
  readonly answers: readonly Located<{ readonly id: string }>[];
  readonly mapLabels: readonly Located<MapLabel>[];
}

/** A kind of row. */
export type Kind = keyof Written;
