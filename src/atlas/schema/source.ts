import { z } from 'zod';
import { party } from './actor';
import { date, day, id, language, line, prose } from './terms';

/** data/camps.yaml: groups of sources that must not be counted as independent of one another. */
export const camp = z.strictObject({
  id,
  /** Shown beside a source: "Turkish state or pro-government". */
  name: line,
  /** Why these belong together, one sentence. */
  note: prose,
  /** The party whose colour and shape its chips carry. */
  party,
  /** True where the members do not share an interest, so that two of them may corroborate each other (the UN and research bodies, say). */
  independent: z.boolean().default(false),
});
export type Camp = z.infer<typeof camp>;

/** How far a source was read for this site. `recalled` means nobody saw a copy: never linked, never certain. */
export const access = z.enum(['read', 'excerpt', 'recalled']);

/** data/sources/*.yaml: published items, in CSL terms. */
export const source = z.strictObject({
  /** `<outlet>-<date>-<two or three words>`, as in `arab-news-2020-03-06-fifteen-killed`. */
  id,
  type: z.enum([
    'webpage',
    'article-newspaper',
    'report',
    'treaty',
    'speech',
    'entry-encyclopedia',
    'dataset',
    'map',
    'broadcast',
    'post-weblog',
  ]),
  /** Title as published; a plain description in square brackets where the copy seen shows none. */
  title: line,
  /** English gloss of a title in another language. */
  title_english: line.optional(),
  /** Publisher or outlet as the reader knows it. */
  publisher: line,
  /** Named author(s), literal. */
  author: z.array(line).optional(),
  /** Actor ids of the outlet or body, for chips and pages. */
  actor: id.optional(),
  /** Whose account it carries when it is a repost or agency copy: "SOHR, quoted by Reuters". */
  carries: line.optional(),
  /** Publication date; absent where the copy seen shows none (then `issued_note` says so). */
  issued: date.optional(),
  issued_note: line.optional(),
  /** Address as found. It becomes a link only if `address` is "exact", `access` is not "recalled" and its host is not in data/text-hosts.yaml. */
  url: z
    .url({
      protocol: /^https?$/,
      hostname: /^[^.]+(?:\.[^.]+)+$/,
      error: 'an address begins with "https://" or "http://" and a host',
    })
    .refine(
      (url) => !/[\s"<>\\^`{|}]/.test(url) && !/^https?:\/\/[^/]*@/.test(url),
      'no space, bracket, quotation mark or user name in an address',
    )
    .optional(),
  /** exact: the page itself · shortened: the stored address was cut, not a page · text-only: printed, never linked · none. */
  address: z.enum(['exact', 'shortened', 'text-only', 'none']),
  language,
  camp: id,
  access,
  /** What the copy was, when it is a repost, translation or aggregator page. */
  copy_note: line.optional(),
  /** When someone opened the live address and found it as described (ISO date). Absent: seen as a stored copy only. */
  checked_live: day.optional(),
});
export type Source = z.infer<typeof source>;
