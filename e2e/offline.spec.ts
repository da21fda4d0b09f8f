import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { chapters, often } from './story';

const fileOf = (name: string): string => pathToFileURL(resolve('dist', 'offline', `${name}.html`)).href;

/** Opens a file from disk. Whatever goes wrong, and whatever is asked for besides the file itself, is told. */
async function openFile(page: Page, name: string, hash = ''): Promise<string[]> {
  const faults: string[] = [];
  const own = fileOf(name);
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => faults.push(`console: ${message.text()}`));
  page.on('request', (request) => {
    const url = request.url();
    if (url.split('#')[0] !== own && !url.startsWith('data:')) faults.push(`request: ${url.slice(0, 200)}`);
  });
  await page.goto(own + hash);
  for (const stage of await page.locator('.stage').all())
    await expect(stage).toHaveAttribute('data-ready', '');
  return faults;
}

/** Goes to a step and waits until its chapter's stage holds the very picture that the file has for it, and nothing else. */
async function expectPicture(page: Page, chapter: string, index: number, wide: boolean): Promise<void> {
  const step = page.locator(`[data-chapter="${chapter}"] .step`).nth(index);
  await step.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await expect
    .poll(
      () =>
        step.evaluate((element, isWide) => {
          const own = element.closest('[data-chapter]')!;
          const tall = element.querySelector<HTMLElement>('.figure .picture')!;
          const built = isWide
            ? own.querySelector(`.wide-pictures > [data-scene="${tall.dataset['scene']}"]`)!
            : tall;
          const held = [...own.querySelectorAll('.stage .picture')];
          return {
            step: own.querySelector<HTMLElement>('.stage')!.dataset['step'] === element.id,
            one: held.length === 1,
            same:
              built.innerHTML.length > 200 &&
              held[0]!.childElementCount === built.childElementCount &&
              [...held[0]!.children].every((child, i) => child.isEqualNode(built.children[i]!)),
            // Text of every picture is drawn, and the shapes it refers to are there.
            drawn:
              held[0]!.querySelectorAll('text').length > 2 && held[0]!.getBoundingClientRect().width > 200,
          };
        }, wide),
      { message: `${chapter}, step ${index + 1}`, timeout: 8000, intervals: often },
    )
    .toEqual({ step: true, one: true, same: true, drawn: true });
}

test.use({ offline: true });

const sizes = [
  { name: 'phone', width: 360, height: 740, wide: false },
  { name: 'desktop', width: 1440, height: 900, wide: true },
];

for (const [i, chapter] of chapters.entries())
  for (const { name, width, height, wide } of i % 2 ? sizes.slice(0, 1) : sizes)
    test(
      `${chapter} opens from disk on a ${name}: each picture in the stage is the build's, nothing is asked for`,
      { tag: i === 0 ? [] : ['@one-engine'] },
      async ({ page }) => {
        await page.setViewportSize({ width, height });
        const faults = await openFile(page, chapter);
        const last = (await page.locator('.step').count()) - 1;
        for (const index of [0, 3, last]) await expectPicture(page, chapter, index, wide);
        expect(new URL(page.url()).hash).toBe(`#${await page.locator('.step').last().getAttribute('id')}`);
        expect(faults).toEqual([]);
      },
    );

test('the whole story opens from disk: contents, every chapter’s stage, its addresses', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const faults = await openFile(page, 'whole-story');
  await expect(page.getByRole('navigation', { name: 'Contents' }).getByRole('link')).toHaveCount(5);
  for (const chapter of [...chapters].reverse()) {
    await page.locator(`.contents a[href="#${chapter}"]`).click();
    await expect(page.locator(`#${chapter} .opening h2`)).toBeInViewport();
    for (const index of [2, 5]) await expectPicture(page, chapter, index, true);
    const id = await page.locator(`#${chapter} .step`).nth(5).getAttribute('id');
    expect(id).toMatch(new RegExp(`^${chapter}--`));
    await expect.poll(() => new URL(page.url()).hash, { intervals: often }).toBe(`#${id}`);
  }
  expect(faults).toEqual([]);
});

