import { expect, test, type CDPSession } from '@playwright/test';
import { scrollThrough } from './scroll-through.ts';
import { atRest, chapters, openChapter } from './story.ts';

/**
 * What reading a chapter to its end may cost. Counts, not times. Layouts are left to the bench: how many there are
 * depends on how many steps a busy machine passes before the camera has come to rest.
 */
const limits = { mutationsPerStep: 40, heap: 2_000_000, shift: 0.005 };

const counter = async (session: CDPSession, name: string): Promise<number> =>
  (await session.send('Performance.getMetrics')).metrics.find((metric) => metric.name === name)!.value;

test.use({ viewport: { width: 360, height: 740 } });

test('reading to the end changes, keeps and shifts little', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.addInitScript(() => {
    const noted = { shift: 0, mutations: 0 };
    Object.assign(window, { noted });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[])
        if (!entry.hadRecentInput) noted.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await openChapter(page, 'moscow-agreement');
  await page.evaluate(() => document.fonts.ready);
  const length = await page.evaluate(() => {
    const { noted } = window as unknown as { noted: { mutations: number } };
    new MutationObserver((records) => (noted.mutations += records.length)).observe(
      document.querySelector('[data-chapter]')!,
      { subtree: true, childList: true, attributes: true, characterData: true },
    );
    return document.querySelector('.step:last-of-type')!.getBoundingClientRect().top + scrollY;
  });
  await scrollThrough(session, length);
  await atRest(page);
  const { shift, mutations, steps } = await page.evaluate(() => ({
    ...(window as unknown as { noted: { shift: number; mutations: number } }).noted,
    steps: document.querySelectorAll('.step').length,
  }));
  await session.send('HeapProfiler.collectGarbage');
  const heap = await counter(session, 'JSHeapUsedSize');
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(length / 2);
  expect(mutations, 'the stage must have changed at all').toBeGreaterThan(steps);
  expect({
    mutations: mutations / steps <= limits.mutationsPerStep || `${mutations} in ${steps} steps`,
    heap: heap <= limits.heap || heap,
    shift: shift <= limits.shift || shift,
  }).toEqual({ mutations: true, heap: true, shift: true });
});

test('what lies far below is laid out when it is needed or once the page is idle, and nothing is left out', async ({
  page,
}) => {
  const last = page.locator('.sources > li').last();
  const isLaidOut = (): Promise<boolean> =>
    last.evaluate(async (source) => {
      // What comes into view is laid out in the next frame.
      for (let i = 0; i < 3; i += 1) await new Promise(requestAnimationFrame);
      return source.firstElementChild!.checkVisibility({
        contentVisibilityAuto: true,
      } as CheckVisibilityOptions);
    });
  const height = (): Promise<number> => page.locator('.chapter').evaluate((chapter) => chapter.scrollHeight);
  await openChapter(page, 'moscow-agreement');
  expect(await isLaidOut(), 'the last source, once the page was idle').toBe(true);
  const whole = await height();

  await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));
  await page.goto('chapters/moscow-agreement/');
  await atRest(page);
  expect(await isLaidOut(), 'the last source of a page that is never idle').toBe(false);
  await expect
    .poll(async () => {
      await last.evaluate((source) => source.scrollIntoView());
      return isLaidOut();
    })
    .toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(
    await page
      .locator('.step, .sources > li')
      .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).contentVisibility))]),
    'on paper',
  ).toEqual(['visible']);

  await page.emulateMedia({ media: null });
  await page.goto('about:blank');
  await page.goto('chapters/moscow-agreement/#source-12');
  await expect(page.locator('.stage')).toHaveAttribute('data-ready', '');
  await expect.poll(height, 'height where a reader comes to a place in the page').toBe(whole);
});

test('who follows a note before all is laid out comes to its source', async ({ page }) => {
  await page.setViewportSize({ width: 400, height: 640 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));
  await page.goto('chapters/first-violations/');
  await expect(page.locator('.stage')).toHaveAttribute('data-ready', '');
  await expect(page.locator('html.deferred')).toBeVisible();
  /** Where a source half-way down comes to stand when its note is followed, px from the top of the window. */
  const land = (): Promise<number> =>
    page.evaluate(async () => {
      const number = ({ hash }: HTMLAnchorElement): number => Number(/\d+$/.exec(hash)?.[0]);
      const notes = [...document.querySelectorAll<HTMLAnchorElement>('.step .notes a')];
      const note = notes.sort((one, other) => number(one) - number(other))[Math.floor(notes.length * 0.7)]!;
      note.click();
      for (let i = 0; i < 60; i += 1) await new Promise(requestAnimationFrame);
      return document.querySelector(note.hash)!.getBoundingClientRect().top;
    });
  const first = await land();
  await page.locator('.step .notes a').evaluateAll((links) => links[0]!.scrollIntoView());
  await page.locator('.step, .chapter-end > *, .sources > li').evaluateAll((parts) => {
    for (const part of parts as HTMLElement[]) part.dataset['laid'] = '';
  });
  expect(Math.abs(first - (await land())), 'px from where it stands once all is laid out').toBeLessThan(20);
});

for (const chapter of chapters)
  test(`no font of ${chapter} is asked for once its end is being laid out: it would have all laid out again`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        document.documentElement.dataset['laidFrom'] = String(performance.now());
        observer.disconnect();
      }).observe(document, { subtree: true, attributeFilter: ['data-laid'] });
    });
    await openChapter(page, chapter);
    // Every part has its mark, and what its text needed has come.
    await expect(page.locator(':is(.step, .chapter-end > *, .sources > li):not([data-laid])')).toHaveCount(0);
    await page.waitForLoadState('networkidle');
    const { from, late } = await page.evaluate(() => {
      const from = Number(document.documentElement.dataset['laidFrom']);
      const fonts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.woff2'));
      return { from, late: fonts.filter(({ startTime }) => startTime > from).map(({ name }) => name) };
    });
    expect(from).toBeGreaterThan(0);
    expect(late).toEqual([]);
  });
