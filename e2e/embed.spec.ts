import { expect, test } from '@playwright/test';
import { often, watchFaults } from './story';

const chapter = 'embed/moscow-agreement/';

test('step by step: buttons and arrow keys turn, and the heading takes the focus', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 600, height: 500 });
  const faults = watchFaults(page);
  await page.goto(`${chapter}steps/`);
  const where = page.locator('.where');
  const headings = await page.locator('.step h2').allTextContents();
  await expect(where).toHaveText(`${headings.length} steps`);
  await expect(page.getByRole('button', { name: 'Previous step' })).toBeDisabled();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const next = page.getByRole('button', { name: 'Next step' });
  for (const [i, heading] of headings.entries()) {
    if (i % 2) await page.keyboard.press('ArrowRight');
    else await next.click();
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([heading]);
    await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
    await expect(where).toHaveText(`${i + 1} of ${headings.length}`);
    // At rest: one engine cannot be asked for less motion.
    await expect
      .poll(
        () =>
          page.evaluate(() => {
            const scene = document.querySelector<HTMLElement>('.step:not([data-off]) .figure .picture')!;
            const shown = [...document.querySelectorAll<HTMLElement>('.stage .picture')];
            return shown.map((picture) => picture.dataset['scene'] === scene.dataset['scene']);
          }),
        { intervals: often },
      )
      .toEqual([true]);
  }
  await next.click();
  await expect(page.getByRole('heading', { name: 'Sources of this chapter' })).toBeFocused();
  await expect(next).toBeDisabled();
  await page.keyboard.press('ArrowLeft');
  await expect(where).toHaveText(`${headings.length} of ${headings.length}`);
  expect(faults).toEqual([]);
});

test('a note leads to its source, and Previous leads back to where it was read', async ({ page }) => {
  await page.setViewportSize({ width: 600, height: 500 });
  await page.goto(`${chapter}steps/?step=balyun`);
  const where = page.locator('.where');
  const before = await where.textContent();
  await page.locator('#balyun .notes a').first().click();
  await expect(where).toHaveText('Sources');
  await expect(page.locator('.sources li:focus')).toBeInViewport();
  await page.getByRole('button', { name: 'Previous step' }).click();
  await expect(where).toHaveText(before!);
});

test('scrolling keeps the stage on the step that geometry names, in an element of its own', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [width, height] of [
    [360, 640],
    [768, 680],
    [1300, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(chapter);
    await expect(page.locator('.stage')).toHaveAttribute('data-ready', '');
    const room = await page.locator('.scroller').evaluate((box) => box.scrollHeight - box.clientHeight);
    for (const share of [0, 0.13, 0.4, 0.95, 0.61, 0.2]) {
      await page
        .locator('.scroller')
        .evaluate((box, top) => box.scrollTo({ top, behavior: 'instant' }), room * share);
      await expect
        .poll(
          () =>
            page.evaluate(() => {
              const stage = document.querySelector<HTMLElement>('.stage')!;
              const bottom = Math.min(stage.offsetHeight, innerHeight);
              const beside = stage.offsetWidth < innerWidth * 0.85;
              const line = beside ? innerHeight / 2 : bottom + (innerHeight - bottom) * 0.4;
              const steps = [...document.querySelectorAll<HTMLElement>('.step')];
              const active =
                steps.filter((step) => step.getBoundingClientRect().top <= line).at(-1) ?? steps[0]!;
              return `${stage.dataset['step']} ${active.id === stage.dataset['step'] ? 'right' : active.id}`;
            }),
          { message: `${width} × ${height} at ${share}`, intervals: often },
        )
        .toMatch(/ right$/);
    }
    expect(await page.evaluate(() => scrollY)).toBe(0);
  }
});

