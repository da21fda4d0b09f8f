import { z } from 'zod';
import { id, line, prose } from './terms';

/** Front matter of content/pages/<id>.md. */
export const pageHead = z.strictObject({
  title: line,
  /** One or two sentences under the title. */
  standfirst: prose.optional(),
  /** What the source text is, for the cover: with the denials. */
  source_note: prose.optional(),
  /** The scene beside the cover's title. */
  scene: id.optional(),
  /** For search results and cards, 60 to 180 characters. */
  description: line.min(60).max(180),
  /** Claims that the page shows or rests on. */
  claims: z.array(id).default([]),
});
