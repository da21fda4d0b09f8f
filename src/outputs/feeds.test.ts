import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { loadAtlas } from '../atlas/load';
import type { Publication } from '../atlas/record';
import { indexedPages } from './addresses';
import { correctionsFeed, siteFeed } from './feeds';
import { robots, sitemap } from './sitemap';

const atlas = loadAtlas(process.cwd());
const record: Publication = {
  versions: new Map(),
  corrections: [
    {
      id: '2027-01-02-wording',
      date: '2027-01-02',
      kind: 'correction',
      title: 'A < B & C',
      pages: ['/about/'],
      claims: [],
      sources: [],
      scenes: [],
      old: 'It was "x".',
      new: 'It is <y>.',
      reason: 'A reader wrote.',
      old_picture: '/corrections/old.svg',
      body: '',
    },
    {
      id: '2027-02-03-later',
      date: '2027-02-03',
      kind: 'status',
      title: 'Later',
      pages: ['/about/'],
      claims: [],
      sources: [],
      scenes: [],
      reason: 'New source.',
      body: '',
    },
  ],
};
const read = (xml: string) => new DOMParser().parseFromString(xml, 'text/xml');
const text = (node: { textContent: string | null } | null): string => node?.textContent?.trim() ?? '';

describe('feeds', () => {
  it('lists chapters and corrections as Atom, newest first, without a clock', () => {
    const xml = siteFeed(atlas, record);
    const feed = read(xml);
    expect(feed.documentElement.getAttribute('xmlns')).toBe('http://www.w3.org/2005/Atom');
    const entries = [...feed.querySelectorAll('entry')];
    expect(entries).toHaveLength(atlas.chapters.length + 2);
    expect(text(entries[0]!.querySelector('title'))).toContain('Later');
    expect(text(feed.querySelector('feed > updated'))).toBe('2027-02-03T00:00:00.000Z');
    for (const entry of entries) {
      expect(text(entry.querySelector('id'))).toMatch(/^https:\/\//);
      expect(text(entry.querySelector('updated'))).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00\.000Z$/);
    }
    expect(new Set(entries.map((entry) => text(entry.querySelector('id')))).size).toBe(entries.length);
    expect(siteFeed(atlas, record)).toBe(xml);
  });
  it('tells a correction with old and new wording, and lets no markup through', () => {
    const xml = correctionsFeed(atlas, record);
    expect(xml).toContain('<p>Before: It was "x".</p><p>Now: It is &lt;y&gt;.</p><p>A reader wrote.</p>');
    expect(xml).toContain('A &lt; B &amp; C');
    expect(xml).toMatch(/<a href="https:\/\/[^"]+\/corrections\/old\.svg">/);
    expect([...read(xml).querySelectorAll('entry')]).toHaveLength(2);
  });
  it('is a feed without entries before the first correction', () => {
    const feed = read(correctionsFeed(atlas, { versions: new Map(), corrections: [] }));
    expect(feed.querySelectorAll('entry')).toHaveLength(0);
    expect(text(feed.querySelector('updated'))).toMatch(/^\d{4}/);
  });
});

describe('sitemap and robots', () => {
  it('lists every indexed page once, with a full address and a day', () => {
    const rows = [...read(sitemap(atlas)).querySelectorAll('url')].map(
      (row) => [text(row.querySelector('loc')), text(row.querySelector('lastmod'))] as const,
    );
    expect(rows).toHaveLength(indexedPages(atlas).length);
    expect(new Set(rows.map(([url]) => url)).size).toBe(rows.length);
    for (const [url, day] of rows) {
      expect(url).toMatch(/^https:\/\/.+\/$/);
      expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
  it('shuts nobody out and names the sitemap', () => {
    expect(robots()).toMatch(/^User-agent: \*\nAllow: \/\n/);
    expect(robots()).toMatch(/^Sitemap: https:\/\/.+\/sitemap\.xml$/m);
  });
});
