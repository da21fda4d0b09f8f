import { expect, test } from '@playwright/test';
import { scroll } from './bench/measures';
import { atRest, openChapter } from './story';

const chapter = 'moscow-agreement';

// Counts, not times: a busy machine draws fewer frames, and then lays out no more often.
test('read to the end, a chapter is laid out at most 1.5 times in 1000 px, moves nothing and keeps 2 MB', async ({
  baseURL,
}) => {
  const read = await scroll(`${baseURL}chapters/${chapter}/`);
  expect(read['layouts per 1000 px']).toBeGreaterThan(0);
  expect(read['layouts per 1000 px']).toBeLessThanOrEqual(1.5);
  expect(read['layout shift while scrolling']).toBe(0);
  expect(read['JS heap after (MB)']).toBeLessThanOrEqual(2);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('a step changes the stage in a handful of places', async ({ page }) => {
    await openChapter(page, chapter);
    await page.evaluate(() => {
      const changed = { count: 0 };
      Object.assign(window, { changed });
      new MutationObserver((records) => (changed.count += records.length)).observe(
        document.querySelector('.stage')!,
        { subtree: true, childList: true, attributes: true, characterData: true },
      );
    });
    const steps = page.locator('.step');
    const counts: number[] = [];
    for (let i = 1; i < (await steps.count()); i += 1) {
      const step = steps.nth(i);
      await step.evaluate((element) => element.scrollIntoView());
      await expect(page.locator('.stage')).toHaveAttribute('data-step', (await step.getAttribute('id'))!);
      await atRest(page);
      counts.push(
        await page.evaluate(() => {
          const { changed } = window as unknown as { changed: { count: number } };
          const { count } = changed;
          changed.count = 0;
          return count;
        }),
      );
    }
    expect(Math.min(...counts)).toBeGreaterThan(0);
    expect(Math.max(...counts)).toBeLessThanOrEqual(40);
  });
});
