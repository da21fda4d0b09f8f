import type { Page } from '@playwright/test';
import type { WebKitWindow } from './webdriver';

/** One reader's window in whichever engine: what the fault tests need of it. */
export interface Reader {
  /** Opens a page, without waiting for what it loads. */
  readonly goto: (url: string) => Promise<unknown>;
  /** Runs a function in the page. It is sent as text, so it may use nothing but what it is given. */
  readonly run: <Given, Result>(act: (given: Given) => Result, given: Given) => Promise<Awaited<Result>>;
  readonly resize: (width: number, height: number) => Promise<unknown>;
}

/** A page that Playwright drives. */
export const readerOf = (page: Page): Reader => ({
  goto: (url) => page.goto(url, { waitUntil: 'commit' }),
  run: (act, given) => page.evaluate(act as never, given) as never,
  resize: (width, height) => page.setViewportSize({ width, height }),
});

/** A WebKitGTK window. */
export const readerIn = (window: WebKitWindow): Reader => ({
  goto: (url) => window.goto(url),
  run: (act, given) => window.run(`return (${String(act)})(arguments[0])`, given),
  resize: (width, height) => window.resize(width, height),
});
