import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test, type Page } from '@playwright/test';
import type Axe from 'axe-core';
import { layOutLists } from './laid-out';
import { pageKinds } from './page-kinds';
import { chapters, openChapter, watchFaults } from './story';

/** One page of every kind that was built, the fullest; chapters are taken one by one, in each of their modes. */
const kinds = pageKinds('dist').filter(({ kind }) => kind !== 'chapters/(any)/');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What a theme can change; all else is the same in each. */
const colourRules = ['color-contrast', 'link-in-text-block'];
const themes = [
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced colours', { colorScheme: 'light', forcedColors: 'active' }],
] as const;

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Rules that a page breaks, each with the first three places. Axe is put into the page once and told to gather no
 * passes, in a fraction of the time; pages shown in frames are judged as pages.
 */
async function broken(page: Page, type: 'tag' | 'rule', values: string[]): Promise<string[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe);
  return page.evaluate(
    async (runOnly) => {
      const { axe: here } = globalThis as unknown as { axe: typeof Axe };
      const { violations } = await here.run(
        { exclude: ['iframe'] },
        { runOnly, resultTypes: ['violations'], iframes: false },
      );
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map(({ target }) => target.join(' '))
            .join(' | ')}`,
      );
    },
    { type, values },
  );
}

/** Expects no rule broken by daylight, and no colour rule in the other themes. */
async function expectSound(page: Page): Promise<void> {
  expect(await broken(page, 'tag', tags), 'light').toEqual([]);
  for (const [name, media] of themes) {
    await page.emulateMedia(media);
    expect(await broken(page, 'rule', colourRules), name).toEqual([]);
  }
}

test('axe finds what is wrong', async ({ page }) => {
  await page.goto('./404.html');
  await page.evaluate(() => {
    document.querySelector('main')!.append(document.createElement('button'));
    document.querySelector<HTMLElement>('main p')!.style.color = '#ddd';
  });
  const found = await broken(page, 'tag', tags);
  for (const rule of ['button-name', 'color-contrast'])
    expect(found.filter((one) => one.startsWith(rule))).toHaveLength(1);
});

for (const { kind, fullest } of kinds) {
  test(`axe finds nothing on ${kind || 'the cover'} in any theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const faults = watchFaults(page);
    const response = await page.goto(`./${fullest}`);
    expect(response?.ok()).toBe(true);
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLElement>('.js .stage')].every((stage) => 'ready' in stage.dataset),
    );
    await page.evaluate(layOutLists);
    await expectSound(page);
    expect(faults).toEqual([]);
  });
}

for (const chapter of chapters) {
  test(`axe finds nothing in ${chapter}: scrolled in any theme, as text, in plain language`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const faults = watchFaults(page);
    await openChapter(page, chapter);
    await expectSound(page);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    for (const name of ['Read as text', 'Plain language']) {
      const button = page.getByRole('button', { name });
      await button.click();
      await expect(button).toHaveAttribute('aria-pressed', 'true');
      expect(await broken(page, 'tag', tags), name).toEqual([]);
    }
    expect(faults).toEqual([]);
  });
}

test('at 400 % zoom the stage gives way to the text with its pictures', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await openChapter(page, 'syrian-offensive');
  await expect(page.locator('.stage')).toBeHidden();
  await expect(page.locator('.step').nth(1).locator('.picture')).toBeVisible();
});

test('in forced colours the words and pictures stay', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openChapter(page, 'moscow-agreement');
  await expect(page.locator('.stage .picture')).toBeVisible();
  await expect(page.locator('.chip').first()).toBeVisible();
});
