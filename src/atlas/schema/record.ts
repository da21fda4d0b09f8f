import { z } from 'zod';
import { id, line, prose } from './terms';

/** Front matter of content/corrections/<date>-<words>.md: one entry of the correction log. */
export const correction = z.strictObject({
  /** Day of the correction, ISO. The file's name begins with it. */
  date: z.iso.date(),
  /** correction: we were wrong · clarification: we were unclear · addition: something new · status: a claim's status changed. */
  kind: z.enum(['correction', 'clarification', 'addition', 'status']),
  /** What changed, in one line. */
  title: line,
  /** Addresses of the pages that say it: `/chapters/<chapter>/<step>/`. */
  pages: z
    .array(z.string().regex(/^\/(?:[\w-]+\/)*$/, 'an address begins and ends with a slash'))
    .default([]),
  /** Rows that changed: the entry then covers every page that shows them. */
  claims: z.array(id).default([]),
  sources: z.array(id).default([]),
  scenes: z.array(id).default([]),
  /** The wording before, as published; absent for an addition. */
  old: line.optional(),
  /** The wording now; absent where something was taken out. */
  new: line.optional(),
  /** Why, and who found it if they want to be named. */
  reason: prose,
  /** File under public/, beginning with a slash: the picture as it was published before. */
  old_picture: z
    .string()
    .regex(/^\/corrections\/[\w.-]+$/, 'an old picture is kept as /corrections/<file>')
    .optional(),
});

/** One version of a page in data/versions.yaml. */
export const versionRow = z.strictObject({
  /** Day since which the page says this, ISO. */
  date: z.iso.date(),
  /** First 8 hexadecimal digits of the SHA-256 of what the page is made of. */
  hash: z.string().regex(/^[0-9a-f]{8}$/, 'a hash is 8 hexadecimal digits'),
  /** Entries of the correction log that explain the change from the version before. */
  corrections: z.array(id).default([]),
});

/** data/versions.yaml, written by `npm run publish-ledger`: address to its versions, oldest first. Never edited by hand. */
export const versionLedger = z.record(
  z.string().regex(/^\//, 'an address begins with a slash'),
  z.array(versionRow).min(1),
);
