import type { Level } from '../../atlas/schema/map';
import { smoothstep } from './surface';
import type { Surface } from './surface';

/** A rectangle of the map plane, km. */
export interface ReliefWindow {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels: RGBA, row by row. Dark brown is shade, white is light, a middle brown high ground; nothing is low flat ground or sea. */
export interface ReliefRaster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** How strongly and how finely a level is shaded. */
export interface ReliefStyle {
  /** Heights are multiplied by this. Wide maps need more: their slopes are gentle. */
  readonly exaggeration: number;
  /** Standard deviation of the smoothing, km: what is smaller than this is not known or not wanted. */
  readonly smoothing: number;
  /** Highest opacity of shade and of light, 0 to 1. Shade does the work on light paper, light on dark paper. */
  readonly shade: number;
  readonly light: number;
  /**
   * Opacity of the tint laid on high ground whatever its slope, 0 to 1: none at `low` m, full from `high` m. Mountains
   * read by it as bodies, not as the dark side of a ridge only.
   */
  readonly tint: number;
  readonly low: number;
  readonly high: number;
  /** Width of the belt in which the shading fades out at the raster's edge, as a share of its shorter side. 0: none. */
  readonly fade: number;
}

/** The shading of each level, chosen by eye on light and dark paper. */
export const reliefStyles: Readonly<Record<Level, ReliefStyle>> = {
  region: {
    exaggeration: 15,
    smoothing: 12,
    shade: 0.3,
    light: 0.3,
    tint: 0.34,
    low: 250,
    high: 2700,
    fade: 0.06,
  },
  levant: {
    exaggeration: 8,
    smoothing: 4.5,
    shade: 0.3,
    light: 0.3,
    tint: 0.34,
    low: 250,
    high: 1900,
    fade: 0.06,
  },
  northwest: {
    exaggeration: 2.8,
    smoothing: 1.9,
    shade: 0.24,
    light: 0.28,
    tint: 0.4,
    low: 230,
    high: 1250,
    fade: 0.06,
  },
  'greater-idlib': {
    exaggeration: 2.8,
    smoothing: 2.1,
    shade: 0.17,
    light: 0.22,
    tint: 0.28,
    low: 230,
    high: 1050,
    fade: 0.06,
  },
  // Some 40 km across, the ground's few lines would be smears, and their ends edges: a hint of high and low is left.
  'south-idlib': {
    exaggeration: 2.2,
    smoothing: 3,
    shade: 0.07,
    light: 0.1,
    tint: 0.13,
    low: 230,
    high: 1000,
    fade: 0.06,
  },
};

/**
 * Colours of the shading. High ground is a brown between both papers, so that it is darker than the land by day and
 * lighter by night.
 */
const colours = { tint: [136, 108, 70], shade: [46, 32, 18], light: [255, 252, 244] } as const;

/** Where the light comes from (degrees clockwise from north) and its share: mostly north-west, as map readers expect. */
const lights: readonly (readonly [azimuth: number, share: number])[] = [
  [315, 0.6],
  [270, 0.15],
  [0, 0.15],
  [225, 0.1],
];

/** Height of every light above the horizon, degrees. */
const altitude = 45;

/** Smooths a grid with a Gaussian of `sigma` cells, one axis after the other; beyond the edge counts the edge. */
function smoothed(values: Float32Array, width: number, height: number, sigma: number): Float32Array {
  if (sigma < 0.3) return values;
  const reach = Math.ceil(sigma * 3);
  const weights = Array.from({ length: reach * 2 + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma)),
  );
  const total = weights.reduce((a, b) => a + b, 0);
  const pass = (from: Float32Array, across: boolean): Float32Array => {
    const to = new Float32Array(from.length);
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        let sum = 0;
        for (let k = -reach; k <= reach; k += 1) {
          const at = across
            ? y * width + Math.min(width - 1, Math.max(0, x + k))
            : Math.min(height - 1, Math.max(0, y + k)) * width + x;
          sum += weights[k + reach]! * from[at]!;
        }
        to[y * width + x] = sum / total;
      }
    }
    return to;
  };
  return pass(pass(values, true), false);
}

