import { z } from 'zod';
import { layer, level } from './map';
import { date, id, latitude, line, longitude, prose } from './terms';

/** How much a picture stresses a layer or mark. */
export const emphasis = z.enum(['lifted', 'normal', 'muted', 'hidden']);

/** A short note on the picture itself, two to eight words. */
export const note = z.strictObject({
  /**
   * A place id, `event:<id>`, `road:M4`, `corridor` or `line-of-contact`: a leader ties the note to it. Or [lon, lat], for what is
   * said of the country round about and of no place in it: the note stands there, or near it, and no leader singles out a
   * spot. On a timeline an event id or a date; in a table `row` or `row/column`.
   */
  at: z.union([line, z.tuple([longitude, latitude])]),
  text: line.refine((text) => {
    const n = text.split(/\s+/).length;
    return n >= 2 && n <= 8;
  }, 'a note has two to eight words'),
});

const sceneBase = {
  /** Permanent: `/figures/<id>.<format>.svg`. Unique over the whole site. */
  id,
  title: line,
  /** What the picture shows and why, at most 150 characters. */
  alt: line.max(150),
  /** Text equivalent, two to six sentences: extent, date, where things are relative to each other. Also the caption. */
  description: prose,
  /** The caption: what this picture adds, in one sentence that also stands alone, on a step's own page or in print. */
  change: prose,
  /** The date the picture shows. */
  date,
  notes: z.array(note).max(3).default([]),
  /** Claims that the picture draws; the source line and data table follow from them. */
  claims: z.array(id).min(1),
};

/** One state of a map: what the camera sees, and what is stressed, muted or hidden in it. */
export const mapScene = z.strictObject({
  ...sceneBase,
  level,
  /** Camera in words of the data: fit these places (ids or [lon, lat]). */
  look: z.array(z.union([id, z.tuple([longitude, latitude])])).min(1),
  /** Least distance from the outermost place looked at to the picture's edge, km. */
  margin_km: z.number().positive().default(8),
  layers: z.partialRecord(layer, emphasis).default({}),
  /** place id to emphasis. Places not listed may still be shown as context if there is room, by rank. */
  places: z.record(id, emphasis).default({}),
  /** event id to emphasis: drawn at the event's first place, hollow for a claim, filled when opposed sources report it. */
  events: z.record(id, emphasis).default({}),
  /**
   * Events of this scene that happened at each of their places, by the accounts: the sign stands at all of them. Not for events
   * that name a second place for bearings, or for a speech that reports put in either of two towns.
   */
  at_each_place: z.array(id).optional(),
  /** Curved lines between two places: `agreed` solid, `absent` dashed, `said` dotted. */
  connectors: z
    .array(
      z.strictObject({
        from: id,
        to: id,
        style: z.enum(['agreed', 'absent', 'said']),
        label: line.optional(),
      }),
    )
    .default([]),
  /** Computed distances to draw, always with their ± in the label. */
  measures: z
    .array(z.strictObject({ from: id, to: z.enum(['M4', 'M5', 'corridor']), label: line }))
    .default([]),
  /** Places of which accounts differ: the sign "≠" stands beside them. */
  disputed: z.array(id).default([]),
});
export type MapScene = z.infer<typeof mapScene>;

/** One state of a timeline: the interval in view and the stress of its events. */
export const timelineScene = z.strictObject({
  ...sceneBase,
  /** Interval in view, `2020-03-05/2020-03-09`. */
  look: date,
  /** event id to emphasis; items of the figure not listed are muted. */
  events: z.record(id, emphasis).default({}),
});
export type TimelineScene = z.infer<typeof timelineScene>;

/** One state of a chart of counts. */
export const countsScene = z.strictObject({
  ...sceneBase,
  /** count id to emphasis; others normal. */
  counts: z.record(id, emphasis).default({}),
  /** What no source that was read counts, and the days for which that was looked for: an empty row, the last. */
  missing: z.strictObject({ label: line.max(30), days: date }).optional(),
});
export type CountsScene = z.infer<typeof countsScene>;

/** One state of a table of accounts. */
export const tableScene = z.strictObject({
  ...sceneBase,
  /** row id, or row/column, to emphasis; others normal. */
  cells: z.record(z.string(), emphasis).default({}),
});
export type TableScene = z.infer<typeof tableScene>;
