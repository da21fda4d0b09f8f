import { expect, type Page } from '@playwright/test';
import { laidOut } from './laid-out';

/** The five chapters, by address. */
export const chapters = [
  'moscow-agreement',
  'first-violations',
  'syrian-offensive',
  'erdogans-threats',
  'irans-signal',
] as const;

/** What went wrong on a page: errors, failed requests, requests to other origins. Watch before `goto`, expect empty after. */
export function watchFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1')
      faults.push(`foreign request: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  return faults;
}

/** Opens a chapter and waits until its stage has taken over. */
export async function openChapter(page: Page, chapter: string, hash = ''): Promise<void> {
  await page.goto(`chapters/${chapter}/${hash}`);
  await expect(page.locator('.stage')).toHaveAttribute('data-ready', '');
  // Not `waitForFunction`: that leaves half a megabyte of its own in the page's heap.
  await page.evaluate(
    `(async () => { while (!(${String(laidOut)})()) await new Promise(requestAnimationFrame); })()`,
  );
}

/**
 * How often `expect.poll` looks, ms. Its own habit is to look ever more seldom, up to once a second: a camera at rest is
 * then seen to rest a second later.
 */
export const often = [50, 100];

/** Waits until no camera moves. */
export async function atRest(page: Page): Promise<void> {
  const moving = page.locator('.stage[data-moving]');
  await expect.poll(() => moving.count(), { intervals: often }).toBe(0);
}

/** Reproducible random numbers 0…1 (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
