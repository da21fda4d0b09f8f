import { describe, expect, it } from 'vitest';
import { themes } from '../../frame/theme';
import { flatRelief } from './relief-flat';

/** One pixel of relief laid on the land of a theme, and the same after flattening. */
function onLand(pixel: readonly number[], theme: 'light' | 'dark'): { before: number[]; after: number[] } {
  const raster = { width: 1, height: 1, data: new Uint8ClampedArray(pixel) };
  const land = [1, 3, 5].map((at) => parseInt(themes[theme].land.slice(at, at + 2), 16));
  const laid = (data: ArrayLike<number>): number[] =>
    land.map((value, i) => value + ((data[i]! - value) * data[3]!) / 255);
  return { before: laid(raster.data), after: laid(flatRelief(raster, theme).data) };
}

const brown = [136, 108, 70, 90] as const;
const shade = [46, 32, 18, 80] as const;
const light = [255, 252, 244, 80] as const;

describe('flatRelief', () => {
  it.each([
    ['high ground by day', brown, 'light'],
    ['shade by day', shade, 'light'],
    ['light by day', light, 'light'],
    ['high ground by night', brown, 'dark'],
    ['light by night', light, 'dark'],
    ['shade by night', shade, 'dark'],
  ] as const)('does to the land what the shading did: %s', (_, pixel, theme) => {
    const { before, after } = onLand(pixel, theme);
    before.forEach((value, i) => expect(Math.abs(value - after[i]!)).toBeLessThan(18));
  });
  it('has one colour in a theme, and leaves bare land alone', () => {
    const data = new Uint8ClampedArray([...brown, ...light, 136, 108, 70, 0]);
    const flat = flatRelief({ width: 3, height: 1, data }, 'light').data;
    expect([...flat.slice(0, 3)]).toEqual([...flat.slice(4, 7)]);
    expect(flat[11]).toBe(0);
  });
});
