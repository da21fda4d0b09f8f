import { z } from 'zod';
import { date, id, line, prose } from './terms';

/** How sure a statement is: see `/methods/` for the definitions. */
export const status = z.enum(['corroborated', 'disputed', 'single-source', 'unverified']);
export type Status = z.infer<typeof status>;

/** One account of a claim: who said what, where, when. */
export const account = z.strictObject({
  /** Actor id of the one who speaks (the outlet or body, not the reposter). */
  by: id,
  /** Source ids where it was said; the first is the one quoted. */
  sources: z.array(id).min(1),
  /** When it was said. */
  date,
  /** What it says, in our words, attributed by the site around it; never a judgement. */
  says: prose,
  /** Verbatim, under 25 words, without quotation marks around it. */
  quote: line.refine((text) => text.split(/\s+/).length < 25, 'a quotation stays under 25 words').optional(),
  /** Who made the translation quoted, when the words were said in another language. */
  translation: line.optional(),
  /** Side it takes in a dispute, for side-by-side display: accounts with the same side stand together. */
  side: line.optional(),
});
export type Account = z.infer<typeof account>;

/** data/claims/*.yaml: one statement, one status, all accounts. */
export const claim = z.strictObject({
  id,
  /** One sentence, neutral, attributed if disputed. */
  statement: prose,
  status,
  /** Why it has that status, one or two sentences, including what nobody has shown. */
  status_note: prose,
  /** When it happened (not when it was said). */
  date: date.optional(),
  /** Place ids. */
  places: z.array(id).default([]),
  /** Actor ids the claim is about. */
  actors: z.array(id).default([]),
  /** What the source text says about it, paraphrased with attribution; absent where it is silent. */
  source_text: prose.optional(),
  /** What the source text leaves out or changes, if anything. */
  source_text_problem: prose.optional(),
  accounts: z.array(account).min(1),
});
export type Claim = z.infer<typeof claim>;