test('a step of the whole story can be opened by its address', { tag: '@one-engine' }, async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const faults = await openFile(page, 'whole-story', '#syrian-offensive--seven-march');
  await expect(page.locator('#syrian-offensive--seven-march h3')).toBeInViewport();
  await expect(page.locator('#syrian-offensive .stage')).toHaveAttribute(
    'data-step',
    'syrian-offensive--seven-march',
  );
  expect(faults).toEqual([]);
});

test('a switch holds for all chapters of the whole story', { tag: '@one-engine' }, async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  const faults = await openFile(page, 'whole-story');
  const [first, third] = [page.locator(`#${chapters[0]}`), page.locator(`#${chapters[2]}`)];
  await third.getByRole('button', { name: 'Plain language' }).click();
  await expect(first.locator('.plain').first()).toBeVisible();
  await expect(first.getByRole('button', { name: 'Plain language' })).toHaveAttribute('aria-pressed', 'true');
  await third.getByRole('button', { name: 'Read as text' }).click();
  await expect(third.getByRole('button', { name: 'Read as text' })).toBeInViewport();
  for (const chapter of [first, third]) {
    await expect(chapter.locator('.stage')).toBeHidden();
    await expect(chapter.locator('.step .picture').nth(1)).toBeVisible();
  }
  await first.getByRole('button', { name: 'Read as text' }).click();
  await expect(third.locator('.stage')).toBeVisible();
  await third.getByRole('button', { name: 'Still pictures' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'still');
  expect(faults).toEqual([]);
});

test(
  'a passage of the whole story is cited by its chapter’s own address',
  { tag: '@one-engine' },
  async ({ page }) => {
    await openFile(page, 'whole-story');
    const chapter = page.locator(`#${chapters[3]}`);
    const step = chapter.locator('.step').nth(1);
    const claim = step.locator('.text > p:not([class]) .claim').first();
    await claim.evaluate((element) => getSelection()!.selectAllChildren(element));
    await expect(page.getByRole('button', { name: 'Cite this passage' })).toHaveCount(1);
    await page.getByRole('button', { name: 'Cite this passage' }).click();
    const name = (await step.getAttribute('id'))!.replace(`${chapters[3]}--`, '');
    await expect(chapter.locator('.passage pre')).toContainText(`/chapters/${chapters[3]}/#${name}:~:text=`);
  },
);

test('the archive for schools, unpacked: from its start to a handout, the lesson, a chapter and back', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'school-'));
  try {
    for (const [name, content] of Object.entries(unzipSync(readFileSync('dist/offline/school.zip')))) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
    page.on('console', (message) => faults.push(`console: ${message.text()}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(`${pathToFileURL(folder).href}/`) && !request.url().startsWith('data:'))
        faults.push(`request: ${request.url().slice(0, 200)}`);
    });
    await page.goto(pathToFileURL(join(folder, 'start.html')).href);
    await page.getByRole('link', { name: 'Handout for students' }).nth(1).click();
    await expect(page.locator('.sheet .writing').first()).toBeVisible();
    expect(await page.locator('.sheet .picture text').count()).toBeGreaterThan(5);
    expect(
      await page.evaluate(
        async () => (
          await document.fonts.ready,
          [...document.fonts].filter(({ status }) => status === 'loaded').length
        ),
      ),
    ).toBeGreaterThan(2);
    await page.getByRole('link', { name: 'The lesson for teachers' }).click();
    await page.locator('.questions a[href*="/read/"]').first().click();
    await expect(page.locator('.stage')).toHaveAttribute('data-ready', '');
    expect(new URL(page.url()).hash).not.toBe('');
    await page.goBack();
    await page.getByRole('link', { name: 'Teach', exact: true }).click();
    await expect(page.getByRole('link', { name: 'Answer sheet for teachers' })).toHaveCount(6);
    expect(faults).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const name of [chapters[1], 'whole-story'])
    test(`${name} is the unrolled story`, { tag: '@one-engine' }, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(fileOf(name));
      await expect(page.locator('html')).not.toHaveClass(/js/);
      const steps = page.locator('.step');
      expect(await steps.count()).toBeGreaterThanOrEqual(8);
      // A chapter's first picture stands in its stage.
      expect(await page.locator('.picture.tall:visible').count()).toBe(await steps.count());
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await expect(page.getByRole('button', { name: 'Plain language' }).first()).toBeHidden();
    });
});
