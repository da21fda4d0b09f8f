import { expect, test, type Page } from '@playwright/test';
import { chapters, openChapter } from './story';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
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

/** Ways in which the script can fail, from not arriving to throwing while it starts. */
const faults: Record<string, (page: Page) => Promise<unknown>> = {
  'the script never arrives': (page) => page.route('**/*.js', (route) => route.abort()),
  'the script is not found': (page) =>
    page.route('**/*.js', (route) => route.fulfill({ status: 404, body: '' })),
  'the script throws as it starts': (page) =>
    page.addInitScript(() =>
      Object.defineProperty(window, 'matchMedia', {
        value: () => {
          throw new Error('broken');
        },
      }),
    ),
  'the stage cannot be filled': (page) =>
    page.addInitScript(() => {
      Element.prototype.append = () => {
        throw new Error('broken');
      };
    }),
  'steps cannot be observed': (page) =>
    page.addInitScript(() => {
      window.IntersectionObserver = function () {
        throw new Error('broken');
      } as never;
    }),
};

for (const [name, inject] of Object.entries(faults)) {
  test(`when ${name}, all text and pictures remain`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await inject(page);
    await page.goto('chapters/first-violations/');
    await page.waitForTimeout(600);
    await expect(page.locator('html')).not.toHaveClass(/staged/);
    const steps = page.locator('.step');
    for (let i = 1; i < (await steps.count()); i += 1)
      await expect(steps.nth(i).locator('.picture').first()).toBeVisible();
    await expect(page.locator('.stage .picture.tall').first()).toBeVisible();
  });
}

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
