import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pageKinds } from './page-kinds';
import { chapters, openChapter } from './story';

/** What holds pictures on paper and does not show exactly one of them. A stage that is not printed needs none. */
const notOnePicture = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const holders = new Set(
      [...document.querySelectorAll('.picture')].map((picture) =>
        picture.parentElement!.closest('figure, .stage, a, li')!,
      ),
    );
    return [...holders].flatMap((holder) => {
      const shown = [...holder.querySelectorAll('.picture')].filter((picture) => picture.checkVisibility());
      const wanted = holder.matches('.stage') && !holder.checkVisibility() ? 0 : 1;
      return shown.length === wanted
        ? []
        : [
            `${holder.tagName}.${holder.className} ${holder.getAttribute('aria-labelledby')}: ${shown.length}`,
          ];
    });
  });

test('on paper each figure of each kind of page shows one picture: not none, not two', async ({ page }) => {
  const fileOf = (path: string): string =>
    `dist/${path}${path === '' || path.endsWith('/') ? 'index.html' : ''}`;
  const pictured = pageKinds('dist').filter(({ fullest }) =>
    readFileSync(fileOf(fullest), 'utf8').includes('class="picture'),
  );
  expect(pictured.length).toBeGreaterThan(6);
  const wrong: string[] = [];
  for (const { fullest } of pictured) {
    await page.goto(`./${fullest}`);
    await page.emulateMedia({ media: 'print' });
    // A4 between its margins, and a window whose styles for wide screens paper must not inherit.
    for (const width of [673, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      wrong.push(...(await notOnePicture(page)).map((what) => `${fullest} at ${width} px: ${what}`));
    }
  }
  expect(wrong).toEqual([]);
});

for (const chapter of chapters) {
  test(`${chapter}: the printed chapter holds every step with its picture`, async ({ page }) => {
    await openChapter(page, chapter);
    const steps = await page.locator('.step').count();
    const words = await page
      .locator('.step')
      .evaluateAll((found) => found.map((step) => step.querySelector('h2')!.textContent!.trim()));
    await page
      .locator('.step')
      .nth(4)
      .evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
    await page.emulateMedia({ media: 'print' });
    const heights = await page
      .locator('.step .figure > .picture')
      .evaluateAll((found) => found.map((picture) => picture.getBoundingClientRect().height));
    expect(heights.filter((height) => height > 200)).toHaveLength(steps);
    // A4 between its margins: what is wider than that is cut off on paper.
    await page.setViewportSize({ width: 673, height: 900 });
    const cut = await page
      .locator('.table')
      .evaluateAll((found) => found.filter((table) => table.scrollWidth > table.clientWidth + 1).length);
    expect(cut, 'tables wider than the paper').toBe(0);
    const pdf = await page.pdf({ format: 'A4' });
    const document = await getDocument({ data: new Uint8Array(pdf) }).promise;
    let text = '';
    const stranded: string[] = [];
    for (let i = 1; i <= document.numPages; i += 1) {
      const printed = (await (await document.getPage(i)).getTextContent()).items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ');
      // Each account ends with where it was read: the heading stands on the page of its first one.
      const head = printed.lastIndexOf('Who says what.');
      if (head >= 0 && !printed.includes('Read in:', head))
        stranded.push(`page ${i}: ${printed.slice(head)}`);
      text += printed;
    }
    expect(stranded, 'headings without their accounts').toEqual([]);
    // Letters alone: a PDF may give back a quotation mark as another sign.
    const bare = (printed: string): string => printed.replace(/[\s‘’“”'"]+/g, '').toLowerCase();
    for (const heading of words) expect(bare(text)).toContain(bare(heading).slice(0, 12));
  });
}
