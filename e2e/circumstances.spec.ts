import { expect, test, type Page } from '@playwright/test';
import { serveFaulty } from './fault-server';
import { readerOf } from './reader';
import { openChapter, watchFaults } from './story';
import { expectWhole, jump } from './whole';

const wide: [number, number] = [1440, 900];

/** Circumstances of readers: each is brought about on an open chapter, mostly while the camera moves. */
const circumstances: Record<
  string,
  { size?: [number, number]; engine?: 'one'; bring: (page: Page) => Promise<unknown> }
> = {
  'the tab is hidden while the camera moves': {
    bring: async (page) => {
      await page.evaluate(() => {
        // What a browser does to a tab in the background: it says so, and time stands still for its animations.
        Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
        for (const animation of document.getAnimations()) animation.pause();
      });
      await jump(readerOf(page), 6);
      await page.evaluate(() => {
        delete (document as { visibilityState?: unknown }).visibilityState;
        document.dispatchEvent(new Event('visibilitychange'));
        for (const animation of document.getAnimations()) animation.play();
      });
    },
  },
  'the window is resized while the camera moves': {
    bring: async (page) => {
      await page.setViewportSize({ width: 900, height: 700 });
      await page.setViewportSize({ width: 1300, height: 800 });
      await page.setViewportSize({ width: 1100, height: 620 });
    },
  },
  'the phone is turned while the camera moves': {
    size: [600, 960],
    bring: (page) => page.setViewportSize({ width: 960, height: 600 }),
  },
  'the page is zoomed to 400 % while the camera moves': {
    bring: (page) => page.setViewportSize({ width: 320, height: 256 }),
  },
  'text is twice as large': {
    bring: (page) => page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%')),
  },
  'text is twice as large on a phone': {
    size: [360, 740],
    bring: (page) => page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%')),
  },
  // Playwright cannot force colours in this Firefox.
  'colours are forced': { engine: 'one', bring: (page) => page.emulateMedia({ forcedColors: 'active' }) },
  'the window is 320 px wide': { bring: (page) => page.setViewportSize({ width: 320, height: 640 }) },
  'the window is very tall': { bring: (page) => page.setViewportSize({ width: 600, height: 4000 }) },
  'the window is very wide': { bring: (page) => page.setViewportSize({ width: 5000, height: 700 }) },
  'the page is printed': {
    bring: async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.emulateMedia({ media: 'screen' });
    },
  },
};

/** The step after another. */
const nextTo = (page: Page, id: string): Promise<string> =>
  page.evaluate((step) => document.getElementById(step)?.nextElementSibling?.id ?? '', id);

for (const [name, { size, engine, bring }] of Object.entries(circumstances)) {
  test(
    `when ${name}, all text and pictures are there`,
    { tag: engine ? '@one-engine' : [] },
    async ({ page }) => {
      const faults = watchFaults(page);
      const reader = readerOf(page);
      await reader.resize(...(size ?? wide));
      await openChapter(page, 'moscow-agreement');
      await jump(reader, 3);
      await bring(page);
      await expectWhole(reader, `${name}: at once`);
      await jump(reader, 5);
      await expectWhole(reader, `${name}: two steps on`);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      expect(faults).toEqual([]);
    },
  );
}

