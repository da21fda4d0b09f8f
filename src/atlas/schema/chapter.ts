import { z } from 'zod';
import { date, day, id, line, prose } from './terms';

/** Front matter of content/chapters/*.mdx. */
export const chapter = z.strictObject({
  /** Slug; the file is `<number>-<id>.mdx`. */
  id,
  number: z.number().int().min(1),
  title: line,
  /** One sentence. */
  standfirst: prose,
  /** Whose word the title is, printed under it: "South Front's word; others say …". */
  title_note: prose.optional(),
  /** Dates covered. */
  dates: date,
  /** The box of three lines; each rests on claims. */
  box: z.strictObject({
    reported: z.strictObject({ text: prose, claims: z.array(id).min(1) }),
    disputed: z.strictObject({ text: prose, claims: z.array(id).min(1) }),
    unshown: z.strictObject({ text: prose, claims: z.array(id).min(1) }),
  }),
  /** For search results and cards, 90 to 170 characters. */
  description: line.min(90).max(170),
  /** First publication, ISO date. */
  published: day,
});
export type Chapter = z.infer<typeof chapter>;

/** A step of the story, as its address writes it: `moscow-agreement/balyun`. */
export const stepAddress = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'a step is written "chapter/step", such as "moscow-agreement/balyun"',
  );
