import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';
import { pageKinds } from './page-kinds';
import { atRest, chapters, openChapter, watchFaults } from './story';

declare global {
  interface Window {
    violations?: string[];
    injected?: string;
    /** https://w3c.github.io/trusted-types: not in TypeScript's DOM library. */
    trustedTypes?: { createPolicy(name: string, rules: { createHTML(text: string): string }): unknown };
  }
}

/** Collects what the policy stops, from the first moment of every page. Call before `goto`. */
async function watchPolicy(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const found: string[] = (window.violations = []);
    addEventListener('securitypolicyviolation', (event) => {
      found.push(`${event.effectiveDirective} stopped ${event.blockedURI} ${event.sample}`);
    });
  });
}

const violations = (page: Page): Promise<string[] | undefined> => page.evaluate(() => window.violations);

test('stops nothing of the site itself on a page of each kind', async ({ page }) => {
  const faults = watchFaults(page);
  await watchPolicy(page);
  for (const { fullest: path } of pageKinds('dist')) {
    await page.goto(`./${path}`);
    expect(await violations(page), path).toEqual([]);
    // The style sheet took effect.
    expect(await page.evaluate(() => getComputedStyle(document.body).marginTop), path).toBe('0px');
  }
  expect(faults).toEqual([]);
});

test('stops nothing of a chapter while it is read', async ({ page }) => {
  const faults = watchFaults(page);
  await watchPolicy(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await openChapter(page, chapters[0]);
  for (const at of [0.4, 1]) {
    await page.evaluate((part) => scrollTo(0, document.documentElement.scrollHeight * part), at);
    await atRest(page);
  }
  for (const button of await page.locator('.switches button:visible').all()) await button.click();
  expect(await violations(page)).toEqual([]);
  expect(faults).toEqual([]);
});

test('stops script and style that somebody brought into the markup', async ({ page, baseURL }) => {
  await watchPolicy(page);
  const foreign = `
    <script>window.injected = 'inline';</script>
    <script src="https://attacker.example/a.js"></script>
    <script src="data:text/javascript,window.injected='data'"></script>
    <img src="${baseURL}missing.png" onerror="window.injected = 'handler'" alt="">
    <a id="bait" href="javascript:window.injected='link'">bait</a>
    <style>body { margin-top: 99px; }</style>
    <p id="styled" style="margin-top: 99px">styled</p>
    <base href="https://attacker.example/">`;
  await page.route('**/methods/', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace('<main id="main">', (main) => `${main}${foreign}`);
    await route.fulfill({ response: answer, body });
  });
  await page.goto('methods/');
  await expect(page.locator('#bait')).toBeVisible();
  await page.locator('#bait').click();
  await expect
    .poll(async () => (await violations(page))?.map((text) => text.split(' ')[0]).sort())
    .toEqual(
      expect.arrayContaining([
        'base-uri',
        'script-src-attr',
        'script-src-elem',
        'style-src-attr',
        'style-src-elem',
      ]),
    );
  expect(await page.evaluate(() => window.injected)).toBeUndefined();
  expect(await page.evaluate(() => getComputedStyle(document.body).marginTop)).toBe('0px');
  expect(await page.locator('#styled').evaluate((element) => getComputedStyle(element).marginTop)).not.toBe(
    '99px',
  );
  expect(page.url()).toContain('/methods/');
});

test('stops text that becomes markup or script in the browser', async ({ page }) => {
  await page.goto('methods/');
  const outcome = await page.evaluate(() => {
    const attempt = (act: () => void): string => {
      try {
        act();
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    };
    return {
      knows: 'trustedTypes' in window,
      markup: attempt(() => (document.createElement('div').innerHTML = '<b>x</b>')),
      policy: attempt(() => void window.trustedTypes?.createPolicy('mine', { createHTML: (text) => text })),
    };
  });
  expect(outcome).toEqual({ knows: true, markup: 'TypeError', policy: 'TypeError' });
});

test('nobody frames a page of the story, anybody an embed', async ({ page, baseURL }) => {
  const paths = [`embed/${chapters[0]}/`, `chapters/${chapters[0]}/`];
  const host = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(paths.map((path) => `<iframe src="${baseURL}${path}"></iframe>`).join(''));
  });
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
  try {
    await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
    await expect(page.locator('iframe').first().contentFrame().locator('main')).toBeVisible();
    await expect(page.locator('iframe').nth(1).contentFrame().locator('main')).toHaveCount(0);
    // The browser puts a page of its own in the frame.
    const schemes = page.frames().map((frame) => new URL(frame.url()).protocol);
    expect(schemes.filter((scheme) => scheme !== 'http:')).toHaveLength(1);
  } finally {
    host.closeAllConnections();
    host.close();
  }
});
