import sharp from 'sharp';
import type { ReliefRaster } from '../figures/map/relief';
import { kept } from '../made/kept';

/** Colours of a palette of 2, 4 or 8 bits; libvips (8.18) rounds any other number up to one of these. */
export type PaletteSize = 4 | 16 | 256;

/** How a relief picture is written. */
export type ReliefEncoding =
  /** For pages. `quality` 0 to 100. */
  | { readonly format: 'avif'; readonly quality: number }
  /** For files, because rasterisers draw AVIF as nothing. Reduced to so many colours with their opacities; absent: none is lost. */
  | { readonly format: 'png'; readonly colours?: PaletteSize };

/** Names the settings below in the key under which pictures are kept. Raise the number when they change. */
const settings = 'relief image 1';

/** The bytes of a relief picture, made anew. */
export function drawRelief(
  { width, height, data }: ReliefRaster,
  encoding: ReliefEncoding,
): Promise<Uint8Array> {
  const image = sharp(data, { raw: { width, height, channels: 4 } });
  if (encoding.format === 'avif')
    return image.avif({ quality: encoding.quality, effort: 7, chromaSubsampling: '4:2:0' }).toBuffer();
  const { colours } = encoding;
  return image
    .png({
      compressionLevel: 9,
      ...(colours === undefined
        ? { adaptiveFiltering: true }
        : { palette: true, colours, dither: 0, effort: 10 }),
    })
    .toBuffer();
}

/** The bytes of a relief picture. Kept by a hash of what goes in, so that a second build encodes nothing. */
export async function encodeRelief(raster: ReliefRaster, encoding: ReliefEncoding): Promise<Uint8Array> {
  const { width, height, data } = raster;
  const from = [
    settings,
    JSON.stringify([encoding, width, height, sharp.versions.sharp]),
    new Uint8Array(data.buffer),
  ];
  const { bytes } = await kept('relief', `.${encoding.format}`, from, () => drawRelief(raster, encoding));
  return bytes;
}
