import { expect, test } from '@playwright/test';
import { openChapter } from './story';

test('a reader with a keyboard reaches everything, in reading order, with nothing under the stage', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openChapter(page, 'first-violations');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
  let last = -Infinity;
  const seen = new Set<string>();
  for (let i = 0; i < 70; i += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const box = element.getBoundingClientRect();
      const stage = document.querySelector('.pinned')!.getBoundingClientRect();
      const inside = element.closest('.pinned') !== null;
      return {
        tag: element.tagName,
        hidden: element.closest('[aria-hidden="true"]') !== null,
        order: box.top + scrollY,
        inside,
        clear: inside || box.bottom > stage.bottom || stage.bottom <= 0 || box.bottom <= stage.top,
        height: box.height,
      };
    });
    expect(focus.hidden, 'focus inside the hidden stage').toBe(false);
    expect(focus.clear, 'focus lies under the stage').toBe(true);
    if (!focus.inside) {
      expect(focus.order).toBeGreaterThanOrEqual(last - 40);
      last = Math.max(last, focus.order);
    }
    seen.add(focus.tag);
  }
  expect([...seen]).toEqual(expect.arrayContaining(['A', 'BUTTON', 'SUMMARY']));
});

test('a term opens its explanation by keyboard and Escape closes it', async ({ page }) => {
  await openChapter(page, 'moscow-agreement');
  const term = page.locator('.explain button').first();
  await term.focus();
  await page.keyboard.press('Enter');
  const open = page.locator('.explanation:popover-open');
  await expect(open).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(open).toHaveCount(0);
  await expect(term).toBeFocused();
});

test('a reader with a keyboard passes the preview of the builder, which holds hundreds of links', async ({
  page,
}) => {
  await page.goto('embed/');
  await page.getByLabel('Preview width').focus();
  await page.keyboard.press('Tab');
  const past = page.getByRole('link', { name: 'Skip the preview' });
  await expect(past).toBeFocused();
  expect((await past.boundingBox())!.height).toBeGreaterThanOrEqual(24);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-snippet="website"] pre')).toBeFocused();
});

test('the ring around a piece of the bar is not cut by the window', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openChapter(page, 'first-violations');
  await page.locator('.rail a').first().focus();
  await page.keyboard.press('Tab');
  const ring = await page
    .locator('.rail a')
    .nth(1)
    .evaluate((piece) => {
      const { outlineOffset, outlineStyle, outlineWidth } = getComputedStyle(piece);
      const beyond = parseFloat(outlineOffset) + parseFloat(outlineWidth);
      return { outlineStyle, bottom: piece.getBoundingClientRect().bottom + beyond };
    });
  expect(ring.outlineStyle).toBe('solid');
  expect(ring.bottom).toBeLessThanOrEqual(800);
});

test('who follows a note and goes back is at the note again', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openChapter(page, 'first-violations');
  const step = page.locator('.step').nth(4);
  await step.scrollIntoViewIfNeeded();
  const note = step.locator('.text .notes a:visible').last();
  await note.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.sources li:target')).toBeInViewport();
  await page.goBack();
  await expect(note).toBeFocused();
  await expect(note).toBeInViewport();
});
