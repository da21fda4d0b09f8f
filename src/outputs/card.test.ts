import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { atlas } from '../atlas/load';
import { themes } from '../frame/theme';
import { bandHeight, cardAlt, cardImage, cardOf, cardPng, cardSize, cardSvg, titleLines } from './card';
import { drawPng } from './raster';

const room = 780;

describe('cards', () => {
  it.each(atlas().chapters.map(({ id }) => id))(
    '%s: 1200 × 630 px, under 200 kB, with picture, title, date and name',
    async (chapter) => {
      const png = await cardPng(atlas(), chapter);
      const meta = await sharp(png).metadata();
      expect([meta.width, meta.height, meta.isPalette]).toEqual([1200, 630, true]);
      expect(png.length).toBeLessThan(200_000);
      const ink = async (left: number, top: number, width: number, height: number): Promise<number> => {
        const { data } = await sharp(png)
          .extract({ left, top, width, height })
          .greyscale()
          .raw()
          .toBuffer({ resolveWithObject: true });
        return data.filter((value) => value < 130).length / data.length;
      };
      const band = cardSize.height - bandHeight;
      expect(await ink(40, band + 10, 500, bandHeight - 20)).toBeGreaterThan(0.03);
      expect(await ink(960, band + 15, 200, 30)).toBeGreaterThan(0.03);
      expect(await ink(960, band + 50, 200, 50)).toBeGreaterThan(0.02);
      expect(await ink(0, 0, 1200, band)).toBeGreaterThan(0.003);
      // The margins of the band stay paper.
      expect(await ink(0, band + 4, 36, bandHeight - 4)).toBe(0);
    },
    120_000,
  );

  it('are the same bytes when drawn again', async () => {
    const chapter = atlas().chapters[0]!;
    const card = cardOf(atlas(), chapter.id, chapter.steps[0]!.id);
    const [first, second] = await Promise.all([
      drawPng(await cardSvg(atlas(), card)),
      drawPng(await cardSvg(atlas(), card)),
    ]);
    expect(second.equals(first)).toBe(true);
  }, 60_000);

  it('fill the picture with ground where there is no sea', async () => {
    const inland = atlas()
      .chapters.flatMap(({ id, steps }) => steps.map((step) => ({ id, step })))
      .find(({ step }) => {
        const { scene } = atlas().scenes.get(step.scene)!;
        return 'level' in scene && scene.level === 'south-idlib';
      })!;
    const picture = await drawPng(await cardSvg(atlas(), cardOf(atlas(), inland.id, inland.step.id)));
    const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const [r, g, b] = themes.light.sea.match(/[0-9a-f]{2}/g)!.map((hex) => parseInt(hex, 16)) as [
      number,
      number,
      number,
    ];
    let water = 0;
    // The locator, upper right, may show the sea.
    for (let i = 0; i < data.length; i += 3)
      if (
        (i / 3) % info.width < 800 &&
        Math.abs(data[i]! - r) + Math.abs(data[i + 1]! - g) + Math.abs(data[i + 2]! - b) < 6
      )
        water += 1;
    expect(water / (info.width * info.height)).toBeLessThan(0.01);
  }, 60_000);

  it('set Latin, Cyrillic and Arabic in a title', async () => {
    const card = cardOf(atlas(), atlas().chapters[0]!.id);
    const ink = async (title: string) => {
      const picture = await drawPng(await cardSvg(atlas(), { ...card, title }));
      const { data } = await sharp(picture)
        .extract({ left: 40, top: cardSize.height - bandHeight + 6, width: 760, height: bandHeight - 10 })
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true });
      return data.filter((value) => value < 130).length;
    };
    for (const title of ['Idlib', 'Идлиб', 'إدلب']) expect(await ink(title), title).toBeGreaterThan(500);
  }, 60_000);

  it('have room for the title of every chapter and step', () => {
    for (const chapter of atlas().chapters)
      for (const title of [chapter.title, ...chapter.steps.map(({ heading }) => heading)])
        expect(() => titleLines(title, room)).not.toThrow();
  });

  it('say what they show', () => {
    for (const chapter of atlas().chapters) {
      const image = cardImage(atlas(), chapter.id, chapter.steps[0]!.id);
      expect(image.path).toBe(`/cards/${chapter.id}/${chapter.steps[0]!.id}.png`);
      expect(image.alt.length).toBeLessThanOrEqual(420);
      expect(image.alt.startsWith(`${chapter.steps[0]!.heading}. `)).toBe(true);
    }
    expect(cardAlt(cardOf(atlas(), atlas().chapters[0]!.id))).toContain(atlas().chapters[0]!.title);
  }, 60_000);
});

describe('titleLines', () => {
  it('sets a short title large and a long one in more lines', () => {
    expect(titleLines('Balyun', room)).toMatchObject({ lines: ['Balyun'], size: 44 });
    const long = titleLines('A title that is certainly too long to stand in one line of a card', room);
    expect(long.lines.length).toBeGreaterThan(1);
    expect(long.lines.join(' ')).toBe('A title that is certainly too long to stand in one line of a card');
    expect(long.size).toBeLessThan(44);
  });
  it('refuses what fits in no way', () => {
    expect(() => titleLines('Much too long. '.repeat(30).trim(), room)).toThrow('too long for a social card');
  });
});
