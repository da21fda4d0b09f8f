import type { Role } from './look';

/** How much a picture stresses a mark. A hidden mark is not painted at all. */
export type Emphasis = 'lifted' | 'normal' | 'muted' | 'hidden';

/** Parties that keep one colour and one shape everywhere. */
export type Party =
  'government' | 'opposition' | 'turkey' | 'russia' | 'iran' | 'monitor' | 'source-text' | 'other';

/** Two numbers: world units (east, south) or px (right, down). */
export type Point = readonly [x: number, y: number];

interface MarkBase {
  /** Unique in its frame; the same thing keeps its key from frame to frame. */
  readonly key: string;
  /** What it is, which decides how it looks (`look.ts`). */
  readonly role: Role;
  readonly emphasis: Emphasis;
  readonly party?: Party;
}

/** One or more runs of straight segments. */
export interface PathMark extends MarkBase {
  readonly kind: 'path';
  readonly rings: readonly (readonly Point[])[];
  readonly closed: boolean;
  /** Name under which a page ships this path once and refers to it (world marks that many frames share). */
  readonly shared?: string;
  /** Stroke width in the layer's own units, for strokes that are ground distances (the 12 km corridor). */
  readonly thickness?: number;
}

export interface CircleMark extends MarkBase {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  /** Radius in the layer's own units. */
  readonly r: number;
}

export interface TextMark extends MarkBase {
  readonly kind: 'text';
  /** Baseline point, px. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
  /** Font size, px. */
  readonly size: number;
  /** BCP 47, when not English. Arabic and Persian are shaped right to left; their `anchor` still means the side on the page. */
  readonly lang?: string;
  /** Degrees, clockwise. */
  readonly angle?: number;
}

/** A raster drawn under everything: relief. */
export interface ImageMark extends MarkBase {
  readonly kind: 'image';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Name of the raster; the painter is told where its bytes are. */
  readonly image: string;
}

export type Mark = PathMark | CircleMark | TextMark | ImageMark;
