import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { ReliefRaster } from '../figures/map/relief';

/** `avif` for pages; `png` for files, because rasterisers draw AVIF as nothing. */
export type ReliefEncoding = 'avif' | 'png';

/** Quality 0 to 100 at which no blocks show when the picture is drawn at three times its size. */
export const reliefQuality = 45;

/** Where encoded pictures are kept between builds. */
const shelf = join(process.cwd(), 'node_modules', '.cache', 'idlib', 'relief');

function nameOf(raster: ReliefRaster, encoding: ReliefEncoding, quality: number): string {
  const hash = createHash('sha256');
  hash.update(
    `${encoding} ${encoding === 'png' ? '' : quality} ${raster.width}x${raster.height} sharp ${sharp.versions.sharp}\n`,
  );
  hash.update(raster.data);
  return `${hash.digest('hex').slice(0, 32)}.${encoding}`;
}

async function encode(raster: ReliefRaster, encoding: ReliefEncoding, quality: number): Promise<Buffer> {
  const { width, height, data } = raster;
  const image = sharp(data, { raw: { width, height, channels: 4 } });
  if (encoding === 'avif') return image.avif({ quality, effort: 7, chromaSubsampling: '4:2:0' }).toBuffer();
  return image.png({ compressionLevel: 9, adaptiveFiltering: true }).toBuffer();
}

/**
 * The bytes of a relief picture. Kept on disk by a hash of what goes in, so that a second build encodes nothing.
 * @param quality of AVIF, 0 to 100; PNG loses nothing
 * @param cache folder of the kept pictures; written to in one move, so that builds may run side by side
 */
export async function encodeRelief(
  raster: ReliefRaster,
  encoding: ReliefEncoding,
  quality: number = reliefQuality,
  cache: string = shelf,
): Promise<Uint8Array> {
  const file = join(cache, nameOf(raster, encoding, quality));
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return kept;
  const bytes = await encode(raster, encoding, quality);
  await mkdir(cache, { recursive: true });
  const draft = `${file}.${process.pid}-${Math.random().toString(36).slice(2)}`;
  await writeFile(draft, bytes);
  await rename(draft, file);
  return bytes;
}
