import { expect, test, type Page } from '@playwright/test';
import { readerOf } from './reader';
import { openChapter, random, watchFaults } from './story';
import { expectWhole } from './whole';

const phone = { width: 360, height: 740 };
const desk = { width: 1440, height: 900 };

type Route = (page: Page, step: string, next: () => number) => Promise<void>;

/** Ways in which readers come to a step. */
const routes: Record<string, Route> = {
  'a slow scroll': async (page, step) => {
    for (let i = 0; i < 60; i += 1) {
      const top = await page
        .locator(`#${step}`)
        .evaluate((element) => element.getBoundingClientRect().top - innerHeight * 0.45);
      if (Math.abs(top) < 40) break;
      await page.mouse.wheel(0, Math.round(Math.max(-600, Math.min(600, top))));
      await page.waitForTimeout(16);
    }
  },
  'a jump': (page, step) =>
    page
      .locator(`#${step}`)
      .evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' })),
  'a link of the rail': async (page, step) => {
    await page.locator(`.rail a[href="#${step}"]`).focus();
    await page.keyboard.press('Enter');
  },
  'the end of the page and back up': async (page, step) => {
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
    await page
      .locator(`#${step}`)
      .evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  },
  keys: async (page, _step, next) => {
    await page.locator('body').press('Home');
    for (let i = 0; i < 2 + next() * 10; i += 1) await page.keyboard.press('PageDown');
  },
  'a reload': async (page) => {
    await page.reload();
    await expect(page.locator('.stage')).toHaveAttribute('data-ready', '');
  },
  'another page and back': async (page) => {
    await page.goto('methods/');
    await page.goBack();
    await expect(page.locator('.stage')).toHaveAttribute('data-ready', '');
  },
  'a change of height only': async (page) => {
    const { width, height } = page.viewportSize()!;
    await page.setViewportSize({ width, height: height - 180 });
    await page.mouse.wheel(0, 300);
    await page.setViewportSize({ width, height });
  },
  'a rotation': async (page) => {
    const { width, height } = page.viewportSize()!;
    await page.setViewportSize({ width: Math.max(height, 1300), height: Math.max(width, 620) });
    await page.setViewportSize({ width, height });
  },
  'the switches': async (page) => {
    for (const name of [
      'Read as text',
      'Still pictures',
      'Plain language',
      'Plain language',
      'Still pictures',
      'Read as text',
    ])
      await page
        .getByRole('button', { name, exact: true })
        .evaluate((button: HTMLButtonElement) => button.click());
  },
};

// Every route for certain, on a phone and on a desk; in any order, on any chapter and in any window the walks take them
// (walks.spec.ts).
for (const [chapter, viewport] of Object.entries({ 'first-violations': phone, 'moscow-agreement': desk })) {
  test(`${chapter}: every route to a step ends in the build's picture`, async ({ page }, info) => {
    test.slow();
    const seed = [...info.title].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);
    const next = random(seed);
    const faults = watchFaults(page);
    await page.setViewportSize(viewport);
    await openChapter(page, chapter);
    const reader = readerOf(page);
    await expectWhole(reader, 'on opening', { as: 'stage' });
    const steps = await page.locator('.step').evaluateAll((found) => found.map((step) => step.id));
    // Every route once, in an order of its own for each chapter and size.
    const order = Object.entries(routes)
      .map(([name, route]) => ({ name, route, at: next() }))
      .sort((a, b) => a.at - b.at);
    for (const [walk, { name, route }] of order.entries()) {
      const step = steps[Math.floor(next() * steps.length)]!;
      await route(page, step, next);
      await expectWhole(reader, `seed ${seed}, walk ${walk}: ${name} to ${step}`, { as: 'stage' });
    }
    expect(faults).toEqual([]);
  });
}

test('a link to a step opens that very step, and the address follows the reader without filling the history', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await openChapter(page, 'first-violations');
  const steps = await page.locator('.step').evaluateAll((found) => found.map((step) => step.id));
  for (const step of steps) {
    // Another query makes it another page: a fragment alone would only scroll the one that is open.
    await openChapter(page, 'first-violations', `?${step}#${step}`);
    await expect(page.locator('.stage')).toHaveAttribute('data-step', step);
  }
  const entries = await page.evaluate(() => history.length);
  await page.locator(`#${steps[2]}`).evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
  await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${steps[2]}`);
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

test('an unknown step opens the top of the chapter, and the page says so', async ({ page }) => {
  await openChapter(page, 'moscow-agreement', '#no-such-step');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await expect(page.getByText('no step with the name in that link')).toBeVisible();
});
