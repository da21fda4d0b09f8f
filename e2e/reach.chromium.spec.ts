import { expect, test, type Page } from '@playwright/test';
import { layOutLists } from './laid-out';
import { pageKinds } from './page-kinds';

/** A place to click or tap that is too small and too near to another, by WCAG 2.5.8. */
interface Cramped {
  readonly target: string;
  readonly size: string;
  readonly near: string;
}

/**
 * Targets that fail WCAG 2.2's 2.5.8: under 24 by 24 px, not a link in a sentence, and with a 24 px circle around its
 * middle that meets another target or another small one's circle. Controls drawn by the browser itself are judged too.
 */
const cramped = (page: Page): Promise<Cramped[]> =>
  page.evaluate(() => {
    const shown = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return (
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        width > 1 &&
        height > 1
      );
    };
    /** What can be pressed: a control with a label around it is pressed on the label. */
    const targets = [
      ...new Set(
        [
          ...document.querySelectorAll('a[href], button, summary, input, select, textarea, [role="button"]'),
        ].map((element) => (element instanceof HTMLInputElement && element.closest('label')) || element),
      ),
    ].filter(shown);
    const boxes = new Map(targets.map((target) => [target, target.getBoundingClientRect()]));
    /** In a sentence, or in a line whose height is that of words around it. */
    const inline = (target: Element): boolean => {
      if (getComputedStyle(target).display !== 'inline') return false;
      let block = target.parentElement!;
      while (getComputedStyle(block).display === 'inline') block = block.parentElement!;
      const rest = block.cloneNode(true) as Element;
      for (const other of rest.querySelectorAll('a[href], button, summary, svg, .away')) other.remove();
      return /[\p{L}\d]{2}/u.test(rest.textContent ?? '');
    };
    const middle = ({ x, y, width, height }: DOMRect): [number, number] => [x + width / 2, y + height / 2];
    const small = targets.filter((target) => {
      const { width, height } = boxes.get(target)!;
      return (width < 23.95 || height < 23.95) && !inline(target);
    });
    const named = (target: Element): string =>
      `${target.tagName.toLowerCase()}.${target.className} “${target.textContent?.replace(/\s+/g, ' ').trim().slice(0, 30)}”`;
    return small.flatMap((target) => {
      const box = boxes.get(target)!;
      const [x, y] = middle(box);
      const near = targets.find((other) => {
        if (other === target || other.contains(target) || target.contains(other)) return false;
        // A link over two lines can be tapped on either, and not between their ends.
        const reached = [...other.getClientRects()].some((line) => {
          const dx = Math.max(line.left - x, 0, x - line.right);
          const dy = Math.max(line.top - y, 0, y - line.bottom);
          return Math.hypot(dx, dy) < 12;
        });
        if (reached) return true;
        const [ox, oy] = middle(boxes.get(other)!);
        return small.includes(other) && Math.hypot(ox - x, oy - y) < 24;
      });
      return near
        ? [
            {
              target: named(target),
              size: `${box.width.toFixed(1)} × ${box.height.toFixed(1)}`,
              near: named(near),
            },
          ]
        : [];
    });
  });

/** Text cut off by its own box: what a reader with large letters would lose. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        if (element.closest('svg, .away, .stage, .picture') || !element.textContent?.trim()) return false;
        const { overflowX, overflowY } = getComputedStyle(element);
        const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
        // A box of one pixel is meant for voices.
        if (element.clientWidth <= 1) return false;
        return (
          (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`),
  );

interface Focus {
  readonly at: string;
  readonly ring: boolean;
  readonly visible: boolean;
}

/** Where the focus is: whether a ring is drawn around it, and whether any of it can be seen. */
const focus = (page: Page): Promise<Focus | undefined> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return undefined;
    // Inside a frame: its page is walked by itself.
    if (element instanceof HTMLIFrameElement) return undefined;
    const shown = element instanceof HTMLInputElement ? (element.closest('label') ?? element) : element;
    const ringed = [element, shown].some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    });
    const points = [...shown.getClientRects()].flatMap(({ left, right, top, bottom }) =>
      [0.1, 0.5, 0.9].flatMap((u) =>
        [0.2, 0.5, 0.8].map((v): [number, number] => [left + (right - left) * u, top + (bottom - top) * v]),
      ),
    );
    const visible = points.some(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (shown.contains(hit) || hit.contains(shown));
    });
    return {
      at: `${element.tagName.toLowerCase()}.${element.className} “${element.textContent?.trim().slice(0, 30)}”`,
      ring: ringed,
      visible,
    };
  });

/** Widths of a phone at 400 % zoom, a phone, a tablet, a laptop and a wall. */
const widths = [320, 360, 768, 1280, 2560];

