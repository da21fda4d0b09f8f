import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hostFiles } from '../../scripts/host-files.mjs';
import { headerFile } from './header-file.ts';
import { mediaType } from './media-types.ts';
import { expression, fits } from './pattern.ts';
import { headersOf, RULES } from './rules.ts';

const files = [
  '/',
  '/404.html',
  '/_astro/chapter.abc.js',
  '/about/',
  '/chapters/first-violations/',
  '/chapters/first-violations/wide.svg',
  '/cite/first-violations.bib',
  '/cite/first-violations.csl.json',
  '/embed/',
  '/embed/first-violations/',
  '/feed.xml',
  '/figures/corridor.wide.svg',
  '/figures/relief-near.avif',
  '/fonts/OFL.txt',
  '/fonts/serif-400.abcd1234.woff2',
  '/robots.txt',
];

describe('a pattern', () => {
  it('fits a path, a folder or an ending', () => {
    expect(fits('/feed.xml', '/feed.xml')).toBe(true);
    expect(fits('/feed.xml', '/feed-xml')).toBe(false);
    expect(fits('/feed.xml', '/corrections/feed.xml')).toBe(false);
    expect(fits('/embed/*', '/embed/')).toBe(true);
    expect(fits('/embed/*', '/embedded/')).toBe(false);
    expect(fits('/fonts/*.woff2', '/fonts/a.b.woff2')).toBe(true);
    expect(fits('/fonts/*.woff2', '/fonts/OFL.txt')).toBe(false);
  });

  it('stands under a base', () => {
    expect(expression('/fonts/*.woff2', '/a.b/')).toBe('^/a\\.b/fonts/.*\\.woff2$');
    expect(expression('/', '/idlib/')).toBe('^/idlib/$');
  });

  it('has one wildcard at most', () => {
    expect(() => expression('/*/a/*', '/')).toThrow(RangeError);
  });
});

describe('the rules', () => {
  it('let anybody frame an embed and nobody another page', () => {
    expect(headersOf('/embed/first-violations/')).not.toHaveProperty('Content-Security-Policy');
    for (const path of ['/', '/404.html', '/chapters/first-violations/', '/embedded/'])
      expect(headersOf(path)['Content-Security-Policy']).toBe("frame-ancestors 'none'");
  });

  it('keep for ever what has a hash in its name, and nothing else', () => {
    const kept = files.filter((path) => headersOf(path)['Cache-Control']?.includes('immutable'));
    expect(kept).toEqual(['/_astro/chapter.abc.js', '/fonts/serif-400.abcd1234.woff2']);
  });

  it('open data, pictures and fonts to the scripts of other sites, but no page of the story', () => {
    const open = files.filter((path) => headersOf(path)['Access-Control-Allow-Origin'] === '*');
    expect(open.filter((path) => path.endsWith('/'))).toEqual([]);
    expect(open).toEqual(
      expect.arrayContaining(['/feed.xml', '/figures/corridor.wide.svg', '/cite/first-violations.bib']),
    );
  });

  it('never have two cases for one file', () => {
    for (const { name, cases } of RULES)
      for (const path of files)
        expect(cases.filter(([pattern]) => fits(pattern, path)).length, `${name} of ${path}`).toBeLessThan(2);
  });
});

it('a media type is that of the longest ending', () => {
  expect(mediaType('/cite/first-violations.csl.json')).toContain('citationstyles');
  expect(mediaType('/oembed/a.json')).toContain('application/json');
  expect(mediaType('/a.imscc')).toBe('application/zip');
  expect(mediaType('/LICENSE')).toBe('application/octet-stream');
});

describe('_headers', () => {
  /** How Cloudflare Pages and Netlify read a path of `_headers`, from the source of their parsers. */
  const readers: Record<string, (pattern: string) => RegExp> = {
    Cloudflare: (pattern) =>
      new RegExp(
        `^${pattern
          .split('*')
          .map((part) => part.replace(/[-/\\^$*+?.()|[\]{}]/g, '\\$&'))
          .join('(?<splat>.*)')}$`,
      ),
    Netlify: (pattern) => {
      const part = (text: string): string =>
        text === '*'
          ? '?(.*)'
          : text.includes('*')
            ? text.replaceAll('*', '(.*)')
            : text.replaceAll('.', '\\.');
      return new RegExp(`^/${pattern.split('/').filter(Boolean).map(part).join('/')}/?$`, 'iu');
    },
  };

  for (const [host, reader] of Object.entries(readers))
    for (const base of ['/', '/idlib/'])
      it(`says to ${host} at ${base} what the rules say, and nothing twice`, () => {
        const blocks = headerFile(files, base)
          .split(/\n(?=\/)/)
          .slice(1)
          .map((block) => block.trim().split(/\n\s+/));
        expect(blocks.length).toBeLessThanOrEqual(100);
        for (const path of files) {
          const sent = blocks
            .filter(([pattern]) => reader(pattern!).test(base + path.slice(1)))
            .flatMap(([, ...lines]) => lines.map((line) => line.split(/: (.*)/s, 2) as [string, string]));
          const names = sent.map(([name]) => name);
          expect(new Set(names).size, `${path}: ${names.join(', ')}`).toBe(names.length);
          const should = headersOf(path);
          // Both hosts say this by themselves.
          if (should['Cache-Control']?.includes('must-revalidate')) delete should['Cache-Control'];
          const rare = /\.(?:bib|csl\.json|avif)$/.test(path) ? { 'Content-Type': mediaType(path) } : {};
          expect(Object.fromEntries(sent), path).toEqual({ ...should, ...rare });
        }
      });
});

describe('the snippets', () => {
  it.each(Object.entries(hostFiles('/')))(
    '.github/deploy/%s is as the rules make it: npm run host-files',
    (name, text) => {
      expect(readFileSync(`.github/deploy/${name}`, 'utf8')).toBe(text);
    },
  );

  it('put every path under the base', () => {
    for (const text of Object.values(hostFiles('/idlib/'))) {
      expect(text).toContain('^/idlib/_astro/');
      expect(text).toContain('/idlib/404.html');
      expect(text).not.toContain('^/_astro/');
    }
  });
});
