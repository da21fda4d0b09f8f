import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import sharp from 'sharp';
import { firstPart } from './first-window.ts';
import { chapters } from './story.ts';

/** The least share of a first view that the first congestion window must paint. */
const least = 0.95;
/** Channels may differ by this much of 255: less than an eye sees. */
const tolerance = 6;

const pages = ['', ...chapters.map((chapter) => `chapters/${chapter}/`)];
const windows = [
  { name: 'narrow', width: 360, height: 740 },
  { name: 'wide', width: 1440, height: 900 },
] as const;

interface Pixels {
  readonly data: Buffer;
  readonly info: { readonly width: number; readonly height: number };
}

const pixelsOf = (png: Buffer): Promise<Pixels> =>
  sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });

/** Shows an answer as the page; `alone` refuses every other request, otherwise only web fonts are refused. */
async function shown(page: Page, path: string, answer: string, alone: boolean): Promise<Pixels> {
  await page.route('**/*', (route) => {
    const request = route.request();
    if (request.resourceType() === 'document')
      return route.fulfill({ body: answer, contentType: 'text/html; charset=utf-8' });
    return alone || request.resourceType() === 'font' ? route.abort() : route.continue();
  });
  await page.goto(path);
  if (!alone && path) await expect(page.locator('.stage')).toHaveAttribute('data-ready', '');
  const png = await page.screenshot();
  await page.unrouteAll();
  return pixelsOf(png);
}

/** The share of pixels that are the same, of all and of those that are not bare paper. */
function shares(part: Pixels, whole: Pixels): { all: number; drawn: number } {
  const paper = whole.data.subarray(0, 3);
  const count = { all: 0, drawn: 0, same: 0, sameDrawn: 0 };
  for (let at = 0; at < whole.data.length; at += 3) {
    let apart = 0;
    let fromPaper = 0;
    for (let i = 0; i < 3; i += 1) {
      const value = whole.data[at + i]!;
      apart = Math.max(apart, Math.abs(value - part.data[at + i]!));
      fromPaper = Math.max(fromPaper, Math.abs(value - paper[i]!));
    }
    const drawn = Number(fromPaper > tolerance);
    const same = Number(apart <= tolerance);
    count.all += 1;
    count.drawn += drawn;
    count.same += same;
    count.sameDrawn += same * drawn;
  }
  return { all: count.same / count.all, drawn: count.sameDrawn / count.drawn };
}

for (const { name, width, height } of windows) {
  test.describe(`the first view of a ${name} window`, () => {
    test.use({ viewport: { width, height }, reducedMotion: 'reduce' });
    for (const path of pages) {
      test(`of /${path} is painted from the first 14.6 kB`, async ({ page }) => {
        const answer = readFileSync(`dist/${path}index.html`, 'utf8');
        const whole = await shown(page, path, answer, false);
        const part = await shown(page, path, await firstPart(answer), true);
        const { all, drawn } = shares(part, whole);
        expect(all, 'of all pixels').toBeGreaterThanOrEqual(least);
        expect(drawn, 'of the pixels that are not bare paper').toBeGreaterThanOrEqual(least);
      });
    }
  });
}
