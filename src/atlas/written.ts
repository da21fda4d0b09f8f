import type { ChapterEntry, GlossaryTerm, Lesson, MapLabel, PageText } from './atlas';
import type * as schema from './schema';

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
  readonly places: readonly Located<schema.Place>[];
  readonly control: readonly Located<schema.Control>[];
  readonly line: readonly Located<schema.LinePoint>[];
  readonly roads: readonly Located<schema.RoadPoint>[];
  readonly posts: readonly Located<schema.Post>[];
  readonly camps: readonly Located<schema.Camp>[];
  readonly actors: readonly Located<schema.Actor>[];
  readonly sources: readonly Located<schema.Source>[];
  readonly claims: readonly Located<schema.Claim>[];
  readonly events: readonly Located<schema.Event>[];
  readonly counts: readonly Located<schema.Count>[];
  readonly tables: readonly Located<schema.Table>[];
  readonly figures: readonly Located<schema.Figure>[];
  readonly loadedWords: readonly Located<schema.LoadedWord>[];
  readonly textHosts: readonly Located<schema.TextHost>[];
  readonly chapters: readonly Located<ChapterEntry>[];
  readonly glossary: readonly Located<GlossaryTerm>[];
  readonly pages: readonly Located<PageText>[];
  readonly lessons: readonly Located<Lesson>[];
  /** Statements of the source text, by id only: the rest of data/source-text.yaml is read with the whole atlas at hand. */
  readonly passages: readonly Located<{ readonly id: string }>[];
  /** Its errors and omissions, by id only. */
  readonly answers: readonly Located<{ readonly id: string }>[];
  readonly mapLabels: readonly Located<MapLabel>[];
}

/** A kind of row. */
export type Kind = keyof Written;
