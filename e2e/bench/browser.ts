import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/browsers.mjs';
import type { QuietTab } from './quiet-tab.ts';

/** A page in a browser of its own with an empty profile, and its DevTools session. */
export interface Visit {
  readonly page: Page;
  readonly session: CDPSession;
  readonly close: () => Promise<void>;
}

/** A phone's window: the layout that most readers get. */
const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };

/** How many times slower than this machine's the phone's processor is. */
const slower = 4;

/** Lighthouse's own constants for Slow 4G: request latency in ms, bytes a second down and up. */
const slow4g = {
  latency: 562.5,
  downloadThroughput: (1474.56 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
};

/** What the page itself notes from its first moment on; read by `noted`. */
const watch = (marks: boolean): void => {
  const noted = {
    blocked: [] as [number, number][],
    shift: 0,
    fcp: 0,
    lcp: 0,
    marks: [] as [number, number][],
  };
  (window as unknown as { noted: typeof noted }).noted = noted;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) noted.blocked.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[])
      if (!entry.hadRecentInput) noted.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries())
      if (name === 'first-contentful-paint') noted.fcp = startTime;
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => {
    noted.lcp = list.getEntries().at(-1)!.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  const look = (now: number): void => {
    const picture = document.querySelector('.stage .picture.tall, #picture svg');
    noted.marks.push([now, picture ? picture.querySelectorAll('use, path, circle, text').length : 0]);
    if (now < 20_000) requestAnimationFrame(look);
  };
  if (marks) requestAnimationFrame(look);
};

/** A browser of its own with an empty profile, which draws without a graphics card. */
export function phoneBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({
    ...(executablePath && { executablePath }),
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--enable-precise-memory-info',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}

/** Waits until a browser has opened: its own address bar is a page, and loading it takes half of a small machine. */
export const settled = (): Promise<unknown> => new Promise((done) => setTimeout(done, 4000));

/** Makes a tab a phone's, four times slower, on Slow 4G. @param marks whether its page counts its picture's in every frame */
export async function asPhone(tab: QuietTab, marks: boolean): Promise<void> {
  await tab.send('Emulation.setDeviceMetricsOverride', {
    ...phone.viewport,
    deviceScaleFactor: phone.deviceScaleFactor,
    mobile: phone.isMobile,
  });
  await tab.send('Emulation.setTouchEmulationEnabled', { enabled: phone.hasTouch });
  await tab.send('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0 });
  await tab.send('Network.emulateNetworkConditions', { offline: false, ...slow4g });
  await tab.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await tab.send('Page.enable');
  await tab.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${watch})(${marks})` });
}

/**
 * Opens a page with a phone's window and a processor four times slower, and nothing in it beside its own script.
 * @param bare refuses that script: what is left is what the browser and this machine need for its text and pictures
 */
export async function visit(bare = false): Promise<Visit> {
  const browser = await phoneBrowser();
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.addInitScript(watch, false);
  if (bare) await page.route('**/*.js', (route) => route.abort());
  return { page, session, close: () => browser.close() };
}

/** Counters of the page's process: ms of tasks and script, layouts, style recalculations. */
export async function counters(session: CDPSession): Promise<Readonly<Record<string, number>>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
