import { z } from 'zod';
import { id, language, line, prose } from './terms';

/** The parties that have a colour and a shape of their own, in pictures and on the page. */
export const party = z.enum([
  'government',
  'opposition',
  'turkey',
  'russia',
  'iran',
  'monitor',
  'source-text',
  'other',
]);
export type Party = z.infer<typeof party>;

/** data/actors/*.yaml: states, armed groups, people, outlets, agencies. One spelling of each name for the whole site. */
export const actor = z.strictObject({
  id,
  /** The one English spelling used in the story. */
  name: line,
  /** Short form for chips, rows and legends (at most 22 characters). */
  short: line.max(22),
  kind: z.enum([
    'state',
    'armed-group',
    'military',
    'person',
    'outlet',
    'agency',
    'monitor',
    'un',
    'research',
    'company',
    'deal',
  ]),
  party,
  /** Names in other languages: Arabic, Turkish, Russian, Persian. */
  local: z.array(z.strictObject({ lang: language, name: line })).default([]),
  /** Other spellings a reader may search for. */
  variants: z.array(line).default([]),
  /** One or two neutral sentences, past tense for every designation. */
  description: prose,
  /** Listings and sanctions, attributed and in the past tense; absent where none matters to the story. */
  designation: prose.optional(),
  /** Sources that the description rests on. */
  sources: z.array(id).default([]),
});
export type Actor = z.infer<typeof actor>;
