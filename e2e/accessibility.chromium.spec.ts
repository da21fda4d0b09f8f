import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { openChapter, watchFaults } from './story';

/** One page of every type. */
const pages = [
  './',
  'chapters/moscow-agreement/',
  'chapters/first-violations/',
  'chapters/moscow-agreement/m4-corridor/',
  'timeline/',
  'source/',
  'sources/',
  'sources/voltaire-network-2020-03-05-protocol-english/',
  'claims/',
  'claims/protocol-corridor/',
  'people/',
  'places/',
  'glossary/',
  'data/',
  'about/',
  'methods/',
  'corrections/',
  '404.html',
];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What a theme can change; all else is the same in both. */
const colourRules = ['color-contrast', 'link-in-text-block'];

const found = ({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>): string[] =>
  violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map((node) => node.target.join(' '))
        .join(' | ')}`,
  );

for (const path of pages) {
  test(`axe finds nothing on ${path}, light and dark`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const faults = watchFaults(page);
    const response = await page.goto(path);
    expect(response?.ok()).toBe(true);
    if (/^chapters\/[^/]+\/$/.test(path))
      await expect(page.locator('.stage')).toHaveAttribute('data-ready', '');
    expect(found(await new AxeBuilder({ page }).withTags(tags).analyze()), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect(found(await new AxeBuilder({ page }).withRules(colourRules).analyze()), 'dark').toEqual([]);
    expect(faults).toEqual([]);
  });
}

test('the text view of a chapter is free of faults too', async ({ page }) => {
  await openChapter(page, 'erdogans-threats');
  await page.getByRole('button', { name: 'Read as text' }).click();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

/** Widths of a phone at 400 % zoom, a phone, a tablet, a laptop and a wall. */
for (const width of [320, 360, 768, 1280, 2560]) {
  test(`nothing is wider than a window of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: width < 340 ? 256 : 900 });
    for (const path of [
      './',
      'chapters/first-violations/',
      'chapters/moscow-agreement/m4-corridor/',
      'timeline/',
      'claims/',
      'places/',
      'data/',
    ]) {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(
        width,
      );
    }
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
