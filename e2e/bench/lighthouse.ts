import { readFileSync } from 'node:fs';
import { findChromium } from '../../scripts/browsers.mjs';
import { median } from './table.ts';

/** One page of each kind that search engines may index, and one of each that they may not. */
const kinds: readonly (readonly [kind: string, path: string, indexed: boolean])[] = [
  ['cover', '', true],
  ['chapter', 'chapters/moscow-agreement/', true],
  ['step', 'chapters/first-violations/three-villages/', true],
  ['timeline', 'timeline/', true],
  ['claims', 'claims/', true],
  ['claim', 'claims/deal-moscow/', true],
  ['sources', 'sources/', true],
  ['people', 'people/', true],
  ['places', 'places/', true],
  ['glossary', 'glossary/', true],
  ['source text', 'source/', true],
  ['data', 'data/', true],
  ['words', 'methods/', true],
  ['teach', 'teach/', true],
  ['lesson', 'teach/moscow-agreement/', true],
  ['embed', 'embed/moscow-agreement/', false],
  ['not found', '404.html', false],
];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What is used of Lighthouse, which brings no types that this project could check without installing it. */
type Run = (
  url: string,
  flags: { port: number; onlyCategories: string[]; logLevel: 'error' },
) => Promise<{ lhr: { categories: Record<string, { score: number | null }> } }>;

/**
 * Lighthouse mobile, median of three, for each kind of page. Lighthouse is no dependency: it would bring two hundred
 * packages for a command that is run by hand. `npm install --no-save lighthouse chrome-launcher` before it is enough.
 */
export async function lighthouseTable(site: string): Promise<string> {
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
  for (const [kind, path, indexed] of kinds) {
    if (!readable(path)) continue;
    const scores: Record<string, number[]> = {};
    for (let round = 0; round < 3; round += 1) {
      const browser = await launch({
        chromePath,
        chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'],
      });
      try {
        const { lhr } = await run(site + path, {
          port: browser.port,
          onlyCategories: categories.filter((category) => indexed || category !== 'seo'),
          logLevel: 'error',
        });
        for (const [category, { score }] of Object.entries(lhr.categories))
          (scores[category] ??= []).push(100 * (score ?? Number.NaN));
      } finally {
        browser.kill();
      }
    }
    rows.push(
      `| ${kind} | \`/${path}\` | ${categories.map((one) => (scores[one] ? Math.round(median(scores[one])) : '–')).join(' | ')} |`,
    );
  }
  return [
    '| kind | page | performance | accessibility | best practices | SEO |',
    '|---|---|---:|---:|---:|---:|',
    ...rows,
  ].join('\n');
}

/** Whether the built site has the page. */
function readable(path: string): boolean {
  try {
    readFileSync(`dist/${path === '' || path.endsWith('/') ? `${path}index.html` : path}`);
    return true;
  } catch {
    return false;
  }
}
