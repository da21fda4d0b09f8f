import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SITE_URL } from '../../src/site.ts';
import { all, embeds, offlineFiles, pages, type Element, type Page } from './site';

/** The directives of a page's own policy; a page must have one, and before anything that the policy rules. */
function policyOf(page: Page): Map<string, string[]> {
  const head = page.elements.find(({ name }) => name === 'head')!;
  const [charset, policy] = head.inside;
  expect(charset?.attributes.get('charset'), page.path).toBe('utf-8');
  expect(policy?.attributes.get('http-equiv'), page.path).toBe('Content-Security-Policy');
  return new Map(
    policy!.attributes
      .get('content')!
      .split('; ')
      .map((directive) => {
        const [name = '', ...allowed] = directive.split(' ');
        return [name, allowed];
      }),
  );
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Whether a script runs, or only carries data. */
const runs = ({ attributes }: Element): boolean =>
  /^(?:module|text\/javascript|)$/.test(attributes.get('type') ?? '');

const hashes = (allowed: readonly string[] | undefined): string[] =>
  (allowed ?? []).filter((source) => source.startsWith("'sha256-")).sort();

describe('the policy of every page', () => {
  it('names the hash of each inline script and style sheet, and no other', () => {
    let scripts = 0;
    for (const page of [...pages, ...offlineFiles]) {
      const policy = policyOf(page);
      const inline = all(page, 'script').filter((script) => runs(script) && !script.attributes.has('src'));
      scripts += inline.length;
      expect(hashes(policy.get('script-src')), page.path).toEqual(
        inline.map(({ text }) => hash(text)).sort(),
      );
      const styles = all(page, 'style');
      expect(hashes(policy.get('style-src')), page.path).toEqual(styles.map(({ text }) => hash(text)).sort());
    }
    expect(scripts).toBeGreaterThanOrEqual(5);
  });

  it('forbids what it does not name, and allows nothing unsafe and no other site', () => {
    for (const page of [...pages, ...offlineFiles]) {
      const policy = policyOf(page);
      for (const name of ['default-src', 'base-uri', 'form-action'])
        expect(policy.get(name), `${page.path} ${name}`).toEqual(["'none'"]);
      expect(policy.get('require-trusted-types-for'), page.path).toEqual(["'script'"]);
      // An embed names the site besides: in a sandbox, where it has no origin, WebKit lets 'self' match nothing.
      const others = [...policy.values()]
        .flat()
        .filter((source) => !/^(?:'self'|'none'|'script'|data:|'sha256-[\w+/]{43}=')$/.test(source));
      expect(new Set(others), page.path).toEqual(new Set(embeds.includes(page) ? [SITE_URL] : []));
      // A meta element cannot hold it, and browsers log an error when one tries.
      expect(policy.has('frame-ancestors'), page.path).toBe(false);
    }
  });

  it('covers every file the page loads: scripts and styles only from the site', () => {
    for (const page of pages) {
      for (const { attributes } of all(page, 'script')) {
        const src = attributes.get('src');
        if (src !== undefined) expect(src, page.path).toMatch(/^\/(?!\/)/);
      }
      expect(all(page, 'form'), page.path).toEqual([]);
      // One with a target alone, as in frames, changes no address.
      for (const base of all(page, 'base'))
        expect([...base.attributes.keys()], page.path).toEqual(['target']);
    }
  });
});
