import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
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

/** What axe finds by some rules or tags; without the passes, in a fifth of the time. Pages shown in frames are judged as pages. */
const axe = (page: Page, type: 'tag' | 'rule', values: string[]): ReturnType<AxeBuilder['analyze']> =>
  new AxeBuilder({ page })
    .options({ runOnly: { type, values }, resultTypes: ['violations'] })
    .exclude('iframe')
    .setLegacyMode(true)
    .analyze();

const found = ({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>): string[] =>
  violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map((node) => node.target.join(' '))
        .join(' | ')}`,
  );

/** Expects no rule broken by daylight, and no colour rule in the other themes. */
async function expectSound(page: Page): Promise<void> {
  expect(found(await axe(page, 'tag', tags)), 'light').toEqual([]);
  for (const [name, media] of themes) {
    await page.emulateMedia(media);
    expect(found(await axe(page, 'rule', colourRules)), name).toEqual([]);
  }
}

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
      expect(found(await axe(page, 'tag', tags)), name).toEqual([]);
    }
    expect(faults).toEqual([]);
  });
}

/** Widths of a phone at 400 % zoom, a phone, a tablet, a laptop and a wall. */
const widths = [320, 360, 768, 1280, 2560];

test('no page of any kind is wider than its window', async ({ page }) => {
  for (const { fullest } of pageKinds('dist')) {
    await page.goto(`./${fullest}`);
    await page.evaluate(layOutLists);
    for (const width of widths) {
      await page.setViewportSize({ width, height: width < 340 ? 256 : 900 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, `${fullest} at ${width} px`).toBeLessThanOrEqual(width);
    }
  }
});

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
