import { z } from 'zod';
import { date, id, line } from './terms';

/** data/counts.yaml: who counted how many violations, on which day. */
export const count = z.strictObject({
  id,
  /** The day counted (not the day of publication). */
  date,
  by: id,
  /** Number counted; absent where the source gives words only. */
  value: z.number().int().nonnegative().optional(),
  /** What was counted: "violations by armed groups", "people killed". */
  of: line,
  unit: z.enum(['violations', 'deaths', 'words']),
  /** The words on the chart where there is no number: "small". */
  words: line.optional(),
  claim: id,
  sources: z.array(id).min(1),
});
export type Count = z.infer<typeof count>;
