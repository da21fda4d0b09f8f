import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/browsers.mjs';

/** A page in a browser of its own with an empty profile, and its DevTools session. */
export interface Visit {
  readonly page: Page;
  readonly session: CDPSession;
  readonly close: () => Promise<void>;
}

/** A phone's window: the layout that most readers get. */
const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };

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

/** How a page is visited. */
export interface Circumstances {
  /**
   * A first visit over Slow 4G, for which the marks of the picture are counted in every frame; otherwise nothing runs
   * beside the page's own script.
   */
  readonly slow: boolean;
  /** The page's own script is refused: what is left is what the browser and this machine need for its text and pictures. */
  readonly bare?: boolean;
}

/** Opens a browser with a phone's window and a processor four times slower. */
export async function visit({ slow, bare = false }: Circumstances): Promise<Visit> {
  const executablePath = findChromium();
  const browser: Browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--enable-precise-memory-info',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Performance.enable');
  if (slow) await session.send('Network.emulateNetworkConditions', { offline: false, ...slow4g });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(watch, slow);
  if (bare) await page.route('**/*.js', (route) => route.abort());
  return { page, session, close: () => browser.close() };
}

/** Counters of the page's process: ms of tasks and script, layouts, style recalculations. */
export async function counters(session: CDPSession): Promise<Readonly<Record<string, number>>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