/** Expects a page to be no wider than its window. */
const expectNoWider = async (page: Page, width: number, how: string): Promise<void> =>
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth),
    `wide at ${width} px ${how}`,
  ).toBeLessThanOrEqual(width);

for (const { kind, fullest } of pageKinds('dist')) {
  test(`on ${kind || 'the cover'} nothing is wider than the window, targets are big or apart, focus is seen, and double letters lose nothing`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`./${fullest}`);
    await page.evaluate(layOutLists);
    for (const width of widths) {
      await page.setViewportSize({ width, height: width < 340 ? 256 : 900 });
      await expectNoWider(page, width, 'in plain size');
    }
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect((await cramped(page)).slice(0, 6), `targets at ${width} px`).toEqual([]);
      expect(await cutOff(page), `cut off at ${width} px in plain size`).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press('Tab');
      const now = await focus(page);
      if (now)
        expect(now, `after ${press + 1} presses of Tab`).toEqual({ at: now.at, ring: true, visible: true });
    }
    // Text alone at 200 %, as browsers' own setting does.
    await page.evaluate(() => {
      const root = document.documentElement;
      root.style.fontSize = `${2 * parseFloat(getComputedStyle(root).fontSize)}px`;
    });
    for (const width of [1280, 640]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await cutOff(page), `cut off at ${width} px`).toEqual([]);
      await expectNoWider(page, width, 'in twice the size');
    }
    // The browser's own size of letters, on a phone: media queries in em follow it, and a chapter asks whether its stage has room.
    const browser = await page.context().newCDPSession(page);
    await page.setViewportSize({ width: 360, height: 740 });
    for (const standard of [24, 32]) {
      await browser.send('Page.setFontSizes', { fontSizes: { standard } });
      await page.reload();
      await page.evaluate(layOutLists);
      await expectNoWider(page, 360, `with letters of ${standard} px`);
      expect(await cutOff(page), `cut off with letters of ${standard} px`).toEqual([]);
    }
  });
}

test('a heading on a phone does not break inside a compound', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('./chapters/syrian-offensive/counter-attack/');
  const lines = await page.locator('h1').evaluate((heading) => {
    const words = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      const at = node.textContent!.indexOf('counter-attack');
      if (at < 0) continue;
      range.setStart(node, at);
      range.setEnd(node, at + 'counter-attack'.length);
    }
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  });
  expect(lines).toBe(1);
});

test('signs of a day stand apart from each other, with all that hangs on them', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('./timeline/');
  const met = await page.evaluate(() =>
    [...document.querySelectorAll('.tally-day')].flatMap((day) => {
      const boxes = [...day.querySelectorAll('.sample')].map((sign) => {
        const drawn = [...sign.querySelectorAll('svg *')]
          .map((mark) => mark.getBoundingClientRect())
          .filter(({ width }) => width > 0);
        return {
          left: Math.min(...drawn.map(({ left }) => left)),
          right: Math.max(...drawn.map(({ right }) => right)),
          top: sign.getBoundingClientRect().top,
        };
      });
      return boxes
        .slice(1)
        .filter((box, i) => box.top === boxes[i]!.top && box.left < boxes[i]!.right + 2)
        .map(() => day.textContent?.trim().split(/\s+/).slice(0, 2).join(' '));
    }),
  );
  expect(met).toEqual([]);
});

test('the cards of the five chapters leave no hole, from tablets on', async ({ page }) => {
  for (const width of [768, 1024, 1440, 2560]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('./');
    const [all, cards] = await page.locator('.cards').evaluate((list) => [
      list.getBoundingClientRect().width,
      [...list.children].map((card) => {
        const { top, width: wide } = card.getBoundingClientRect();
        return { top, wide };
      }),
    ]);
    for (const row of Map.groupBy(cards, ({ top }) => top).values()) {
      const filled = row.reduce((sum, { wide }) => sum + wide, 0);
      // What is left are the gaps between the cards.
      expect(all - filled, `${row.length} in a row at ${width} px`).toBeLessThan(all * 0.1);
    }
  }
});

test('who asks for more contrast gets quiet words in ink, and signs of what was told before at full strength', async ({
  page,
}) => {
  await page.emulateMedia({ contrast: 'more', reducedMotion: 'reduce' });
  await page.goto('./chapters/first-violations/');
  const ink = await page.locator('body').evaluate((body) => getComputedStyle(body).color);
  for (const quiet of ['.kicker', '.accounts .camp', 'figcaption'])
    await expect(page.locator(quiet).first()).toHaveCSS('color', ink);
  const faint = await page
    .locator('.pins [class*="glyph"].e-muted, .pins text.e-muted')
    .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).opacity));
  expect(faint.length).toBeGreaterThan(10);
  expect(new Set(faint)).toEqual(new Set(['1']));
});
