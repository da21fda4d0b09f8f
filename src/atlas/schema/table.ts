import { z } from 'zod';
import { date, id, line } from './terms';

/** data/tables/*.yaml: small comparisons drawn as a picture (retellings, two renderings, aims and outcomes). */
export const table = z.strictObject({
  id,
  title: line,
  columns: z
    .array(z.strictObject({ id, label: line.max(28) }))
    .min(2)
    .max(6),
  rows: z
    .array(
      z.strictObject({
        id,
        /** Actor id of the one who tells it. */
        by: id,
        date,
        label: line.max(40),
        /** column id to cell. `kind`: stated (said) · absent (not said: drawn as a dash) · added (new in this retelling) · denied · open. */
        cells: z.record(
          id,
          z.strictObject({
            text: line.max(60),
            kind: z.enum(['stated', 'absent', 'added', 'denied', 'open']),
          }),
        ),
        claim: id,
        sources: z.array(id).min(1),
      }),
    )
    .min(2),
});
export type Table = z.infer<typeof table>;
