import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, hashSource } from './security-policy';

const directives = (policy: string): Map<string, string[]> =>
  new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...allowed] = directive.split(' ');
      return [name, allowed];
    }),
  );

describe('contentSecurityPolicy', () => {
  it('hashes as the CSP specification does in its example', () => {
    expect(hashSource("alert('Hello, world.');")).toBe(
      "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
    );
  });

  it('allows the exact texts of a page, each once, and its own files', () => {
    const policy = directives(contentSecurityPolicy({ styles: ['a{}', 'a{}'], scripts: ['go()'] }));
    expect(policy.get('style-src')).toEqual(["'self'", hashSource('a{}')]);
    expect(policy.get('script-src')).toEqual(["'self'", hashSource('go()')]);
    expect(policy.get('img-src')).toEqual(["'self'", 'data:']);
    expect(policy.get('connect-src')).toEqual(["'self'"]);
  });

  it('forbids all that it does not name, and strings as script', () => {
    const policy = directives(contentSecurityPolicy());
    for (const name of ['default-src', 'base-uri', 'form-action', 'trusted-types'])
      expect(policy.get(name)).toEqual(["'none'"]);
    expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(policy.has('frame-src')).toBe(false);
  });

  it('names the site itself for a page that may stand in a sandbox', () => {
    const policy = directives(contentSecurityPolicy({ scripts: ['go()'], origin: 'https://a.example' }));
    expect(policy.get('script-src')).toEqual(["'self'", 'https://a.example', hashSource('go()')]);
    for (const name of ['style-src', 'font-src', 'connect-src'])
      expect(policy.get(name)).toContain('https://a.example');
  });

  it('never says unsafe, whatever the page holds', () => {
    for (const frames of [true, false])
      for (const alone of [true, false])
        expect(contentSecurityPolicy({ frames, alone, styles: ['a'], scripts: ['b'] })).not.toContain(
          'unsafe',
        );
  });

  it('lets only a page that says so frame others of the site', () => {
    expect(directives(contentSecurityPolicy({ frames: true })).get('frame-src')).toEqual(["'self'"]);
  });

  it('lets a file that stands alone load nothing from anywhere', () => {
    const text = contentSecurityPolicy({ alone: true, styles: ['a{}'], scripts: ['go()'] });
    expect(text).not.toContain("'self'");
    const policy = directives(text);
    expect(policy.get('script-src')).toEqual([hashSource('go()')]);
    expect(policy.get('font-src')).toEqual(['data:']);
    expect(policy.has('connect-src')).toBe(false);
  });
});
