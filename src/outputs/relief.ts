import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Atlas } from '../atlas/atlas';
import type { Level } from '../atlas/schema/map';
import { readHeights } from '../figures/map/heights';
import { levels, sizeOf } from '../figures/map/levels';
import { flatRelief } from '../figures/map/relief-flat';
import { reliefRaster, reliefStyles, type ReliefRaster, type ReliefWindow } from '../figures/map/relief';
import { gridSurface, groundSurface, smoothstep, type Surface } from '../figures/map/surface';
import type { Frame } from '../frame/frame';
import { styleOf } from '../frame/look';
import type { ImageMark } from '../frame/mark';
import { themes, type Theme } from '../frame/theme';
import { worldBox } from '../frame/paint';
import { hashOf } from '../made/hash-of';
import { kept } from '../made/kept';
import { madeOnce } from '../made/made-once';
import { encodeRelief, type PaletteSize } from './relief-image';

const inProject = (path: string): string => readFileSync(join(process.cwd(), path), 'utf8');
const heightFiles = ['data/geography/heights-levant.txt', 'data/geography/heights-region.txt'] as const;
/** The code that shades: its text belongs to the key under which shaded pictures are kept. */
const shadingCode = ['heights', 'surface', 'relief', 'projection'].map(
  (name) => `src/figures/map/${name}.ts`,
);

interface Grounds {
  readonly key: string;
  /** The ground of the two widest levels. */
  readonly wide: () => Surface;
  /** The ground of the three closer ones: two seconds of work, done when first asked for. */
  readonly close: () => Surface;
}

const known = madeOnce(new WeakMap<Atlas, Grounds>());

function once<T>(make: () => T): () => T {
  let value: { readonly it: T } | undefined;
  return () => (value ??= { it: make() }).it;
}

const groundsOf = (atlas: Atlas): Grounds =>
  known(atlas, () => {
    const [ridges, coast] = [atlas.geography.get('ridges'), atlas.geography.get('coast')];
    if (!ridges || !coast)
      throw new RangeError(
        'data/geography lacks ridges.geojson or coast.geojson, which the relief is made from',
      );
    const texts = heightFiles.map(inProject);
    const heights = once(() => texts.map(readHeights));
    return {
      key: hashOf([...texts, JSON.stringify([ridges, coast]), ...shadingCode.map(inProject)]),
      wide: once(() => gridSurface(heights()[0]!, heights()[1]!)),
      close: once(() => groundSurface({ ridges, coast, around: heights()[0]!, beyond: heights()[1]! })),
    };
  });

async function shaded(
  atlas: Atlas,
  level: Level,
  window: ReliefWindow,
  columns: number,
  style = reliefStyles[level],
): Promise<ReliefRaster> {
  const grounds = groundsOf(atlas);
  const size = {
    width: Math.max(1, Math.round(columns)),
    height: Math.max(1, Math.round((columns * window.height) / window.width)),
  };
  const { bytes } = await kept(
    'shade',
    '.rgba',
    [grounds.key, JSON.stringify([level, window, size, style])],
    () => {
      const surface = level === 'region' || level === 'levant' ? grounds.wide() : grounds.close();
      return Promise.resolve(new Uint8Array(reliefRaster(surface, window, size, style).data.buffer));
    },
  );
  return { ...size, data: new Uint8ClampedArray(bytes) };
}

/** How a level's relief is packed for pages. */
interface Packing {
  /** Pixels to a standard deviation of the smoothing: with fewer, stretched pixels show as diamonds. */
  readonly pixels: number;
  /** Of AVIF, 0 to 100. */
  readonly quality: number;
  /** How much softer than in files the ground is drawn. */
  readonly softer: number;
}

/** Chosen by eye so that the pictures of both themes together stay under 2.5 kB: a first view carries them. */
const packings: Readonly<Record<Level, Packing>> = {
  region: { pixels: 1.25, quality: 17, softer: 1 },
  levant: { pixels: 1.25, quality: 12, softer: 1.25 },
  northwest: { pixels: 1.3, quality: 20, softer: 1 },
  'greater-idlib': { pixels: 1.6, quality: 32, softer: 1 },
  'south-idlib': { pixels: 1.8, quality: 72, softer: 1 },
};

/** The relief of a whole level as AVIF in one theme's colour, for pages. */
export async function levelRelief(atlas: Atlas, level: Level, theme: Theme): Promise<Uint8Array> {
  const { x0: x, y0: y } = levels[level].relief;
  const window = { x, y, ...sizeOf(levels[level].relief) };
  const { pixels, quality, softer } = packings[level];
  const style = { ...reliefStyles[level], smoothing: reliefStyles[level].smoothing * softer };
  const raster = await shaded(atlas, level, window, (window.width * pixels) / style.smoothing, style);
  return encodeRelief(flatRelief(raster, theme), { format: 'avif', quality });
}

