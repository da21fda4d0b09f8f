import { z } from 'zod';
import { date, id, language, latitude, line, longitude, remark } from './terms';

/** Rows of data/places.csv. Coordinates WGS 84; `precision_km` is the radius within which the place surely lies. */
export const place = z.strictObject({
  id,
  name: line,
  /** capital, city, town, village, crossing, base …: shown to readers. */
  kind: line,
  lon: longitude,
  lat: latitude,
  precision_km: z.number().nonnegative(),
  confidence: z.enum(['high', 'medium', 'low']),
  /** exact: drawn as a dot · inferred, estimate: drawn as a disc of the precision with an open ring. */
  position_basis: z.enum(['exact', 'inferred', 'estimate']),
  /** Name on the spot, and its language. Identical to `name` only for Turkish towns. */
  name_local: line,
  name_local_lang: language,
  variants: z.array(line),
  /** 1 capital … 5 village: decides which label gives way. */
  rank: z.number().int().min(1).max(5),
  source: line,
  licence: line,
  note: remark,
  /** Earlier working ids: never those of another place. */
  aliases: z.array(id),
});
export type Place = z.infer<typeof place>;

/** Rows of data/control.csv: who held a place on 6 March 2020. */
export const control = z.strictObject({
  place: id,
  /** As the evidence of that day has it; `contested` where accounts differ. */
  holder: z.enum([
    'government',
    'opposition',
    'contested',
    'turkish-post',
    'turkish-backed-zone',
    'mixed-zone',
  ]),
  /** The day, month or year for which the evidence speaks. */
  as_of: date,
  confidence: z.enum(['high', 'medium', 'low']),
  /** Why the position is no better known. */
  position_note: remark,
  evidence: line,
  /** Who says so, with how far each was read, separated by "|". */
  source: line,
  note: remark,
});
export type Control = z.infer<typeof control>;

/** data/posts.csv: Turkish posts that a source names. */
export const post = z.strictObject({
  place: id,
  /** First date a source documents it (or `2017/2018` for the Astana-era posts). */
  since: date,
  /** astana: one of the twelve of 2017 and 2018 · 2020: set up in that year. */
  era: z.enum(['astana', '2020']),
  /** As its source says; `far` where the road is of no matter. */
  side_of_m4: z.enum(['north', 'south', 'on', 'far']),
  claim: id,
  source: id,
  note: remark,
});
export type Post = z.infer<typeof post>;

/** Rows of data/line-of-contact.csv, west to north-east: the opposition lies to the left of this way. */
export const linePoint = z.strictObject({
  /** Order along the line, west to north-east. */
  seq: z.number().int(),
  lon: longitude,
  lat: latitude,
  government_place: id,
  opposition_place: id,
  /** Half the width of the band that is drawn here, km. */
  half_width_km: z.number().min(2),
  /** How well the line is known here, in words. */
  grade: line,
  remark,
  /** full, or fading out towards an end that rests on old evidence. */
  drawn: z.enum(['full', 'fading']),
});
export type LinePoint = z.infer<typeof linePoint>;

/** Rows of data/roads.csv. A point with the name of a place stands within 1.5 km of it. */
export const roadPoint = z.strictObject({
  road: z.enum(['M4', 'M5']),
  /** Order along the road. */
  seq: z.number().int(),
  lon: longitude,
  lat: latitude,
  name: remark,
  /** What the point rests on. */
  basis: line,
  source: line,
});
export type RoadPoint = z.infer<typeof roadPoint>;
