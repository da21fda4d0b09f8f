import { z } from 'zod';
import { line, prose } from './terms';

/** data/loaded-words.yaml: words that never stand in our own voice. */
export const loadedWord = z.strictObject({
  /** Regular expression source, matched case-insensitively on word boundaries. */
  pattern: line,
  side: z.enum(['source-text', 'other-side', 'blanket']),
  reason: prose,
  /** Exact sentences where it may stand outside quotation marks, each with its reason. */
  exceptions: z.array(z.strictObject({ sentence: prose, why: prose })).default([]),
});
export type LoadedWord = z.infer<typeof loadedWord>;
