import { describe, expect, it } from 'vitest';
import { reliefRaster, reliefStyles } from './relief';
import type { ReliefRaster } from './relief';
import type { Surface } from './surface';

const style = { ...reliefStyles.northwest, exaggeration: 6, smoothing: 0.9, shade: 0.5, tint: 0, fade: 0 };
const window = { x: -20, y: -20, width: 40, height: 40 };
const size = { width: 80, height: 80 };
const everywhere = () => 1;
/** Alpha of a pixel, positive for light, negative for shade and tint. */
const tone = ({ data, width }: ReliefRaster, column: number, row: number): number => {
  const at = (row * width + column) * 4;
  return data[at] === 255 ? data[at + 3]! : -data[at + 3]!;
};
const shaded = (metres: Surface['metres'], over = {}): ReliefRaster =>
  reliefRaster({ metres, cover: everywhere }, window, size, { ...style, ...over });

describe('reliefRaster', () => {
  it('leaves flat ground untouched', () => {
    expect(shaded(() => 240).data.every((value, i) => i % 4 !== 3 || value === 0)).toBe(true);
  });

  it('lights what faces north-west and shades what faces south-east', () => {
    const cone = shaded((x, y) => Math.max(0, 1000 - 60 * Math.hypot(x, y)));
    expect(tone(cone, 28, 28)).toBeGreaterThan(10);
    expect(tone(cone, 52, 52)).toBeLessThan(-40);
    expect(Math.abs(tone(cone, 2, 2))).toBeLessThan(3);
  });

  it('is symmetrical about the light', () => {
    const cone = shaded((x, y) => Math.max(0, 1000 - 60 * Math.hypot(x, y)));
    // West and north lights weigh the same; the south-west one tips the balance a little.
    expect(Math.abs(tone(cone, 30, 50) - tone(cone, 50, 30))).toBeLessThan(40);
  });

  it('darkens more where the ground is steeper', () => {
    const gentle = tone(
      shaded((x) => 400 - 15 * x),
      40,
      40,
    );
    const steep = tone(
      shaded((x) => 400 - 60 * x),
      40,
      40,
    );
    expect(steep).toBeLessThan(gentle);
    expect(gentle).toBeLessThan(0);
    expect(-steep).toBeLessThanOrEqual(255 * style.shade);
  });

  it('tints high ground, and not low ground', () => {
    const tint = { tint: 0.2, low: 300, high: 900 };
    expect(
      Math.abs(
        tone(
          shaded(() => 300, tint),
          40,
          40,
        ),
      ),
    ).toBe(0);
    expect(
      tone(
        shaded(() => 900, tint),
        40,
        40,
      ),
    ).toBe(-51);
  });

  it('says nothing where nothing is known', () => {
    const raster = reliefRaster(
      { metres: (x) => 100 * Math.sin(x), cover: (x) => (x < 0 ? 0 : 1) },
      window,
      size,
      style,
    );
    for (let row = 0; row < 80; row += 1) expect(Math.abs(tone(raster, 10, row))).toBe(0);
  });

  it('fades at its edge when asked to', () => {
    const plain = shaded((x) => 400 - 60 * x);
    const faded = shaded((x) => 400 - 60 * x, { fade: 0.1 });
    expect(Math.abs(tone(faded, 0, 40))).toBeLessThan(Math.abs(tone(plain, 0, 40)) / 10);
    expect(tone(faded, 40, 40)).toBe(tone(plain, 40, 40));
  });

  it('gives the same bytes for the same input, whatever part of the map is asked for', () => {
    const surface: Surface = {
      metres: (x, y) => 500 + 300 * Math.sin(x / 3) * Math.cos(y / 4),
      cover: everywhere,
    };
    const whole = reliefRaster(surface, window, size, style);
    const part = reliefRaster(
      surface,
      { x: 0, y: 0, width: 20, height: 20 },
      { width: 40, height: 40 },
      style,
    );
    expect(reliefRaster(surface, window, size, style).data).toEqual(whole.data);
    for (let i = 0; i < 40; i += 1)
      expect(Math.abs(tone(part, i, i) - tone(whole, 40 + i, 40 + i))).toBeLessThanOrEqual(1);
  });
});
