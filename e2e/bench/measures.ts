import { laidOut } from '../laid-out.ts';
import { scrollThrough } from '../scroll-through.ts';
import { asPhone, counters, phoneBrowser, settled, visit } from './browser.ts';
import { quietTab } from './quiet-tab.ts';

/** One reading of a page: figures by name. */
export type Reading = Readonly<Record<string, number>>;

interface Noted {
  /** Start and duration of tasks over 50 ms, ms. */
  readonly blocked: readonly (readonly [start: number, duration: number])[];
  readonly shift: number;
  readonly fcp: number;
  readonly lcp: number;
  readonly marks: readonly (readonly [number, number])[];
}

/** How long a page is watched after it has loaded, ms: what a chapter leaves for later is laid out by then. */
const watched = 5000;

/** What a page noted in a first visit over Slow 4G with a processor four times slower, in a tab that nobody else looks into. */
async function firstVisit(
  url: string,
  marks: boolean,
): Promise<{ readonly noted: Noted; readonly bytes: number; readonly requests: number }> {
  const browser = await phoneBrowser();
  const tab = await quietTab(browser);
  let bytes = 0;
  let requests = 0;
  tab.on<{ encodedDataLength: number }>('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await asPhone(tab, marks);
  await settled();
  const loaded = new Promise<unknown>((done) => tab.on('Page.loadEventFired', done));
  await tab.send('Page.navigate', { url });
  await loaded;
  await new Promise((done) => setTimeout(done, watched));
  const { result } = await tab.send('Runtime.evaluate', { expression: 'noted', returnByValue: true });
  await browser.close();
  return { noted: (result as { value: Noted }).value, bytes, requests };
}

/** Two first visits: what is counted in every frame of the second would itself hold up the first. */
export async function load(url: string): Promise<Reading> {
  const { noted, bytes, requests } = await firstVisit(url, false);
  const { marks } = (await firstVisit(url, true)).noted;
  const whole = marks.at(-1)![1];
  return {
    'bytes (kB)': bytes / 1000,
    requests,
    'first contentful paint (ms)': noted.fcp,
    'first whole picture (ms)': marks.find(([, count]) => count >= 0.95 * whole)![0],
    // As Lighthouse defines it: from the first contentful paint on.
    'total blocking time (ms)': noted.blocked.reduce(
      (sum, [start, ms]) => sum + Math.max(0, start + ms - Math.max(start, noted.fcp) - 50),
      0,
    ),
    'cumulative layout shift': noted.shift,
  };
}

/** Reading to the end at a steady 1,600 px a second, processor four times slower. @param bare without its script */
export async function scroll(url: string, bare = false): Promise<Reading> {
  const { page, session, close } = await visit(bare);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(2500);
  if (!bare) await page.waitForFunction(laidOut);
  const length = await page.evaluate(() => {
    const last = [...document.querySelectorAll('.step')].at(-1)!;
    return Math.round(last.getBoundingClientRect().top + scrollY);
  });
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(window, { frames });
    const tick = (now: number): void => {
      frames.push(now);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    const { noted } = window as unknown as { noted: { blocked: unknown[]; shift: number } };
    noted.blocked.length = 0;
    noted.shift = 0;
  });
  const before = await counters(session);
  await scrollThrough(session, length);
  const after = await counters(session);
  const { frames, noted } = await page.evaluate(() => {
    const { frames, noted } = window as unknown as { frames: number[]; noted: Noted };
    return { frames, noted };
  });
  const gaps = frames.slice(1).map((at, i) => at - frames[i]!);
  await session.send('HeapProfiler.collectGarbage');
  const heap = (await counters(session))['JSHeapUsedSize']!;
  await close();
  const per1000 = (name: string, factor = 1): number =>
    (((after[name]! - before[name]!) * factor) / length) * 1000;
  return {
    'main thread per 1000 px (ms)': per1000('TaskDuration', 1000),
    'script per 1000 px (ms)': per1000('ScriptDuration', 1000),
    'layouts per 1000 px': per1000('LayoutCount'),
    'style recalculations per 1000 px': per1000('RecalcStyleCount'),
    'late frames (%)': (100 * gaps.filter((gap) => gap > 25).length) / gaps.length,
    'long tasks': noted.blocked.length,
    'layout shift while scrolling': noted.shift,
    'JS heap after (MB)': heap / 1e6,
  };
}

/** Jumps from step to step: frames and time until the picture starts to change, and how much of the DOM does. */
export async function stepChange(url: string): Promise<Reading> {
  const { page, close } = await visit();
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(1000);
  const changes = await page.evaluate(async () => {
    const picture = document.querySelector('.stage, #picture')!;
    const steps = [...document.querySelectorAll<HTMLElement>('.step')].slice(1);
    const out: { frames: number; ms: number; mutations: number }[] = [];
    for (const step of steps) {
      let mutations = 0;
      let changed: { frames: number; ms: number } | undefined;
      let frames = 0;
      let running = true;
      const began = performance.now();
      const observer = new MutationObserver((records) => {
        mutations += records.length;
        changed ??= { frames, ms: performance.now() - began };
      });
      observer.observe(picture, { subtree: true, childList: true, attributes: true, characterData: true });
      const tick = (): void => {
        frames += 1;
        if (running) requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
      step.scrollIntoView({ block: 'start', behavior: 'instant' });
      await new Promise((resolve) => setTimeout(resolve, 1600));
      running = false;
      observer.disconnect();
      if (changed) out.push({ ...changed, mutations });
    }
    return out;
  });
  await close();
  const of = (pick: (one: (typeof changes)[number]) => number): number[] =>
    changes.map(pick).sort((a, b) => a - b);
  const middle = (values: readonly number[]): number => values[Math.floor(values.length / 2)] ?? Number.NaN;
  return {
    'step: frames to the first change': middle(of(({ frames }) => frames)),
    'step: frames, worst': of(({ frames }) => frames).at(-1) ?? Number.NaN,
    'step: first change (ms)': middle(of(({ ms }) => ms)),
    'step: DOM mutations, most': of(({ mutations }) => mutations).at(-1) ?? Number.NaN,
  };
}
