import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reliefRaster, reliefStyles } from '../figures/map/relief';
import { encodeRelief } from './relief-image';

/** A ridge from north to south: dark east of it, light west of it. */
const ridge = { metres: (x: number) => 1200 * Math.exp(-(x * x) / 60), cover: () => 1 };
const raster = reliefRaster(
  ridge,
  { x: -30, y: -30, width: 60, height: 60 },
  { width: 120, height: 120 },
  reliefStyles.northwest,
);
let cache = '';

beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'relief-'));
});
afterAll(() => rm(cache, { recursive: true }));

describe('encodeRelief', () => {
  it('writes PNG that holds the raster as it is', async () => {
    const bytes = await encodeRelief(raster, 'png', undefined, cache);
    const { data, info } = await sharp(bytes)
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, info.channels]).toEqual([120, 120, 4]);
    for (let i = 3; i < data.length; i += 4) expect(data[i]).toBe(raster.data[i]);
  });

  it('writes AVIF that keeps shade and light within a few hundredths', async () => {
    const bytes = await encodeRelief(raster, 'avif', undefined, cache);
    expect(bytes.length).toBeLessThan(1500);
    const { data } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    let worst = 0;
    for (let i = 3; i < data.length; i += 4) worst = Math.max(worst, Math.abs(data[i]! - raster.data[i]!));
    expect(worst).toBeLessThan(16);
  });

  it('encodes once: a second call reads what the first one wrote', async () => {
    const first = await encodeRelief(raster, 'avif', 30, cache);
    const files = await readdir(cache);
    expect(files.every((name) => /^[0-9a-f]{32}\.(?:avif|png)$/.test(name))).toBe(true);
    const again = await encodeRelief(raster, 'avif', 30, cache);
    expect(Buffer.compare(first, again)).toBe(0);
    expect(await readdir(cache)).toEqual(files);
    await Promise.all(files.map((name) => writeFile(join(cache, name), 'kept')));
    expect(Buffer.from(await encodeRelief(raster, 'avif', 30, cache)).toString()).toBe('kept');
  });
});
