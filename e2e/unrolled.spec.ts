import { expect, test } from '@playwright/test';
import { chapters, openChapter } from './story';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the builder shows one preview, and it is a chapter', { tag: '@one-engine' }, async ({ page }) => {
    await page.goto('embed/');
    await expect(page.locator('.preview iframe:visible')).toHaveAttribute(
      'src',
      /\/embed\/moscow-agreement\//,
    );
  });
  for (const chapter of chapters) {
    // Playwright cannot switch scripts off in this Firefox; there, a script that never arrives stands in (below).
    test(
      `${chapter}: every step has its text and its own picture`,
      { tag: '@one-engine' },
      async ({ page }) => {
        await page.setViewportSize({ width: 360, height: 740 });
        await page.goto(`chapters/${chapter}/`);
        await expect(page.locator('html')).not.toHaveClass(/js/);
        const steps = page.locator('.step');
        const count = await steps.count();
        expect(count).toBeGreaterThanOrEqual(6);
        await expect(page.locator('.stage .picture.tall')).toBeVisible();
        for (let i = 0; i < count; i += 1) {
          const step = steps.nth(i);
          await expect(step.getByRole('heading', { level: 2 })).toBeVisible();
          const picture = i === 0 ? page.locator('.stage .picture.tall') : step.locator('.picture');
          const { width, height } = await picture.evaluate((element) => element.getBoundingClientRect());
          expect(width).toBeGreaterThan(250);
          expect(height).toBeGreaterThan(250);
          expect(await picture.locator('text').count()).toBeGreaterThan(2);
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        for (const name of ['Still pictures', 'Read as text', 'Plain language'])
          await expect(page.getByRole('button', { name })).toBeHidden();
      },
    );
  }
});

test('the text switch unrolls the chapter, and is remembered', async ({ page }) => {
  await openChapter(page, 'irans-signal');
  await page.getByRole('button', { name: 'Read as text' }).click();
  await expect(page.locator('.step').nth(3).locator('.picture')).toBeVisible();
  await expect(page.locator('.stage')).toBeHidden();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Read as text' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.step').first().locator('.picture')).toBeVisible();
});

test('the plain-language switch shows the short version of every step, and is remembered', async ({
  page,
}) => {
  await openChapter(page, 'moscow-agreement');
  const step = page.locator('.step').nth(1);
  await expect(step.locator('.plain')).toBeHidden();
  await page.getByRole('button', { name: 'Plain language' }).click();
  await expect(step.locator('.plain')).toBeVisible();
  await expect(step.locator('.text > p > .claim').first()).toBeHidden();
  await page.reload();
  await expect(step.locator('.plain')).toBeVisible();
});

test('denied storage leaves the switches working', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    }),
  );
  await openChapter(page, 'syrian-offensive');
  await page.getByRole('button', { name: 'Read as text' }).click();
  await expect(page.locator('.step').nth(2).locator('.picture')).toBeVisible();
});
