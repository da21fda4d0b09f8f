import { z } from 'zod';
import { edtf } from '../edtf';

/** Permanent id: lower case words joined by single hyphens, as in `m4-corridor`. Never reused, never changed. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens, such as "m4-corridor"');

/** One paragraph of plain text, without markup or line breaks (in YAML, a block under `>-` folds into one). */
export const line = z
  .string()
  .trim()
  .min(1)
  .refine((text) => !/<[a-z/!?]/i.test(text), 'plain text only: no markup')
  .refine((text) => !/[\r\n]/.test(text), 'one paragraph only: no line breaks');

/**
 * Longer plain text, in whole sentences.
 * @alias
 */
export const prose = line;

/** Plain text that may be empty. */
export const remark = z.string().refine((text) => !/<[a-z/!?]/i.test(text), 'plain text only: no markup');

/** A day, `2020-03-06`. */
export const day = z.iso.date({ error: 'a day is written 2020-03-06' });

/** EDTF-like date: `2020-03-06T00:01`, `2020-03-06`, `2020-03`, `2020`, `a/b` for an interval, a trailing `~` for "about". */
export const date = z
  .string()
  .refine(
    (text) => edtf(text) !== undefined,
    'a date is 2020-03-06, 2020-03-06T00:01, 2020-03, 2020, an interval a/b, or any of these with "~"',
  );

/** Longitude, degrees east (WGS 84). */
export const longitude = z.number().min(-180).max(180);

/** Latitude, degrees north (WGS 84). */
export const latitude = z.number().min(-90).max(90);

/** Languages that a name, quotation or source may be in (BCP 47). */
export const language = z.enum([
  'en',
  'ar',
  'ru',
  'tr',
  'fa',
  'kk',
  'fr',
  'de',
  'it',
  'ro',
  'id',
  'ur',
  'es',
  'he',
  'el',
  'ku',
]);