test('a frame that gets low turns to steps where the reader is, and back', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 700, height: 640 });
  await page.goto(`${chapter}?step=displacement`);
  const stage = page.locator('.stage');
  await expect(stage).toHaveAttribute('data-step', 'displacement');
  await page.setViewportSize({ width: 700, height: 300 });
  await expect(page.locator('html')).toHaveAttribute('data-layout', 'steps');
  await expect(page.locator('#displacement')).toBeVisible();
  await expect(page.locator('.step:visible')).toHaveCount(1);
  await page.setViewportSize({ width: 700, height: 640 });
  await expect(page.locator('html')).toHaveAttribute('data-layout', 'scroll');
  await expect(stage).toHaveAttribute('data-step', 'displacement');
});

test('what the host asks is in force at the first paint, and only what it may ask', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`${chapter}balyun/?theme=dark&language=plain`);
  const paper = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.body.parentElement!).backgroundColor);
  expect(await paper()).toBe('rgb(20, 25, 28)');
  await expect(page.locator('.plain')).toBeVisible();
  const plain = page.getByRole('button', { name: 'Plain language' });
  await expect(plain).toHaveAttribute('aria-pressed', 'true');
  await plain.click();
  await expect(page.locator('.plain')).toBeHidden();
  await expect(page.locator('.step .text .claim').first()).toBeVisible();
  await page.goto(`${chapter}balyun/?theme=pink&language=<b>&step=..`);
  expect(await paper()).toBe('rgb(251, 250, 246)');
  await expect(page.locator('.plain')).toBeHidden();
  await page.goto(`${chapter}?step=no-such-step`);
  await expect(page.locator('.unknown-step')).toBeVisible();
});

test('a finger that goes sideways turns', { tag: '@one-engine' }, async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL: baseURL!,
    viewport: { width: 390, height: 700 },
    hasTouch: true,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`${chapter}steps/`);
  const swipe = (x: number, y: number): Promise<void> =>
    page.locator('.scroller').evaluate(
      (box, to) => {
        const touch = (at: { x: number; y: number }): Touch =>
          new Touch({ identifier: 1, target: box, clientX: at.x, clientY: at.y });
        const start = touch({ x: 200, y: 300 });
        const end = touch(to);
        box.dispatchEvent(new TouchEvent('touchstart', { touches: [start], changedTouches: [start] }));
        box.dispatchEvent(new TouchEvent('touchend', { touches: [], changedTouches: [end] }));
      },
      { x: 200 + x, y: 300 + y },
    );
  const where = page.locator('.where');
  await swipe(-120, 10);
  await expect(where).toHaveText(/^1 of/);
  await swipe(-120, 200);
  await swipe(-20, 0);
  await expect(where).toHaveText(/^1 of/);
  await swipe(-120, 0);
  await swipe(130, 0);
  await expect(where).toHaveText(/^1 of/);
  await context.close();
});

test('a frame of one step has its picture before its words, in the page as on the screen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('embed/first-violations/who-fired-first/');
  const [figure, text] = [page.locator('.step > .figure'), page.locator('.step > .text')];
  await expect(page.locator('.step > .figure + .text')).toHaveCount(1);
  expect((await figure.boundingBox())!.y).toBeLessThan((await text.boundingBox())!.y);
});

// Firefox has it all laid out at once, and tells its height before and after the fonts have come.
test(
  'an unrolled frame tells the height that it ends with, and none that it only guessed',
  { tag: '@one-engine' },
  async ({ page }) => {
    await page.setViewportSize({ width: 400, height: 640 });
    await page.route('**/host', (route) =>
      route.fulfill({
        contentType: 'text/html',
        // What is told, and whether all of the story had been laid out by then.
        body: `<script>
  const told = [];
  addEventListener('message', ({ data }) => {
    if (data.type === 'idlib:height')
      told.push([data.height, !frames[0].document.querySelector('.deferred :is(.step, .chapter-end > *, .sources > li):not([data-laid])')]);
  });
</script>
<iframe src="${chapter}full/" width="360" height="600"></iframe>`,
      }),
    );
    await page.goto('host');
    const told = (): Promise<[number, boolean][]> => page.evaluate('told');
    await expect.poll(told, { intervals: often }).not.toEqual([]);
    const frame = page.frames().find((one) => one.url().endsWith('/full/'))!;
    await expect(frame.locator('html.deferred')).toBeVisible();
    await frame.evaluate(() => document.fonts.ready);
    await expect
      .poll(async () => {
        const height = await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
        return (await told()).at(-1)?.[0] === height;
      })
      .toBe(true);
    expect((await told()).filter(([, whole]) => !whole)).toEqual([]);
  },
);

