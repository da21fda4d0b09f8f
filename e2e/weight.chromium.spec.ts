import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { sentBytes } from './first-window';
import { pageKinds } from './page-kinds';

const limit = 105_000;
const chapters = pageKinds('dist').find(({ kind }) => kind === 'chapters/(any)/')!.pages;

/** A file of the built site by its address, and what a host sends for it: text in brotli, fonts and rasters as they are. */
function weight(path: string): number {
  const bytes = readFileSync(`dist/${path}${path === '' || path.endsWith('/') ? 'index.html' : ''}`);
  return /\.(?:woff2|avif|png)$/.test(path) ? bytes.length : sentBytes(bytes).length;
}

test.use({ viewport: { width: 360, height: 740 } });

for (const chapter of chapters)
  test(`${chapter} read to the end on a phone weighs no more than ${limit} bytes, fonts included`, async ({
    page,
    baseURL,
  }) => {
    const asked = new Set<string>();
    page.on('request', (request) =>
      asked.add(
        request
          .url()
          .slice(baseURL!.length)
          .replace(/[?#].*/, ''),
      ),
    );
    await page.goto(chapter);
    await page.evaluate(async () => {
      const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
      for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight * 0.7) {
        scrollTo(0, y);
        await frame();
        await frame();
      }
      await document.fonts.ready;
    });
    await page.waitForLoadState('networkidle');
    const files = [...asked].map((path) => [path, weight(path)] as const);
    const fonts = files.filter(([path]) => path.endsWith('.woff2'));
    expect(fonts.length).toBeGreaterThanOrEqual(6);
    const whole = files.reduce((sum, [, bytes]) => sum + bytes, 0);
    expect(whole, files.map(([path, bytes]) => `${path} ${bytes}`).join('\n')).toBeLessThanOrEqual(limit);
  });
