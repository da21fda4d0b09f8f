import { readFileSync } from 'node:fs';
import { findChromium } from '../../scripts/browsers.mjs';
import { pageKinds } from '../page-kinds.ts';
import { settled } from './browser.ts';
import { median } from './table.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What is used of Lighthouse, which brings no types that this project could check without installing it. */
type Run = (
  url: string,
  flags: { port: number; onlyCategories: string[]; logLevel: 'error'; disableFullPageScreenshot: true },
) => Promise<{ lhr: { categories: Record<string, { score: number | null }> } }>;

/**
 * Lighthouse mobile for the fullest page of each kind that was built, as Markdown; search engines' category only where
 * they may list the page. Files to take away are no pages of the site. Lighthouse is no dependency: it would bring two
 * hundred packages for a command that is run by hand. `npm install --no-save lighthouse chrome-launcher` before is enough.
 * @param runs for each page, of which the median is told
 */
export async function lighthouseTable(site: string, runs: number): Promise<string> {
  const [runner, launcher] = ['lighthouse', 'chrome-launcher'];
  const chromePath = findChromium();
  if (!chromePath) return 'Lighthouse needs Chromium, and none is here.';
  let run: Run;
  let launch: (options: {
    chromePath: string;
    chromeFlags: string[];
  }) => Promise<{ port: number; kill: () => void }>;
  try {
    ({ default: run } = (await import(runner)) as { default: Run });
    ({ launch } = (await import(launcher)) as { launch: typeof launch });
  } catch {
    return 'Lighthouse is not installed: `npm install --no-save lighthouse chrome-launcher`, then again.';
  }
  const rows: string[] = [];
  for (const { kind, fullest } of pageKinds('dist').filter(({ kind }) => kind !== 'offline/(any)')) {
    const file = fullest === '' || fullest.endsWith('/') ? `${fullest}index.html` : fullest;
    const indexed = !/<meta name="robots" content="[^"]*noindex/.test(readFileSync(`dist/${file}`, 'utf8'));
    const scores: Record<string, number[]> = {};
    for (let round = 0; round < runs; round += 1) {
      const browser = await launch({
        chromePath,
        chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'],
      });
      try {
        await settled();
        const { lhr } = await run(site + fullest, {
          port: browser.port,
          onlyCategories: categories.filter((category) => indexed || category !== 'seo'),
          logLevel: 'error',
          disableFullPageScreenshot: true,
        });
        for (const [category, { score }] of Object.entries(lhr.categories))
          (scores[category] ??= []).push(100 * (score ?? Number.NaN));
      } finally {
        browser.kill();
      }
    }
    const row = `| \`/${kind}\` | \`/${fullest}\` | ${categories.map((one) => (scores[one] ? Math.round(median(scores[one])) : '–')).join(' | ')} |`;
    // Told at once too: all of them take the better part of an hour.
    console.error(row);
    rows.push(row);
  }
  return [
    `Medians of ${runs}.`,
    '',
    '| kind | page | performance | accessibility | best practices | SEO |',
    '|---|---|---:|---:|---:|---:|',
    ...rows,
  ].join('\n');
}
