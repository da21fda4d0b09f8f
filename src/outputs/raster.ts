import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import { hashOf } from '../made/hash-of';
import { kept } from '../made/kept';
import { pageFaces, pictureFaces } from '../type/faces';
import { whole } from '../type/subset';
import type { Zoom } from './figure-address';

const require = createRequire(import.meta.url);
const resvgVersion = (
  JSON.parse(readFileSync(require.resolve('@resvg/resvg-js/package.json'), 'utf8')) as { version: string }
).version;

/** Every font that a picture or card may ask for, as TrueType files: the rasteriser reads no woff2 and leaves out text without an error. */
const fontFiles = Promise.all([...new Set([...pictureFaces, ...pageFaces])].map((face) => whole(face.file)));

/** Pictures drawn at once: the rasteriser works beside the main thread, and two keep a small machine busy. */
const atOnce = 2;
let drawing = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(job: () => Promise<T>): Promise<T> {
  if (drawing >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else drawing += 1;
  try {
    return await job();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else drawing -= 1;
  }
}

/**
 * An SVG file as PNG, with the project's fonts and no others, in 256 colours where that is smaller. The same SVG gives
 * the same bytes.
 * @param zoom pixels to a px
 * @throws Error from the rasteriser if the SVG cannot be read
 */
export async function drawPng(svg: string, zoom: Zoom = 1): Promise<Buffer> {
  const font = {
    loadSystemFonts: false,
    fontFiles: (await fontFiles).map(({ path }) => path),
    defaultFontFamily: 'IBM Plex Sans',
    sansSerifFamily: 'IBM Plex Sans',
    serifFamily: 'Source Serif 4',
  };
  const image = await renderAsync(svg, { font, fitTo: { mode: 'zoom', value: zoom } });
  const pixels = () =>
    sharp(image.pixels, { raw: { width: image.width, height: image.height, channels: 4 } }).removeAlpha();
  const palette = await pixels()
    .png({ palette: true, colours: 256, effort: 8, dither: 0.6, compressionLevel: 9 })
    .toBuffer();
  const full = await pixels().png({ compressionLevel: 9 }).toBuffer();
  return palette.length < full.length ? palette : full;
}

/** The same, kept on disk, and with few others at a time. Raise the number below when `drawPng` changes. */
export async function png(svg: string, zoom: Zoom = 1): Promise<Buffer> {
  const fonts = hashOf((await fontFiles).map(({ bytes }) => bytes));
  const { bytes } = await kept(
    'raster',
    '.png',
    ['raster 2', resvgVersion, sharp.versions.sharp, String(zoom), fonts, svg],
    () => inTurn(() => drawPng(svg, zoom)),
  );
  return bytes;
}
