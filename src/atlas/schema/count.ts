import { z } from 'zod';
import { date, id, line } from './terms';

/** data/counts.yaml: who counted how many violations, on which day. */
export const count = z.strictObject({
  id,
  /** The day counted (not the day of publication). */
  date,
  /** Actor who counted. */
  by: id,
  /** Number counted; absent where the source gives words only. */
  value: z.number().int().nonnegative().optional(),
  /** What was counted: "violations by armed groups", "people killed". */
  of: line,
  /** What the number is drawn as; `words` where there is none. */
  unit: z.enum(['violations', 'deaths', 'words']),
  /** The words on the chart where there is no number: "small". */
  words: line.optional(),
  /** The claim that tells it. */
  claim: id,
  sources: z.array(id).min(1),
});
export type Count = z.infer<typeof count>;
