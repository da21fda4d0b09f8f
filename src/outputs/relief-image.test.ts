import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { reliefRaster, reliefStyles } from '../figures/map/relief';
import { drawRelief, encodeRelief } from './relief-image';

/** A ridge from north to south: dark east of it, light west of it. */
const ridge = { metres: (x: number) => 1200 * Math.exp(-(x * x) / 60), cover: () => 1 };
const raster = reliefRaster(
  ridge,
  { x: -30, y: -30, width: 60, height: 60 },
  { width: 120, height: 120 },
  reliefStyles.northwest,
);

describe('drawRelief', () => {
  it('writes PNG that holds the raster as it is', async () => {
    const bytes = await drawRelief(raster, { format: 'png' });
    const { data, info } = await sharp(bytes)
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, info.channels]).toEqual([120, 120, 4]);
    for (let i = 3; i < data.length; i += 4) expect(data[i]).toBe(raster.data[i]);
  });

  it('writes AVIF that keeps shade and light within a few hundredths', async () => {
    const bytes = await drawRelief(raster, { format: 'avif', quality: 45 });
    expect(bytes.length).toBeLessThan(1500);
    const { data } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    let worst = 0;
    for (let i = 3; i < data.length; i += 4) worst = Math.max(worst, Math.abs(data[i]! - raster.data[i]!));
    expect(worst).toBeLessThan(16);
  });

  it('writes PNG of few colours where it is told how many', async () => {
    const bytes = await drawRelief(raster, { format: 'png', colours: 16 });
    const { data } = await sharp(bytes)
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const colours = new Set(Array.from({ length: data.length / 4 }, (_, i) => data.readUInt32BE(4 * i)));
    expect(colours.size).toBeLessThanOrEqual(16);
    expect(colours.size).toBeGreaterThan(2);
  });
});

describe('encodeRelief', () => {
  it('keeps apart what differs in encoding, quality, colours or pixels', async () => {
    const flat = { ...raster, data: new Uint8ClampedArray(raster.data.length) };
    const all = await Promise.all([
      encodeRelief(raster, { format: 'avif', quality: 30 }),
      encodeRelief(raster, { format: 'avif', quality: 60 }),
      encodeRelief(raster, { format: 'png' }),
      encodeRelief(raster, { format: 'png', colours: 4 }),
      encodeRelief(raster, { format: 'png', colours: 16 }),
      encodeRelief(flat, { format: 'png', colours: 16 }),
    ]);
    expect(new Set(all.map((bytes) => Buffer.from(bytes).toString('base64'))).size).toBe(all.length);
  });
});
