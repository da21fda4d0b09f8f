import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { atlas } from '../atlas/load';
import { levels, sizeOf } from '../figures/map/levels';
import { frameOf } from '../figures/pictures';
import type { Frame } from '../frame/frame';
import { styleOf } from '../frame/look';
import { worldBox } from '../frame/paint';
import { levelRelief, pageRelief, withOwnRelief } from './relief';

/** A map of a level, from the project's own scenes. */
function mapOn(level: string): Frame {
  for (const { figure, scene } of atlas().scenes.values())
    if (figure.kind === 'map' && 'level' in scene && scene.level === level)
      return frameOf(atlas(), scene.id, 'wide');
  throw new Error(`no scene is drawn on ${level}`);
}

const decoded = (address: string) =>
  sharp(Buffer.from(address.replace(/^data:image\/png;base64,/, ''), 'base64'));

describe('levelRelief', () => {
  it('is AVIF in the shape of the level', async () => {
    const meta = await sharp(await levelRelief(atlas(), 'greater-idlib', 'light')).metadata();
    const { width, height } = sizeOf(levels['greater-idlib'].relief);
    expect(meta.format).toBe('heif');
    expect(meta.width / meta.height).toBeCloseTo(width / height, 1);
  }, 60_000);
});

describe('pageRelief', () => {
  it('fits a first view: both themes of any level in 2.5 kB', async () => {
    const address = await pageRelief(atlas());
    const heavy = Object.keys(levels).flatMap((level) => {
      const bytes = (['light', 'dark'] as const).reduce(
        (sum, theme) => sum + Buffer.from(address(`relief-${level}`, theme).split(',')[1]!, 'base64').length,
        0,
      );
      return bytes > 2500 ? [`${level}: ${bytes}`] : [];
    });
    expect(heavy).toEqual([]);
    expect(() => address('relief-mars', 'light')).toThrow(/relief-mars/);
  }, 120_000);
});

describe('withOwnRelief', () => {
  it('cuts the relief to the window and draws hills in it', async () => {
    const frame = mapOn('greater-idlib');
    const own = await withOwnRelief(atlas(), frame, { perPx: 1 / 4, colours: 256 });
    const [x, y, width, height] = worldBox(frame)!;
    const image = own.frame.world.find((mark) => mark.kind === 'image')!;
    expect(image).toMatchObject({ x: Math.floor(x), y: Math.floor(y) });
    expect(
      image.kind === 'image' && Math.abs(image.width - width) < 3 && Math.abs(image.height - height) < 3,
    ).toBe(true);
    const { channels } = await decoded(own.images.get('relief-greater-idlib')!).ensureAlpha().stats();
    expect(channels.at(-1)!.stdev).toBeGreaterThan(10);
  }, 60_000);

  it('packs better in few colours, and is paler where the relief is muted', async () => {
    const frame = mapOn('greater-idlib');
    const muted: Frame = {
      ...frame,
      world: frame.world.map((mark) => (mark.kind === 'image' ? { ...mark, emphasis: 'muted' } : mark)),
    };
    const detail = { perPx: 1 / 4, baked: true };
    const [fine, coarse, pale] = await Promise.all([
      withOwnRelief(atlas(), frame, detail),
      withOwnRelief(atlas(), frame, { ...detail, colours: 256 }),
      withOwnRelief(atlas(), muted, detail),
    ]);
    const of = ({ images }: typeof fine) => images.get('relief-greater-idlib')!;
    expect(of(coarse).length).toBeLessThan(of(fine).length * 0.6);
    const mean = async (address: string) =>
      (await decoded(address).ensureAlpha().stats()).channels.at(-1)!.mean;
    const opacity =
      styleOf({ role: 'relief', emphasis: 'muted' }).opacity! /
      (styleOf({ role: 'relief', emphasis: 'normal' }).opacity ?? 1);
    expect((await mean(of(pale))) / (await mean(of(fine)))).toBeCloseTo(opacity, 1);
  }, 60_000);

  it('leaves opacity to the painter unless told otherwise', async () => {
    const frame = mapOn('greater-idlib');
    const [plain, baked] = await Promise.all([
      withOwnRelief(atlas(), frame, { perPx: 1 / 4 }),
      withOwnRelief(atlas(), frame, { perPx: 1 / 4, baked: true }),
    ]);
    expect(plain.images).not.toEqual(baked.images);
  }, 60_000);

  it('leaves a picture without ground alone', async () => {
    const frame: Frame = { ...mapOn('greater-idlib'), world: [] };
    expect(await withOwnRelief(atlas(), frame, { perPx: 1 })).toEqual({ frame, images: new Map() });
  });
});
