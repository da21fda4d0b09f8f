import type { Page } from '@playwright/test';
import { readerOf, type Reader } from './reader';
import { chapters, random } from './story';
import { expectWhole } from './whole';

/** What a move is given: the page, and a source of chance. */
interface Walker {
  readonly page: Page;
  readonly reader: Reader;
  readonly next: () => number;
  /** A whole number from 0 to below `count`. */
  readonly pick: (count: number) => number;
  /** Turns on and off what lasts, so that every walk ends where it can be compared. */
  readonly state: { width: number; height: number };
}
type Move = (walker: Walker) => Promise<unknown>;

const steps = (page: Page): Promise<number> => page.locator('.step').count();
const press =
  (key: string, most: number): Move =>
  async ({ page, pick }) => {
    for (let i = 0; i <= pick(most); i += 1) await page.keyboard.press(key);
  };
const click =
  (name: string): Move =>
  ({ page }) =>
    page
      .getByRole('button', { name, exact: true })
      .evaluateAll((found) => (found as HTMLButtonElement[]).forEach((button) => button.click()));
/** Windows that readers have: phones, on their side too, tablets, laptops, walls, and what 400 % of zoom leaves. */
const windows = [
  [320, 256],
  [320, 568],
  [360, 740],
  [740, 360],
  [768, 1024],
  [1024, 768],
  [1279, 800],
  [1280, 800],
  [1440, 900],
  [2560, 1300],
  [500, 2400],
  [2400, 440],
] as const;

/** Everything a reader may do, one name a move. Each leaves a chapter open; none waits for the camera. */
const moves: Readonly<Record<string, Move>> = {
  wheel: async ({ page, next, pick }) => {
    for (let i = 0; i <= pick(8); i += 1) await page.mouse.wheel(0, Math.round((next() - 0.35) * 1400));
  },
  'small scrolls': async ({ page, next, pick }) => {
    const by = next() < 0.7 ? 60 : -60;
    for (let i = 0; i <= 6 + pick(20); i += 1) await page.mouse.wheel(0, by);
  },
  'jump to a step': async ({ reader, page, pick }) =>
    reader.run(
      ([at, block]) =>
        document.querySelectorAll('.step').item(at)?.scrollIntoView({ block, behavior: 'instant' }),
      [pick(await steps(page)), (['start', 'center', 'end'] as const)[pick(3)]!] as const,
    ),
  'jump to anywhere': ({ reader, next }) =>
    reader.run(
      (share) => scrollTo({ top: share * document.documentElement.scrollHeight, behavior: 'instant' }),
      next() * 1.1 - 0.05,
    ),
  'scroll smoothly to anywhere': ({ reader, next }) =>
    reader.run(
      (share) => scrollTo({ top: share * document.documentElement.scrollHeight, behavior: 'smooth' }),
      next(),
    ),
  'a link of the rail': async ({ reader, page, pick }) =>
    reader.run(
      (at) => document.querySelectorAll<HTMLElement>('.rail a')[at]?.click(),
      pick(await steps(page)),
    ),
  'a fragment': async ({ reader, page, pick }) =>
    reader.run(
      (at) => void (location.hash = document.querySelectorAll('.step')[at]?.id ?? ''),
      pick(await steps(page)),
    ),
  'a fragment that means nothing': ({ reader, pick }) =>
    reader.run(
      (hash) => void (location.hash = hash),
      ['#', '#%', '#no-such-step', '#main', '#%E0%A4%A'][pick(5)]!,
    ),
  'Page Down': press('PageDown', 6),
  'Page Up': press('PageUp', 6),
  End: press('End', 1),
  Home: press('Home', 1),
  Tab: press('Tab', 12),
  'a window': async ({ reader, pick, state }) => {
    [state.width, state.height] = windows[pick(windows.length)]!;
    await reader.resize(state.width, state.height);
  },
  'a rotation': async ({ reader, state }) => {
    [state.width, state.height] = [state.height, state.width];
    await reader.resize(state.width, state.height);
  },
  'an address bar that comes and goes': async ({ reader, state }) => {
    await reader.resize(state.width, Math.max(200, state.height - 120));
    await reader.resize(state.width, state.height);
  },
  'larger text': ({ reader, pick }) =>
    reader.run(
      (size) => document.documentElement.style.setProperty('font-size', size),
      ['', '150%', '200%'][pick(3)]!,
    ),
  'the switch for pictures that stand still': click('Still pictures'),
  'the switch for text': click('Read as text'),
  'the switch for plain language': click('Plain language'),
  'words and data opened or closed': async ({ reader, page, pick }) =>
    reader.run(
      (at) => {
        const words = document.querySelectorAll<HTMLDetailsElement>('.words')[at];
        if (words) words.open = !words.open;
      },
      pick(await steps(page)),
    ),
  'a term explained': ({ reader, pick }) =>
    reader.run((at) => {
      const terms = document.querySelectorAll<HTMLElement>('.explain button');
      terms[at % Math.max(1, terms.length)]?.click();
      document.querySelector<HTMLElement>(':popover-open')?.hidePopover();
    }, pick(9)),
  'dark or light': ({ page, pick }) =>
    page.emulateMedia({ colorScheme: (['dark', 'light'] as const)[pick(2)]! }),
  'print and back': async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await page.emulateMedia({ media: 'screen' });
  },
  'a tab hidden and shown': async ({ reader, pick }) => {
    await reader.run((hidden) => {
      Object.defineProperty(document, 'visibilityState', { value: hidden, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, 'hidden');
    await reader.run((at) => document.querySelectorAll('.step')[at]?.scrollIntoView(), pick(8));
    await reader.run(() => {
      delete (document as { visibilityState?: unknown }).visibilityState;
      document.dispatchEvent(new Event('visibilitychange'));
    }, null);
  },
  'a reload': ({ page }) => page.reload(),
  'another page and back': async ({ page }) => {
    await page.goto('methods/');
    await page.goBack();
  },
  'another chapter': ({ page, pick }) => page.goto(`chapters/${chapters[pick(chapters.length)]!}/`),
  'a link from elsewhere': async ({ page, pick }) => {
    const chapter = chapters[pick(chapters.length)]!;
    await page.goto('about/');
    await page.goto(`chapters/${chapter}/`);
    const ids = await page.locator('.step').evaluateAll((found) => found.map(({ id }) => id));
    await page.goto('about/');
    await page.goto(`chapters/${chapter}/#${ids[pick(ids.length)]!}`);
  },
  'a pause': ({ page, pick }) => page.waitForTimeout(pick(600)),
};

const names = Object.keys(moves);

/**
 * One reader's walk: moves in an order of chance, some upon the other's heels, with a look at everything in between.
 * @param seed the same seed is the same walk
 * @param length how many moves
 */
export async function walk(page: Page, seed: number, length: number): Promise<void> {
  const next = random(seed);
  const pick = (count: number): number => Math.floor(next() * count);
  const reader = readerOf(page);
  const [width, height] = windows[pick(windows.length)]!;
  const state = { width, height };
  await reader.resize(width, height);
  await page.goto(`chapters/${chapters[pick(chapters.length)]!}/`);
  await expectWhole(reader, `seed ${seed}: on opening at ${width} × ${height}`);
  const made: string[] = [`opened at ${width} × ${height}`];
  for (let i = 0; i < length; i += 1) {
    const name = names[pick(names.length)]!;
    made.push(name);
    await moves[name]!({ page, reader, next, pick, state });
    if (next() < 0.5 || i === length - 1) await expectWhole(reader, `seed ${seed}: ${made.join(', ')}`);
  }
}
