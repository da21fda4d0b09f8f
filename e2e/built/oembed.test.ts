import { describe, expect, it } from 'vitest';
import { unfurl } from 'unfurl.js';
import { SITE_URL } from '../../src/site.ts';
import { wordpressResult } from '../wordpress.ts';
import { bytes, chapters, follow, read, steps, type Page } from './site.ts';

/** Pages that may be embedded by their address. */
const cited = [...chapters, ...steps];
const link = (page: Page, selector: [name: string, value: string]): string =>
  page.elements
    .find(({ name, attributes }) => name === 'link' && attributes.get(selector[0]) === selector[1])
    ?.attributes.get('href') ?? '';
const discovered = (page: Page): string => link(page, ['type', 'application/json+oembed']);
const canonical = (page: Page): string => link(page, ['rel', 'canonical']);

interface Answer {
  [name: string]: unknown;
  html: string;
}
const answerOf = (page: Page): Answer => {
  const to = follow(discovered(page), page.path);
  if (to.kind !== 'file') throw new Error(`${page.path}: no oEmbed file`);
  return JSON.parse(read(to.file)) as Answer;
};

/** Answers requests from the built site, as its host would. */
const fetchBuilt = async (address: string): Promise<Response> => {
  const to = follow(address, '/');
  if (to.kind !== 'file') return new Response('', { status: 404 });
  const type = to.file.endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8';
  const response = new Response(new Uint8Array(bytes(to.file)), { headers: { 'content-type': type } });
  return Object.defineProperty(response, 'url', { value: address });
};

describe('oEmbed', () => {
  it('is found from every chapter and step, with the address that was asked for', () => {
    for (const page of cited) {
      const address = new URL(discovered(page));
      expect(address.searchParams.get('url'), page.path).toBe(canonical(page));
      expect(follow(address.href, page.path), page.path).toMatchObject({ kind: 'file' });
    }
    expect(cited.length).toBeGreaterThan(40);
  });

  it('answers with the fields of version 1.0, and a frame that exists', () => {
    for (const page of cited) {
      const answer = answerOf(page);
      expect(answer, page.path).toMatchObject({ version: '1.0', type: 'rich' });
      for (const name of ['title', 'author_name', 'provider_name'])
        expect(String(answer[name]).length, `${page.path} ${name}`).toBeGreaterThan(5);
      for (const name of ['author_url', 'provider_url', 'thumbnail_url'])
        expect(follow(String(answer[name]), page.path), `${page.path} ${name}`).toMatchObject({
          kind: 'file',
        });
      for (const name of ['width', 'height', 'cache_age', 'thumbnail_width', 'thumbnail_height'])
        expect(Number.isInteger(answer[name]), `${page.path} ${name}`).toBe(true);
      const src = /<iframe src="([^"]+)"/.exec(answer.html)?.[1] ?? '';
      expect(src, page.path).toBe(canonical(page).replace('/chapters/', '/embed/'));
      expect(follow(src, page.path), page.path).toMatchObject({ kind: 'file' });
      expect(answer.html, page.path).not.toMatch(/<script|style=|\son[a-z]+=/);
    }
  });

  it('is read by an independent library', async () => {
    for (const page of [chapters[0]!, chapters.at(-1)!, steps[3]!, steps.at(-1)!]) {
      const { oEmbed } = await unfurl(canonical(page), {
        fetch: fetchBuilt as unknown as NonNullable<Parameters<typeof unfurl>[1]>['fetch'],
      });
      const answer = answerOf(page);
      expect(oEmbed, page.path).toMatchObject({
        version: '1.0',
        type: 'rich',
        title: answer['title'],
        provider_name: answer['provider_name'],
        cache_age: answer['cache_age'],
        width: answer['width'],
        height: answer['height'],
      });
      expect(oEmbed?.thumbnails?.[0]?.url, page.path).toBe(answer['thumbnail_url']);
    }
  });

  it('keeps its link and its frame in WordPress', () => {
    for (const page of cited) {
      const kept = wordpressResult(answerOf(page).html, 'abc123XYZ0');
      expect(kept, page.path).toMatch(
        new RegExp(
          `^<blockquote class="wp-embedded-content" data-secret="abc123XYZ0"><a href="${canonical(page)}">[^<]+</a></blockquote><iframe [^>]*sandbox="allow-scripts" security="restricted"[^>]* src="${SITE_URL}[^"#]+#\\?secret=abc123XYZ0"`,
        ),
      );
    }
    // The quotation after the frame would be lost: that the order matters is seen here.
    expect(
      wordpressResult('<iframe src="https://a.example/"></iframe><blockquote>x</blockquote>', 'a'),
    ).not.toContain('blockquote');
    expect(wordpressResult('<p>no frame</p>', 'a')).toBeUndefined();
  });
});
