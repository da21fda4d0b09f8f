import { expect, test, type Page } from '@playwright/test';
import { openChapter, watchFaults } from './story';

const chapter = 'moscow-agreement';
const offered = '.cite-passage';
const inBox = '.passage > button';
const output = '.passage pre';
const status = '.passage [role="status"]';

/** Keeps what is copied, where a test can read it without a permission; with `deny` the browser refuses. */
async function watchClipboard(page: Page, deny = false): Promise<() => Promise<string | undefined>> {
  await page.addInitScript((refuse) => {
    const kept = window as unknown as { copied?: string };
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: async (text: string) => {
          if (refuse) throw new DOMException('refused', 'NotAllowedError');
          kept.copied = text;
        },
      },
    });
  }, deny);
  return () => page.evaluate(() => (window as unknown as { copied?: string }).copied);
}

/**
 * Selects as a script would, from words in one element to words in another, and brings them into view.
 * @param backwards the focus of the selection lies before its anchor, as after dragging upwards
 */
async function select(page: Page, from: [string, string], to: [string, string] = from, backwards = false) {
  await page.evaluate(
    ([[fromIn, first], [toIn, last], turned]) => {
      const find = (selector: string, words: string, atEnd: boolean): [Text, number] => {
        const walker = document.createTreeWalker(document.querySelector(selector)!, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
          const at = node.data.replace(/\u00a0/g, ' ').indexOf(words);
          if (at >= 0) return [node, atEnd ? at + words.length : at];
        }
        throw new Error(`${selector} does not hold “${words}”.`);
      };
      const start = find(fromIn, first, false);
      const end = find(toIn, last, true);
      end[0].parentElement!.scrollIntoView({ block: 'center' });
      if (turned) getSelection()!.setBaseAndExtent(...end, ...start);
      else getSelection()!.setBaseAndExtent(...start, ...end);
    },
    [from, to, backwards] as const,
  );
}
const step = (id: string, part = '.text > p:not([class])'): string => `#${id} ${part}`;
const sentence = 'had seven days to agree how it would work';

