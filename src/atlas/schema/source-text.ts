import { z } from 'zod';
import { id, line, prose } from './terms';

/** A place where the site tells something: a chapter, or one of its steps. */
const telling = z.strictObject({ chapter: id, step: id.optional() });

/** data/source-text.yaml: the source script read claim by claim, and what it gets wrong or leaves out. */
export const sourceText = z.strictObject({
  /** Source id of the script. */
  source: id,
  /** Statements of the script in its order. */
  passages: z
    .array(
      z.strictObject({
        /** Permanent: its anchor on `/source/`. */
        id,
        /** Verbatim from the script, under 25 words, without quotation marks around it. */
        quote: line.refine((text) => text.split(/\s+/).length < 25, 'a quotation stays under 25 words'),
        /** The claim it makes or touches; its status is shown. */
        claim: id,
        /** What others report about it, in our own words, attributed. */
        others: prose,
        /** Where the site tells it. */
        told: z.array(telling).min(1),
      }),
    )
    .min(1),
  /** Where others differ from the script, and what it leaves out, answered one by one. */
  answers: z
    .array(
      z.strictObject({
        id,
        kind: z.enum(['contested', 'omission', 'framing']),
        /** What the script says or leaves out, in our own words. */
        script: prose,
        /** What others report, in our own words. */
        answer: prose,
        /** Claims the answer rests on. */
        claims: z.array(id).min(1),
      }),
    )
    .min(1),
});
export type SourceText = z.infer<typeof sourceText>;