/** Turned phones, tablets and windows that change their layout, or only their width: each from one size to another. */
const turns: [number, number][][] = [
  [
    [360, 740],
    [740, 360],
  ],
  [
    [412, 915],
    [915, 500],
  ],
  [
    [768, 1024],
    [1024, 768],
  ],
  [
    [1440, 900],
    [700, 900],
  ],
];
for (const [from, to] of turns as [[number, number], [number, number]][])
  test(`a reader whose window turns from ${from.join(' × ')} to ${to.join(' × ')} px stays at the step, there and back`, async ({
    page,
  }) => {
    const reader = readerOf(page);
    /** The step that most of the window's lower half shows, in either layout. */
    const read = (): Promise<string> =>
      page.evaluate(
        () =>
          [...document.querySelectorAll<HTMLElement>('.step')].find((step) => {
            const { top, bottom } = step.getBoundingClientRect();
            return top <= innerHeight * 0.8 && bottom > innerHeight * 0.8;
          })?.id ?? '',
      );
    await reader.resize(...from);
    await openChapter(page, 'moscow-agreement');
    for (const index of [2, 6]) {
      await jump(reader, index);
      await page.mouse.move(from[0] - 60, from[1] - 100);
      await page.mouse.wheel(0, 300);
      await expectWhole(reader, `step ${index}`);
      const before = await page.locator('.stage').getAttribute('data-step');
      for (const size of [to, from]) {
        await reader.resize(...size);
        await expect
          .poll(() => page.locator('.stage').getAttribute('data-step'), { message: `at ${size.join(' × ')}` })
          .toBe(before);
        await expectWhole(reader, `step ${index} at ${size.join(' × ')}`);
        expect(await page.locator('.stage').getAttribute('data-step')).toBe(before);
        expect([before, await nextTo(page, before!)]).toContain(await read());
      }
    }
  });

test(
  'when any one call of the browser fails as the script starts, all text and pictures are there',
  { tag: '@one-engine' },
  async ({ page }) => {
    test.slow();
    const reader = readerOf(page);
    await reader.resize(500, 900);
    let thrown = 0;
    for (const nth of [1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144]) {
      // Calls that the test itself makes do not count: they come from no file.
      const { url, close } = await serveFaulty(
        () => undefined,
        `{ let left = ${nth};
      const own = (object, name) => {
        const real = object[name];
        object[name] = function (...given) {
          if (left > 0 && new Error().stack.includes('/_astro/') && --left === 0) throw new Error('injected');
          return real.apply(this, given);
        };
      };
      for (const name of ['querySelector', 'querySelectorAll', 'append', 'prepend', 'setAttribute', 'removeAttribute', 'getBoundingClientRect', 'closest']) own(Element.prototype, name);
      for (const name of ['querySelector', 'querySelectorAll', 'createElement']) own(document, name);
      for (const [object, name] of [[Node.prototype, 'cloneNode'], [EventTarget.prototype, 'addEventListener'], [window, 'addEventListener'], [DOMTokenList.prototype, 'add'], [window, 'matchMedia'], [IntersectionObserver.prototype, 'observe'], [ResizeObserver.prototype, 'observe'], [Storage.prototype, 'getItem']]) own(object, name);
      }\n`,
      );
      try {
        await reader.goto(`${url}chapters/irans-signal/`);
        await page.waitForLoadState('load');
        await expectWhole(reader, `call ${nth} fails: on opening`, { throws: true });
        await jump(reader, 3);
        await expectWhole(reader, `call ${nth} fails: in the middle`, { throws: true });
        thrown += await page.evaluate(() => (globalThis as { thrown?: string[] }).thrown?.length ?? 0);
      } finally {
        await reader.goto('about:blank');
        await close();
      }
    }
    expect(thrown).toBeGreaterThan(5);
  },
);

test(
  'over the slowest network the words come first, then the stage',
  { tag: '@one-engine' },
  async ({ page }) => {
    test.slow();
    const reader = readerOf(page);
    // "Slow 2G" of the Network Information API: 50 kilobits a second.
    const { url, close } = await serveFaulty(() => ({ bytesASecond: 50_000 / 8 }));
    try {
      await reader.resize(360, 740);
      await reader.goto(`${url}chapters/irans-signal/`);
      await expect(page.locator('.opening h1')).toBeVisible({ timeout: 30_000 });
      expect(await page.locator('html').getAttribute('class')).not.toContain('staged');
      await expect(page.locator('.stage')).toHaveAttribute('data-ready', '', { timeout: 60_000 });
      await jump(reader, 4);
      await expectWhole(reader, 'read to the fifth step', { as: 'stage' });
    } finally {
      await reader.goto('about:blank');
      await close();
    }
  },
);
