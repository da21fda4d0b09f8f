import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawPng, png } from './raster';

const stack = "font-family=\"'IBM Plex Sans','IBM Plex Sans Arabic'\"";
const sheet = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100" width="400" height="100"><rect width="400" height="100" fill="#fff"/>${content}</svg>`;
const word = (text: string, attributes = ''): string =>
  sheet(`<text x="200" y="60" font-size="40" ${stack} ${attributes}>${text}</text>`);

/** First and last column with ink, and how many pixels are inked. */
async function inked(svg: string): Promise<{ left: number; right: number; ink: number }> {
  const { data, info } = await sharp(await drawPng(svg))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  let [left, right, ink] = [info.width, -1, 0];
  data.forEach((value, i) => {
    if (value > 128) return;
    ink += 1;
    left = Math.min(left, i % info.width);
    right = Math.max(right, i % info.width);
  });
  return { left, right, ink };
}

describe('drawPng', () => {
  it.each([
    ['Latin', 'Idlib'],
    ['Latin with marks', 'Şırnağ'],
    ['Cyrillic', 'Москва'],
    ['Greek', 'Κύπρος'],
    ['Arabic', 'إدلب'],
    ['Persian', 'تهران'],
  ])('draws %s', async (_, text) => {
    expect((await inked(word(text))).ink).toBeGreaterThan(300);
  });

  it('draws nothing, and not boxes, for what no font has', async () => {
    expect((await inked(word('Քեսապ'))).ink).toBe(0);
  });

  it('joins Arabic letters', async () => {
    const width = async (text: string) => {
      const { left, right } = await inked(word(text));
      return right - left;
    };
    const apart = (await Promise.all([...'كفرنبل'].map(width))).reduce((sum, one) => sum + one, 0);
    expect(await width('كفرنبل')).toBeLessThan(apart * 0.8);
  });

  it('sets weights and italics from fonts of their own', async () => {
    const [regular, bold, italic] = await Promise.all([
      inked(word('Ariha')),
      inked(word('Ariha', 'font-weight="600"')),
      inked(word('Ariha', 'font-style="italic"')),
    ]);
    expect(bold.ink).toBeGreaterThan(regular.ink * 1.2);
    expect(italic.ink).not.toBe(regular.ink);
  });

  it('puts Arabic on the side that the anchor names', async () => {
    expect((await inked(word('إدلب'))).left).toBeGreaterThanOrEqual(199);
    expect((await inked(word('إدلب', 'text-anchor="end"'))).right).toBeLessThanOrEqual(201);
  });

  it('gives the same bytes when it draws the same again', async () => {
    const [first, second, keptOne] = await Promise.all([
      drawPng(word('Saraqib')),
      drawPng(word('Saraqib')),
      png(word('Saraqib')),
    ]);
    expect(second.equals(first)).toBe(true);
    expect(keptOne.equals(first)).toBe(true);
  });

  it('writes 256 colours, twice the pixels when asked', async () => {
    const gradient = sheet(
      '<linearGradient id="g"><stop stop-color="#fff"/><stop offset="1" stop-color="#a8482f"/></linearGradient><rect width="400" height="100" fill="url(#g)"/>',
    );
    const meta = await sharp(await drawPng(gradient, 2)).metadata();
    expect([meta.width, meta.height, meta.isPalette]).toEqual([800, 200, true]);
  });

  it('says when it cannot read the picture', async () => {
    await expect(drawPng('<svg')).rejects.toThrow();
  });
});
