import type { Mark } from './mark';

/** Named sizes a picture is composed for. `tall` is made for a phone's stage, never cropped from `wide`. */
export const formats = {
  /** Beside the text, on screens of 80 em or more; also the still of an embed. */
  wide: { width: 1000, height: 800, text: 15 },
  /** Above the text on phones, beside it up to 80 em, unrolled, and in print. */
  tall: { width: 360, height: 380, text: 12.5 },
  /** Social cards: the picture part of 1200 × 630 px. */
  card: { width: 1200, height: 630, text: 22 },
} as const;
export type Format = keyof typeof formats;

/** What the camera sees: centre and size of the window, in km on the one map plane (x east, y south; see figures/map/projection.ts). */
export interface View {
  readonly cx: number;
  readonly cy: number;
  readonly width: number;
  readonly height: number;
}

/** One complete picture as plain values. Everything that is drawn is in it; nothing else is needed to paint it. */
export interface Frame {
  /** Scene id. */
  readonly scene: string;
  readonly kind: 'map' | 'timeline' | 'counts' | 'table';
  readonly format: Format;
  /** px */
  readonly width: number;
  readonly height: number;
  /** Maps only: the camera, and how many world units make a km. */
  readonly view?: View;
  readonly unitsPerKm?: number;
  /** Marks on the map plane, in world units (whole numbers): they move with the camera. Empty for other kinds. */
  readonly world: readonly Mark[];
  /** Marks in px: text, dots, notes, furniture. They keep their size. */
  readonly pins: readonly Mark[];
  readonly title: string;
  /** At most 150 characters. */
  readonly alt: string;
  /** Boxes of all text in `pins`, px, for tests: labels inside and apart. */
  readonly boxes: readonly Box[];
}

/** An occupied rectangle, px. */
export interface Box {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
