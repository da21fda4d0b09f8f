import { z } from 'zod';
import { id, line, prose } from './terms';

/** Front matter of content/glossary/<id>.md. */
export const glossaryHead = z.strictObject({
  term: line,
  /** One sentence of at most 30 words. */
  short: prose.refine(
    (text) => text.split(/\s+/).length <= 30,
    'the short explanation stays within 30 words',
  ),
  claims: z.array(id).default([]),
});
