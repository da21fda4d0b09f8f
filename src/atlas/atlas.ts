import type { Actor } from './schema/actor';
import type { Chapter } from './schema/chapter';
import type { Claim } from './schema/claim';
import type { Count } from './schema/count';
import type { Event } from './schema/event';
import type { Figure, Scene } from './schema/figure';
import type { Control, LinePoint, Place, Post, RoadPoint } from './schema/ground';
import type { LessonHead } from './schema/lesson';
import type { LoadedWord } from './schema/loaded-word';
import type { Camp, Source } from './schema/source';
import type { Table } from './schema/table';
import type { ChapterText } from './chapter-text';
import type { FeatureCollection } from 'geojson';

/** A table of rows by id, in file order. */
export type Index<Row> = ReadonlyMap<string, Row>;

/** Everything the site knows, validated, cross-checked and frozen. All figures, pages and files are made from this value. */
export interface Atlas {
  readonly places: Index<Place>;
  /** Who held which place on 6 March 2020, by place id. */
  readonly control: Index<Control>;
  /** The approximate line of contact of 6 March 2020, west to north-east. */
  readonly line: readonly LinePoint[];
  /** Road points in order, by road. */
  readonly roads: ReadonlyMap<'M4' | 'M5', readonly RoadPoint[]>;
  readonly posts: readonly Post[];
  readonly camps: Index<Camp>;
  readonly actors: Index<Actor>;
  readonly sources: Index<Source>;
  readonly claims: Index<Claim>;
  readonly events: Index<Event>;
  readonly counts: Index<Count>;
  readonly tables: Index<Table>;
  readonly figures: Index<Figure>;
  /** Every scene of every figure, with the figure it belongs to. */
  readonly scenes: Index<PlacedScene>;
  readonly loadedWords: readonly LoadedWord[];
  /** Hosts that are printed as text and never linked, with the reason. */
  readonly textHosts: ReadonlyMap<string, string>;
  /** Chapters in order, with their steps as plain data. */
  readonly chapters: readonly ChapterEntry[];
  readonly glossary: Index<GlossaryTerm>;
  /** Reference pages by file name: about, methods, corrections, summary. */
  readonly pages: Index<PageText>;
  /** Lessons by the id of their chapter, in the chapters' order, and last the one on the `whole-story`. */
  readonly lessons: Index<Lesson>;
  /** Hand-drawn geography by file name without ending: `rivers`, `ridges`, `golan`, `zones`, … (WGS 84, wound for d3-geo). */
  readonly geography: ReadonlyMap<string, FeatureCollection>;
  /** Region and water names of the maps. */
  readonly mapLabels: readonly MapLabel[];
}

/** A scene together with its figure. */
export interface PlacedScene {
  readonly figure: Figure;
  readonly scene: Scene;
}

/** A chapter: its front matter and the steps its MDX holds. */
export interface ChapterEntry extends Chapter {
  /** File under `content/chapters/`, without ending. */
  readonly file: string;
  readonly steps: ChapterText['steps'];
}

export interface GlossaryTerm {
  readonly id: string;
  readonly term: string;
  /** One sentence, at most 30 words. */
  readonly short: string;
  readonly claims: readonly string[];
  /** Markdown. */
  readonly body: string;
}

/** A reference page under content/pages/. */
export interface PageText {
  readonly id: string;
  readonly title: string;
  /** For search results. */
  readonly description: string;
  /** One sentence under the title, on the cover. */
  readonly standfirst?: string;
  /** What the source text is, on the cover: with the denials. */
  readonly source_note?: string;
  /** The scene beside the cover's title. */
  readonly scene?: string;
  /** Claims that the page shows or rests on. */
  readonly claims: readonly string[];
  /** Markdown. */
  readonly body: string;
}

/** A lesson under content/teach/: see `lessonHead` in schema/lesson.ts for its fields. */
export interface Lesson extends LessonHead {
  /** Id of its chapter, or `whole-story`. */
  readonly id: string;
  /** Markdown: what a teacher should mind. It states no facts of the story. */
  readonly body: string;
}

/** A row of data/geography/labels.csv. */
export interface MapLabel {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly lon: number;
  readonly lat: number;
  /** Degrees, clockwise. */
  readonly angle: number;
  /** 1 largest … 3. */
  readonly size: number;
  readonly levels: readonly string[];
  readonly name_local: string;
  readonly name_local_lang: string;
}
