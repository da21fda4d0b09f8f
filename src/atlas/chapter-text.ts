import type { YamlText } from './yaml-text';

/** One sentence of a step, as written. */
export interface Sentence {
  /** Plain text without markup. */
  readonly text: string;
  /** Claim ids it rests on; empty for a plain transition. */
  readonly claims: readonly string[];
  /** Source ids chosen for its notes; empty means all sources of its claims. */
  readonly sources: readonly string[];
  /** Line in the chapter's file. */
  readonly line: number;
}

/** An id that a sentence names through a component, and where. */
export interface Mention {
  readonly id: string;
  /** Line in the chapter's file. */
  readonly line: number;
}

/** One step of a chapter, as plain data. */
export interface StepText {
  readonly id: string;
  readonly heading: string;
  /** Scene id of its picture. */
  readonly scene: string;
  /** Its main claim, which gives the status chip. */
  readonly claim: string;
  /** Standard text, paragraph by paragraph. */
  readonly paragraphs: readonly (readonly Sentence[])[];
  /** The plain-language version, the same facts in about 40 words. */
  readonly plain: readonly (readonly Sentence[])[];
  /** Claims whose accounts stand side by side in this step. */
  readonly accounts: readonly string[];
  /** Glossary terms it explains (`<Term id>`), in both versions of its text. */
  readonly terms: readonly Mention[];
  /** Actors it introduces (`<Who id>`), in both versions of its text. */
  readonly who: readonly Mention[];
  readonly line: number;
}

/** A chapter's MDX, read. */
export interface ChapterText {
  /** Undefined when there is none, or it cannot be read. */
  readonly frontmatter: YamlText | undefined;
  readonly steps: readonly StepText[];
}
