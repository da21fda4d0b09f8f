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

/** Waits until no camera moves. */
export async function atRest(page: Page): Promise<void> {
  await expect(page.locator('.stage')).not.toHaveAttribute('data-moving', /.*/);
}

/**
 * The stage against the build: which step the layout says is active, and whether the stage holds exactly that step's
 * picture, as the build wrote it. Computed anew from the page's geometry, without asking the script under test.
 */
async function stageAgainstBuild(
  page: Page,
): Promise<{ step: string; shown: string; same: boolean; layers: number; pictures: number }> {
  return page.evaluate(async () => {
    const wide = matchMedia('(min-width: 80em)').matches;
    const stage = document.querySelector<HTMLElement>('.stage')!;
    const steps = [...document.querySelectorAll<HTMLElement>('.step')];
    const bottom = Math.min(stage.offsetHeight, innerHeight);
    const line = wide ? innerHeight * 0.5 : bottom + (innerHeight - bottom) * 0.4;
    const above = steps.filter((step) => step.getBoundingClientRect().top <= line);
    const step = above.at(-1) ?? steps[0]!;
    const scene = step.querySelector<HTMLElement>('.figure .picture')!.dataset['scene']!;
    const held = stage.querySelector<HTMLElement>('.picture');
    // Both sides as elements of this very document, so that parser and serialiser are the same.
    const content = (element: Element | null | undefined): string =>
      [...(element?.children ?? [])]
        .map((child) => document.importNode(child, true).outerHTML.replace(/ xmlns="[^"]*"/g, ''))
        .join('');
    // Asked for as a document, as the stage does: the policy lets no string become markup.
    const documentAt = (address: string, type: string): Promise<Document> =>
      new Promise((done, fail) => {
        const request = new XMLHttpRequest();
        request.open('GET', address);
        request.responseType = 'document';
        request.overrideMimeType(type);
        request.onload = () => done(request.responseXML!);
        request.onerror = () => fail(new Error(`no answer from ${address}`));
        request.send();
      });
    const file = wide
      ? await documentAt(stage.dataset['wide']!, 'image/svg+xml')
      : await documentAt(location.pathname, 'text/html');
    const built = content(
      file.querySelector(wide ? `[data-scene="${scene}"]` : `.picture.tall[data-scene="${scene}"]`),
    );
    return {
      step: step.id,
      shown: stage.dataset['step'] ?? '',
      same: content(held) === built && built.length > 200,
      layers: stage.querySelectorAll('.layer').length,
      pictures: stage.querySelectorAll('.picture').length,
    };
  });
}

/** Expects the stage to hold, at rest, the build's picture of the step that the layout says is active. */
export async function expectBuildsPicture(page: Page, route: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const { step, shown, same, layers, pictures } = await stageAgainstBuild(page);
        return {
          step: shown === step ? 'right' : `stage at ${shown}, layout at ${step}`,
          same,
          layers,
          pictures,
        };
      },
      { message: route, timeout: 8000 },
    )
    .toEqual({ step: 'right', same: true, layers: 1, pictures: 1 });
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