/** Where some words of the M4 step stand in the window, px. */
const middleOf = (page: Page, words: string): Promise<{ x: number; y: number }> =>
  page.locator(step('m4-corridor', '.text .claim'), { hasText: words }).evaluate((sentence, wanted) => {
    sentence.scrollIntoView({ block: 'center' });
    const range = document.createRange();
    const node = sentence.firstChild as Text;
    range.setStart(node, node.data.indexOf(wanted));
    range.setEnd(node, node.data.indexOf(wanted) + wanted.length);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, words);

test('selecting words offers to cite them, moves nothing, takes no focus, and goes with the selection', async ({
  page,
}) => {
  const faults = watchFaults(page);
  await openChapter(page, chapter);
  await expect(page.locator(offered)).toHaveCount(0);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await select(page, [step('m4-corridor'), sentence]);
  const button = page.locator(offered);
  await expect(button).toBeVisible();
  await expect(button).toHaveText('Cite this passage');
  await expect(button).not.toBeFocused();
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
  const { under, inside } = await page.evaluate(() => {
    const box = document.querySelector('.cite-passage')!.getBoundingClientRect();
    const words = [...getSelection()!.getRangeAt(0).getClientRects()].at(-1)!;
    const text = document.querySelector('#m4-corridor .text')!.getBoundingClientRect();
    return {
      under: box.top >= words.bottom - 1 && box.top < words.bottom + 60,
      inside: box.left >= text.left - 1 && box.right <= text.right + 1,
    };
  });
  expect({ under, inside }).toEqual({ under: true, inside: true });
  await page.evaluate(() => getSelection()!.collapseToEnd());
  await expect(button).toHaveCount(0);
  // Escape sends it away and leaves the selection to its reader.
  await select(page, [step('m4-corridor'), sentence]);
  await expect(button).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(button).toHaveCount(0);
  expect(await page.evaluate(() => String(getSelection()))).toBe(sentence);
  expect(faults).toEqual([]);
});

test('a pointer drawn over half a word selects it and copies quotation, citation and address', async ({
  page,
}) => {
  const copied = await watchClipboard(page);
  await openChapter(page, chapter);
  const { x, y } = await middleOf(page, 'ministries');
  await page.mouse.move(x - 20, y);
  await page.mouse.down();
  await page.mouse.move(x, y);
  await page.mouse.move(x + 20, y);
  await page.mouse.up();
  await page.locator(offered).click();
  await expect(page.locator(offered)).toHaveText('Copied');
  await expect(page.locator(status)).toHaveText(/^Copied: the quotation, its citation and its address/);
  const [quotation, citation, address] = (await copied())!.split('\n\n');
  expect(quotation).toBe('“ministries”');
  expect(citation).toMatch(/^Idlib Ceasefire Project\. \(20\d\d, [A-Z][a-z]+ \d{1,2}\)\./);
  expect(address).toMatch(new RegExp(`^https://[^/]+/.*chapters/${chapter}/#m4-corridor:~:text=`));
});

test('a keyboard reaches it: select, Tab, Enter, and the announcement', async ({ page }) => {
  const copied = await watchClipboard(page);
  await openChapter(page, chapter);
  // A click sets where Tab goes on from, as caret browsing and a screen reader's cursor do.
  const { x, y } = await middleOf(page, 'ministries');
  await page.mouse.click(x, y);
  await select(page, [step('m4-corridor'), sentence]);
  await expect(page.locator(status)).toHaveText(/press Tab until you reach/);
  const stops = await page.evaluate(
    () => document.querySelector('.cite-passage')!.parentElement!.querySelectorAll('a, button').length,
  );
  for (let i = 0; i < stops; i += 1) {
    await page.keyboard.press('Tab');
    if (await page.locator(offered).evaluate((button) => button === document.activeElement)) break;
  }
  await expect(page.locator(offered)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator(status)).toHaveText(/^Copied/);
  expect(await copied()).toContain(`“${sentence}”`);
  await expect(page.locator(offered)).toBeFocused();
  // Caret browsing drops the selection when focus moves: the button stays as long as it has the focus.
  await page.evaluate(() => getSelection()!.removeAllRanges());
  await expect(page.locator(offered)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.locator(offered)).toHaveCount(0);
});

test('the button of the box cites what is selected, says so when nothing is, and shows the text to copy by hand @one-engine', async ({
  page,
}) => {
  await watchClipboard(page, true);
  await page.goto(`chapters/${chapter}/m4-corridor/`);
  await page.locator(inBox).click();
  await expect(page.locator(status)).toHaveText(/^Select some words of the text first/);
  await expect(page.locator(output)).toBeHidden();
  await select(page, [step('m4-corridor'), sentence]);
  await expect(page.locator(offered)).toBeVisible();
  await page.locator(inBox).click();
  await expect(page.locator(status)).toHaveText(/does not let this page copy/);
  await expect(page.locator(output)).toBeFocused();
  await expect(page.locator(output)).toContainText(`“${sentence}”`);
  const taken = await page.evaluate(() => String(getSelection()));
  expect(taken.trim()).toBe((await page.locator(output).textContent())!.trim());
  expect(taken).toMatch(/chapters\/moscow-agreement\/m4-corridor\/#m4-corridor:~:text=had%20seven%20days/);
});

test('what is copied leaves out note numbers, takes cut words whole, and knows the step where it begins @one-engine', async ({
  page,
}) => {
  const copied = await watchClipboard(page);
  await openChapter(page, chapter);
  await select(
    page,
    [step('m4-corridor'), 'ven days to agree how it would work.'],
    [step('m4-corridor'), 'On this site’s map Ari'],
  );
  await page.locator(offered).click();
  expect(await copied()).toMatch(/^“seven days to agree how it would work\. On this site’s map Ariha”\n/);
  await select(
    page,
    [step('m4-corridor'), 'not only this strip'],
    [step('patrol-route', 'h2'), 'Trum'],
    true,
  );
  const [quotation, , address] = await (async () => {
    await page.locator(offered).click();
    return (await copied())!.split('\n\n');
  })();
  expect(quotation).toMatch(/^“not only this strip\. /);
  expect(quotation).not.toMatch(/Corroborated|This picture in words|\d,\d|\s{2}/);
  expect(address).toMatch(/#m4-corridor:~:text=not%20only%20this%20strip\.,/);
});

test('words of an account are cited as that account’s', async ({ page }) => {
  const copied = await watchClipboard(page);
  await openChapter(page, chapter);
  const found = await page.evaluate(() => {
    const quote = document.querySelector('.accounts li blockquote')!;
    const item = quote.closest('li')!;
    quote.scrollIntoView({ block: 'center' });
    getSelection()!.selectAllChildren(quote);
    return {
      by: item.querySelector('.who-says b')!.textContent,
      quote: quote.firstChild!.textContent!.trim().replace(/\s+/g, ' '),
    };
  });
  await page.locator(offered).click();
  const [quotation, citation] = (await copied())!.split('\n\n');
  expect(quotation).toBe(found.quote);
  expect(citation).toMatch(
    new RegExp(`^Words of ${found.by}, .*202\\d, as given in: Idlib Ceasefire Project`),
  );
  await page.evaluate(() =>
    getSelection()!.selectAllChildren(document.querySelector('.accounts li > p:nth-of-type(2)')!),
  );
  await expect(page.locator(offered)).toHaveText('Cite this passage');
  await page.locator(offered).click();
  expect((await copied())!.split('\n\n')[1]).toMatch(/^Account of /);
});

for (const [name, from, to] of [
  ['in one sentence', 'how it would work', 'how it would work'],
  ['over two sentences', 'how it would work', 'Measured on a simplified road'],
] as const)
  test(`the address of a passage ${name} leads a reader back to it`, async ({ page, context }) => {
    const copied = await watchClipboard(page);
    await openChapter(page, chapter);
    await select(page, [step('m4-corridor'), from], [step('m4-corridor'), to]);
    await page.locator(offered).click();
    const address = new URL((await copied())!.split('\n\n')[2]!);
    const reader = await context.newPage();
    // Without the step only the words can have brought the reader there.
    await reader.goto(`.${address.pathname}#:~:text=${address.href.split(':~:text=')[1]}`);
    await expect
      .poll(() =>
        reader.evaluate((words) => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
            if (!node.data.includes(words)) continue;
            const { top, bottom } = node.parentElement!.getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight;
          }
          return false;
        }, from),
      )
      .toBe(true);
  });

test.describe('on a touch screen', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('the button is large, clear of the handles, inside the page, and survives the loss of the selection @one-engine', async ({
    page,
  }) => {
    const copied = await watchClipboard(page);
    await openChapter(page, chapter);
    await select(page, [step('m4-corridor'), sentence]);
    const button = page.locator(offered);
    await expect(button).toBeVisible();
    const box = (await button.boundingBox())!;
    const bottom = await page.evaluate(
      () => [...getSelection()!.getRangeAt(0).getClientRects()].at(-1)!.bottom,
    );
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(360);
    if (await page.evaluate(() => matchMedia('(pointer: coarse)').matches)) {
      expect(box.height).toBeGreaterThanOrEqual(44);
      expect(box.y - bottom).toBeGreaterThan(20);
    }
    // A finger that comes down drops the selection on some systems, before there is a click.
    await page.evaluate(() =>
      document.addEventListener('pointerdown', () => getSelection()!.removeAllRanges(), { once: true }),
    );
    await button.tap();
    await expect(page.locator(status)).toHaveText(/^Copied/);
    expect(await copied()).toContain(`“${sentence}”`);
    await page.touchscreen.tap(180, 20);
    await expect(button).toHaveCount(0);
  });
});
