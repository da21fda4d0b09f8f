import { z } from 'zod';
import { id, language, latitude, line, longitude, remark } from './terms';

/** Which of the five sets of map geometry a scene is drawn on, from widest to closest. */
export const level = z.enum(['region', 'levant', 'northwest', 'greater-idlib', 'south-idlib']);
export type Level = z.infer<typeof level>;

/** The sets of map marks a scene may stress or hide; unlisted ones are "normal" where they are shown by default (`shownByDefault` in figures/map/base.ts). */
export const layer = z.enum([
  'relief',
  'borders',
  'rivers',
  'roads',
  'corridor',
  'patrol-route',
  'line-of-contact',
  'opposition-tint',
  'third-zones',
  'golan',
  'control',
  'posts',
  'region-labels',
]);
export type Layer = z.infer<typeof layer>;

/** Rows of data/geography/labels.csv: names of regions and waters on the maps. */
export const mapLabel = z.strictObject({
  id,
  name: line,
  kind: line,
  lon: longitude,
  lat: latitude,
  /** Degrees, clockwise. */
  angle: z.number().min(-180).max(180),
  /** 1 largest … 3. */
  size: z.number().int().min(1).max(3),
  levels: z.array(level).min(1),
  /** Empty where the map's fonts lack its script; then the language is empty too. */
  name_local: remark,
  name_local_lang: z.enum([...language.options, 'uk', '']),
  note: remark.optional(),
  source: line.optional(),
});
