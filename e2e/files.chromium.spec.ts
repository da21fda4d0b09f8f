import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';

/** Feeds, the map of the site and pictures, as paths relative to the base. */
const files = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:xml|svg)$/.test(file))
  .map((file) => file.replaceAll('\\', '/'));

test('every XML file is well-formed', async ({ page }) => {
  expect(files).toEqual(expect.arrayContaining(['feed.xml', 'sitemap.xml', 'favicon.svg']));
  expect(files.length).toBeGreaterThan(50);
  await page.goto('about/');
  const faults = await page.evaluate(async (paths) => {
    const broken: string[] = [];
    for (const path of paths) {
      const text = await (await fetch(`../${path}`)).text();
      const error = new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror');
      if (error) broken.push(`${path}: ${error.textContent}`);
    }
    return broken;
  }, files);
  expect(faults).toEqual([]);
});

test('a downloaded picture shows itself without the site', async ({ page, context }) => {
  await context.route(/\.(?:avif|css|js|woff2)$/, (route) => route.abort());
  for (const scene of ['m4-corridor-drawn', 'violations-counted']) {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`figures/${scene}.wide.svg`);
    expect(
      asked.filter((path) => !path.endsWith(`/figures/${scene}.wide.svg`) && !path.endsWith('/favicon.ico')),
    ).toEqual([]);
    expect(await page.evaluate(() => document.querySelectorAll('text').length)).toBeGreaterThan(5);
    page.removeAllListeners('request');
  }
});
