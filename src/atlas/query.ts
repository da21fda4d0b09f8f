import type { Atlas, ChapterEntry } from './atlas';
import type { Sentence, StepText } from './chapter-text';
import type { Account, Claim } from './schema/claim';
import type { Source } from './schema/source';
import { edtf } from './edtf';

/** Source ids that carry a claim, in the order of its accounts, each once. */
export function sourcesOf(claim: Claim): string[] {
  return [...new Set(claim.accounts.flatMap((account) => account.sources))];
}

/** Accounts in order of date; those of one date stand as written. Order never follows sympathy. */
export function accountsByDate(claim: Claim): Account[] {
  return [...claim.accounts].sort((a, b) => (edtf(a.date)?.from ?? 0) - (edtf(b.date)?.from ?? 0));
}

/** Source ids a sentence cites: the chosen ones, else all of its claims'. */
export function citedBy(atlas: Atlas, sentence: Pick<Sentence, 'claims' | 'sources'>): string[] {
  if (sentence.sources.length) return [...sentence.sources];
  return [...new Set(sentence.claims.flatMap((id) => sourcesOf(atlas.claims.get(id) as Claim)))];
}

const sentencesOf = (step: StepText): Sentence[] => step.paragraphs.flat();

/** Numbers of a chapter's sources, counted from 1 in the order in which its text cites them. */
export function sourceNumbers(
  atlas: Atlas,
  chapter: Pick<ChapterEntry, 'steps' | 'box'>,
): ReadonlyMap<string, number> {
  const ids = new Set<string>();
  for (const step of chapter.steps) {
    for (const sentence of sentencesOf(step)) for (const id of citedBy(atlas, sentence)) ids.add(id);
    for (const claim of [step.claim, ...step.accounts])
      for (const id of sourcesOf(atlas.claims.get(claim) as Claim)) ids.add(id);
    for (const sentence of step.plain.flat()) for (const id of citedBy(atlas, sentence)) ids.add(id);
  }
  return new Map([...ids].map((id, i) => [id, i + 1]));
}

/** Words of a chapter's standard text. */
export function wordCount(chapter: Pick<ChapterEntry, 'steps'>): number {
  return chapter.steps.flatMap(sentencesOf).reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
}

/** Claims a step rests on, its main claim first. */
export function claimsOfStep(step: StepText): string[] {
  return [
    ...new Set([
      step.claim,
      ...step.accounts,
      ...step.paragraphs.flat().flatMap((sentence) => sentence.claims),
    ]),
  ];
}

/** A step of a chapter, where a claim is told. */
export interface Telling {
  readonly chapter: ChapterEntry;
  readonly step: StepText;
}

const tellings = new WeakMap<Atlas, ReadonlyMap<string, readonly Telling[]>>();

/** Every step that tells a claim, in reading order. Every claim's are looked up at once, and kept. */
export function tellingsOf(atlas: Atlas, claim: string): readonly Telling[] {
  let known = tellings.get(atlas);
  if (!known) {
    const told = new Map<string, Telling[]>();
    for (const chapter of atlas.chapters)
      for (const step of chapter.steps)
        for (const id of claimsOfStep(step)) told.set(id, [...(told.get(id) ?? []), { chapter, step }]);
    tellings.set(atlas, (known = told));
  }
  return known.get(claim) ?? [];
}

/** How far a source was read, in words for readers. */
export function checkedInWords(source: Pick<Source, 'access' | 'checked_live'>): string {
  if (source.checked_live) return 'opened live and found as described';
  return {
    read: 'read whole as a stored copy, not opened live',
    excerpt: 'opening read as a stored copy, not opened live',
    recalled: 'not verified for this site',
  }[source.access];
}

/** The word on a status chip. */
export const statusWord = {
  corroborated: 'Corroborated',
  disputed: 'Disputed',
  'single-source': 'One side or source',
  unverified: 'Unverified',
} as const;

/** What the word means, for chips and the methods page. */
export const statusMeaning = {
  corroborated: 'independent or opposed sources agree on the core',
  disputed: 'sources contradict one another',
  'single-source': 'one source or one camp only',
  unverified: 'nothing seen that shows it',
} as const;
