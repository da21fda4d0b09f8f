import type { Format } from '../../frame/frame';

/** Sizes on maps, px, by format. No text is smaller than 14 in wide, 12 in tall and 20 in card pictures. */
export interface MapSizes {
  /** Place names: lifted, listed, and shown as context. */
  readonly lifted: number;
  readonly normal: number;
  readonly context: number;
  /** Local names are this part of the Latin name above them, but never below `least`. */
  readonly local: number;
  readonly least: number;
  readonly note: number;
  readonly noteWidth: number;
  /** Longer place names are broken. */
  readonly nameWidth: number;
  /** Country, mountain and water names by size class 1 … 3. */
  readonly region: readonly [number, number, number];
  readonly shield: number;
  /** Radii. */
  readonly dot: number;
  readonly glyph: number;
  readonly controlGlyph: number;
  /** Half the breadth of the sign that accounts differ. */
  readonly differ: number;
  /** Longest leader. */
  readonly reach: number;
  /** Most context places shown. */
  readonly contextPlaces: number;
  /** Text this close to the picture's edge is not set. */
  readonly edge: number;
}

export const mapSizes: Readonly<Record<Format, MapSizes>> = {
  wide: {
    lifted: 20,
    normal: 16.5,
    context: 15,
    local: 0.86,
    least: 14,
    note: 16,
    noteWidth: 190,
    nameWidth: 230,
    region: [19, 16.5, 14.5],
    shield: 14,
    dot: 4,
    glyph: 9.5,
    controlGlyph: 5.2,
    differ: 5.6,
    reach: 150,
    contextPlaces: 12,
    edge: 10,
  },
  tall: {
    lifted: 14.5,
    normal: 13,
    context: 12.2,
    local: 0.86,
    least: 12,
    note: 12.5,
    noteWidth: 118,
    nameWidth: 116,
    region: [13, 12.2, 12],
    shield: 12,
    dot: 3,
    glyph: 7,
    controlGlyph: 3.8,
    differ: 4.4,
    reach: 95,
    contextPlaces: 4,
    edge: 6,
  },
  card: {
    lifted: 29,
    normal: 24,
    context: 21,
    local: 0.86,
    least: 20,
    note: 23,
    noteWidth: 280,
    nameWidth: 330,
    region: [26, 23, 20],
    shield: 20,
    dot: 5.5,
    glyph: 13,
    controlGlyph: 7,
    differ: 7.8,
    reach: 190,
    contextPlaces: 6,
    edge: 12,
  },
};
