import type { Atlas, ChapterEntry } from '../atlas/atlas';
import type { StepText } from '../atlas/chapter-text';
import type { Claim } from '../atlas/schema/claim';
import type { SourceText } from '../atlas/schema/source-text';
import { loadSourceText } from '../atlas/source-text';
import { madeOnce } from '../made/made-once';
import { citedSource, type CitedSource } from './ledger-of-claims';
import { pathOf } from './subject';

/** A place where the site tells what a passage is about. */
export interface Told {
  readonly chapter: ChapterEntry;
  readonly step?: StepText;
  /** From the site's own root. */
  readonly path: string;
}

/** A statement of the script with what is known about it. */
export interface ReadPassage {
  /** Anchor on the page. */
  readonly id: string;
  /** Counted from 1 in the script's order. */
  readonly number: number;
  readonly quote: string;
  readonly claim: Claim;
  /** What others report, in our own words. */
  readonly others: string;
  readonly told: readonly Told[];
  /** Answers that rest on the same claim, by id. */
  readonly answers: readonly string[];
}

/** An error or omission with its answer. */
export interface ReadAnswer {
  readonly id: string;
  readonly number: number;
  readonly kind: SourceText['answers'][number]['kind'];
  readonly script: string;
  readonly answer: string;
  readonly claims: readonly Claim[];
}

/** The page `/source/`. */
export interface SourceReading {
  /** The script itself, printed and not linked. */
  readonly source: CitedSource;
  readonly passages: readonly ReadPassage[];
  readonly answers: readonly ReadAnswer[];
}

function toldAt(
  atlas: Atlas,
  { chapter: id, step: stepId }: SourceText['passages'][number]['told'][number],
): Told {
  const chapter = atlas.chapters.find((entry) => entry.id === id)!;
  const step = stepId === undefined ? undefined : chapter.steps.find((entry) => entry.id === stepId);
  return { chapter, ...(step ? { step } : {}), path: pathOf({ chapter: id, step: stepId }) };
}

/** The script read claim by claim, with every id turned into its row. `text` comes from `loadSourceText`. */
function readSource(atlas: Atlas, text: SourceText): SourceReading {
  return {
    source: citedSource(atlas, text.source),
    passages: text.passages.map(({ id, quote, claim, others, told }, i) => ({
      id,
      number: i + 1,
      quote,
      claim: atlas.claims.get(claim)!,
      others,
      told: told.map((place) => toldAt(atlas, place)),
      answers: text.answers.filter((answer) => answer.claims.includes(claim)).map((answer) => answer.id),
    })),
    answers: text.answers.map(({ id, kind, script, answer, claims }, i) => ({
      id,
      number: i + 1,
      kind,
      script,
      answer,
      claims: claims.map((claim) => atlas.claims.get(claim)!),
    })),
  };
}

const read = madeOnce(new WeakMap<Atlas, SourceReading>());

/** The same, read from the project being built, once. @throws ContentError naming every fault in data/source-text.yaml */
export const sourceReading = (atlas: Atlas): SourceReading =>
  read(atlas, () => readSource(atlas, loadSourceText(process.cwd(), atlas)));