test('who follows a link before all is laid out comes to its place', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 700, height: 620 });
  await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));
  await page.goto(chapter);
  await expect(page.locator('.stage')).toHaveAttribute('data-ready', '');
  const source = page.locator('.sources > li').last();
  const note = page.locator(`.step .notes a[href="#${await source.getAttribute('id')}"]`).first();
  await note.evaluate((link: HTMLElement) => link.click());
  await expect(source).toBeFocused();
  await expect(source).toBeInViewport();
  const last = page.locator('.rail a').last();
  const step = page.locator((await last.getAttribute('href'))!);
  await last.click();
  await expect(step.locator('h2')).toBeFocused();
  await expect(step.locator('h2')).toBeInViewport();
});

test('the preview of the builder waits until somebody looks at it', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('embed/');
  const frame = page.locator('.preview > iframe');
  await expect(page.getByLabel('What', { exact: true })).toBeVisible();
  await expect(frame).not.toHaveAttribute('src');
  await frame.scrollIntoViewIfNeeded();
  await expect(frame).toHaveAttribute('src', /\/embed\/moscow-agreement\//);
});

test('the builder writes what it shows', async ({ page }) => {
  const faults = watchFaults(page);
  await page.goto('embed/');
  const code = (id: string): Promise<string> => page.locator(`[data-snippet="${id}"] pre`).innerText();
  await expect(page.getByRole('radio', { name: 'One step' })).toBeDisabled();
  await page.getByLabel('What', { exact: true }).selectOption('moscow-agreement/m4-corridor');
  await page.getByRole('radio', { name: 'One step' }).check();
  await page.getByLabel('Theme').selectOption('dark');
  await page.getByLabel('Words', { exact: true }).selectOption('plain');
  const path = '/embed/moscow-agreement/m4-corridor/?theme=dark&language=plain';
  await expect(page.locator('.preview iframe')).toHaveAttribute(
    'src',
    new RegExp(`${path.replace('?', '\\?')}$`),
  );
  expect(await code('website')).toContain(`${path.replace('&', '&amp;')}" width="100%" height="640"`);
  expect(await code('learning')).not.toContain('style');
  expect(await code('wordpress')).toMatch(/\/chapters\/moscow-agreement\/m4-corridor\/$/);
  expect(await code('element')).toContain('step="m4-corridor" theme="dark" language="plain"');
  const frame = page.frameLocator('.preview iframe');
  // The frame holds the whole chapter until the step has come.
  await expect(frame.locator('.plain')).toHaveCount(1);
  await expect(frame.locator('.plain')).toBeVisible();
  await page.getByRole('radio', { name: /^Scroll:/ }).check();
  expect(await code('website')).toContain(
    '/embed/moscow-agreement/?theme=dark&amp;language=plain&amp;step=m4-corridor',
  );
  await page.getByRole('radio', { name: 'Still picture' }).check();
  await expect(page.locator('.preview img')).toBeVisible();
  await expect(page.locator('[data-snippet="website"]')).toBeHidden();
  expect(await code('image')).toMatch(
    /<img src="[^"]+m4-corridor-drawn\.wide\.png" width="1000" height="800" alt="[^"]{40,}"/,
  );
  expect(faults).toEqual([]);
});
