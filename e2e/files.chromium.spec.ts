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
  const broken = await page.evaluate(async (paths) => {
    // A file that is not well-formed has no document. (Text could not be parsed here: the policy forbids it.)
    const wellFormed = (path: string): Promise<boolean> =>
      new Promise((done) => {
        const request = new XMLHttpRequest();
        request.open('GET', `../${path}`);
        request.responseType = 'document';
        request.overrideMimeType('application/xml');
        request.onload = () => done(request.status === 200 && request.responseXML !== null);
        request.onerror = () => done(false);
        request.send();
      });
    const known = await Promise.all(paths.map(wellFormed));
    return paths.filter((_, i) => !known[i]);
  }, files);
  expect(broken).toEqual([]);
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
