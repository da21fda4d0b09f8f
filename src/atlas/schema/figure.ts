import { z } from 'zod';
import { party } from './actor';
import { countsScene, mapScene, tableScene, timelineScene } from './scene';
import { date, id, line } from './terms';

/** data/scenes/*.yaml: one figure (a subject drawn one way) and its scenes (complete states). */
export const figure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('map'), id, title: line, scenes: z.array(mapScene).min(1) }),
  z.strictObject({
    kind: z.literal('timeline'),
    id,
    title: line,
    /** Which time the scale tells, printed on it: "Syrian time (UTC+2)" or "Dates". */
    zone: line,
    /** Lanes from top to bottom; `events` in the order they may claim room for labels. */
    rows: z.array(z.strictObject({ id, label: line.max(26), party, events: z.array(id).min(1) })).min(1),
    scenes: z.array(timelineScene).min(1),
  }),
  z.strictObject({
    kind: z.literal('counts'),
    id,
    title: line,
    rows: z.array(z.strictObject({ by: id, label: line.max(30), counts: z.array(id).min(1) })).min(1),
    /** days on the scale */
    days: date,
    scenes: z.array(countsScene).min(1),
  }),
  z.strictObject({
    kind: z.literal('table'),
    id,
    title: line,
    table: id,
    scenes: z.array(tableScene).min(1),
  }),
]);
export type Figure = z.infer<typeof figure>;

export type Scene = Figure['scenes'][number];