const packed = madeOnce(new WeakMap<Atlas, Promise<ReadonlyMap<string, string>>>());

async function packAll(atlas: Atlas): Promise<ReadonlyMap<string, string>> {
  const out = new Map<string, string>();
  for (const level of Object.keys(levels) as Level[])
    for (const theme of Object.keys(themes) as Theme[]) {
      const bytes = await levelRelief(atlas, level, theme);
      out.set(`relief-${level} ${theme}`, `data:image/avif;base64,${Buffer.from(bytes).toString('base64')}`);
    }
  return out;
}

/**
 * Data addresses of the pages' relief, for `sharedShapes`: a page carries its ground in itself, so that its first
 * picture waits for no second request. Throws RangeError on a raster that is no level's.
 */
export async function pageRelief(atlas: Atlas): Promise<(name: string, theme: Theme) => string> {
  const made = await packed(atlas, () => packAll(atlas));
  return (name, theme) => {
    const address = made.get(`${name} ${theme}`);
    if (address === undefined) throw new RangeError(`no relief is called ${name}`);
    return address;
  };
}

/** How finely a picture's own relief is kept. */
export interface ReliefDetail {
  /** Pixels of relief to a pixel of the picture, at most. */
  readonly perPx: number;
  /** How many colours, with their opacities, it is reduced to; absent: none is lost. */
  readonly colours?: PaletteSize;
  /** Puts the opacity of the mark's look into the pixels, for a rasteriser that is not told of it. */
  readonly baked?: boolean;
}

const isRelief = (mark: Frame['world'][number]): mark is ImageMark =>
  mark.kind === 'image' && mark.role === 'relief';

/** A window's shading with the level's own edge: a window inside it has none, and one that reaches it fades as the page's does. */
function paled(raster: ReliefRaster, window: ReliefWindow, level: Level, opacity: number): ReliefRaster {
  const { x0, y0, x1, y1 } = levels[level].relief;
  const belt = reliefStyles[level].fade * Math.min(x1 - x0, y1 - y0);
  const data = raster.data.slice();
  for (let row = 0; row < raster.height; row += 1) {
    const y = window.y + ((row + 0.5) / raster.height) * window.height;
    for (let column = 0; column < raster.width; column += 1) {
      const x = window.x + ((column + 0.5) / raster.width) * window.width;
      const fade = belt > 0 ? smoothstep(Math.min(x - x0, x1 - x, y - y0, y1 - y) / belt) : 1;
      data[4 * (row * raster.width + column) + 3]! *= fade * opacity;
    }
  }
  return { ...raster, data };
}

/**
 * A frame whose relief is cut to its own window, and the data addresses of the rasters it then names. Files carry no
 * more ground than they show. A frame without relief comes back as it is.
 */
export async function withOwnRelief(
  atlas: Atlas,
  frame: Frame,
  detail: ReliefDetail,
): Promise<{ frame: Frame; images: ReadonlyMap<string, string> }> {
  const images = new Map<string, string>();
  const box = worldBox(frame);
  if (!box || frame.unitsPerKm === undefined) return { frame, images };
  const u = frame.unitsPerKm;
  const world: Frame['world'][number][] = [];
  for (const mark of frame.world) {
    if (!isRelief(mark) || mark.emphasis === 'hidden') {
      world.push(mark);
      continue;
    }
    const x = Math.max(mark.x, Math.floor(box[0]));
    const y = Math.max(mark.y, Math.floor(box[1]));
    const width = Math.min(mark.x + mark.width, Math.ceil(box[0] + box[2])) - x;
    const height = Math.min(mark.y + mark.height, Math.ceil(box[1] + box[3])) - y;
    if (width <= 0 || height <= 0) continue;
    const level = mark.image.replace(/^relief-/, '') as Level;
    const window = { x: x / u, y: y / u, width: width / u, height: height / u };
    const shownPx = (width / box[2]) * frame.width;
    const columns = Math.min(shownPx * detail.perPx, (2 * window.width) / reliefStyles[level].smoothing);
    const raster = await shaded(atlas, level, window, columns, { ...reliefStyles[level], fade: 0 });
    const bytes = await encodeRelief(
      paled(raster, window, level, (detail.baked && styleOf(mark).opacity) || 1),
      { format: 'png', ...(detail.colours === undefined ? {} : { colours: detail.colours }) },
    );
    images.set(mark.image, `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`);
    world.push({ ...mark, x, y, width, height });
  }
  return { frame: { ...frame, world }, images };
}
