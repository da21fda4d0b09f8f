import { expect, test } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { chapters, openChapter } from './story';

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
    for (let i = 1; i <= document.numPages; i += 1)
      text += (await (await document.getPage(i)).getTextContent()).items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ');
    const flat = text.replace(/\s+/g, '').toLowerCase();
    for (const heading of words)
      expect(flat).toContain(
        heading
          .replace(/\s+/g, '')
          .replace(/[‘’“”]/g, '')
          .toLowerCase()
          .slice(0, 12),
      );
  });
}