/**
 * Brightness of a slope against flat ground, -1 (unlit) to about 0.4 (facing the light), 0 when flat.
 * `east` and `south` are its rises per km of plane, exaggerated.
 */
function brightness(east: number, south: number): number {
  const flat = Math.sin((altitude * Math.PI) / 180);
  const tilt = Math.cos((altitude * Math.PI) / 180);
  const norm = Math.sqrt(east * east + south * south + 1);
  let sum = 0;
  for (const [azimuth, share] of lights) {
    const a = (azimuth * Math.PI) / 180;
    // The normal is (-east, -south, 1); the light stands at (sin a, -cos a) on a plane whose y runs south.
    const lit = (flat - east * tilt * Math.sin(a) + south * tilt * Math.cos(a)) / norm;
    sum += share * Math.max(0, lit);
  }
  return sum / flat - 1;
}

/** Takes the faintest slopes out: on plains the data is not good enough to tell them from its own errors. */
const quietened = (tone: number): number => (tone * Math.abs(tone)) / (Math.abs(tone) + 0.04);

/**
 * Shaded relief of a window of the map plane, lit mostly from the north-west.
 * Pure: the same surface, window, size and style give the same bytes.
 */
export function reliefRaster(
  surface: Surface,
  window: ReliefWindow,
  size: { readonly width: number; readonly height: number },
  style: ReliefStyle,
): ReliefRaster {
  const { width, height } = size;
  const cell = { x: window.width / width, y: window.height / height };
  const sigma = style.smoothing / Math.sqrt(cell.x * cell.y);
  // The margin keeps the smoothing and the slopes true up to the edge.
  const margin = Math.ceil(sigma * 3) + 2;
  const columns = width + 2 * margin;
  const rows = height + 2 * margin;
  const metres = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    const y = window.y + (row - margin + 0.5) * cell.y;
    for (let column = 0; column < columns; column += 1)
      metres[row * columns + column] = surface.metres(window.x + (column - margin + 0.5) * cell.x, y);
  }
  const ground = smoothed(metres, columns, rows, sigma);
  const data = new Uint8ClampedArray(width * height * 4);
  const belt = style.fade * Math.min(width, height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const at = (row + margin) * columns + column + margin;
      const rise = style.exaggeration / 2000;
      const east = ((ground[at + 1]! - ground[at - 1]!) * rise) / cell.x;
      const south = ((ground[at + columns]! - ground[at - columns]!) * rise) / cell.y;
      const tone = quietened(brightness(east, south));
      // Saturates gently, so that steep scarps keep their form.
      const shade = style.shade * (1 - Math.exp(Math.min(0, tone) * 2.4));
      const light = style.light * (1 - Math.exp(-Math.max(0, tone) * 2.6));
      const tint = style.tint * smoothstep((ground[at]! - style.low) / (style.high - style.low));
      // Light or shade lies over the tint.
      const over = shade + light;
      const sum = over + tint * (1 - over);
      const edge =
        belt > 0
          ? Math.min(1, (Math.min(row, column, height - 1 - row, width - 1 - column) + 0.5) / belt)
          : 1;
      const cover = surface.cover(window.x + (column + 0.5) * cell.x, window.y + (row + 0.5) * cell.y);
      const pixel = (row * width + column) * 4;
      const top = light > 0 ? colours.light : colours.shade;
      for (let i = 0; i < 3; i += 1)
        data[pixel + i] =
          sum > 0 ? (top[i]! * over + colours.tint[i]! * tint * (1 - over)) / sum : colours.tint[i]!;
      data[pixel + 3] = 255 * sum * cover * edge * edge * (3 - 2 * edge);
    }
  }
  return { width, height, data };
}
