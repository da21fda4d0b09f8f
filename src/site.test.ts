import { afterEach, describe, expect, test, vi } from 'vitest';
import { AUTHOR, readBase, readOrigin } from './site.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

describe('readOrigin', () => {
  test('drops the closing slash and keeps the port', () => {
    expect(readOrigin('https://example.org/')).toBe('https://example.org');
    expect(readOrigin('http://localhost:8080')).toBe('http://localhost:8080');
  });

  test.each([
    'example.org',
    'https://example.org/idlib/',
    'ftp://example.org',
    'https://example.org/?a=1',
    '',
  ])('refuses %j', (value) => {
    expect(() => readOrigin(value)).toThrow('SITE_URL');
  });
});

describe('readBase', () => {
  test.each([
    ['', '/'],
    ['/', '/'],
    ['idlib', '/idlib/'],
    ['/a/b', '/a/b/'],
    ['//a//b//', '/a/b/'],
    ['/v1.0/', '/v1.0/'],
  ])('reads %j as %j', (value, path) => {
    expect(readBase(value)).toBe(path);
  });

  test.each(['/a b/', '/../a/', '/a/./b/', '/?x', 'https://example.org/'])('refuses %j', (value) => {
    expect(() => readBase(value)).toThrow('BASE_PATH');
  });
});

describe('addresses', () => {
  test('stand under the base path and the origin that the environment names', async () => {
    vi.stubEnv('SITE_URL', 'https://news.example.org');
    vi.stubEnv('BASE_PATH', '/specials/idlib');
    const { href, absolute, CONTACT_EMAIL } = await import('./site.ts');
    expect(href('/')).toBe('/specials/idlib/');
    expect(href('/sources/#un')).toBe('/specials/idlib/sources/#un');
    expect(absolute('/feed.xml')).toBe('https://news.example.org/specials/idlib/feed.xml');
    expect(CONTACT_EMAIL).toBe('corrections@news.example.org');
  });

  test('refuse a path that is relative or names another host', async () => {
    const { href } = await import('./site.ts');
    expect(() => href('sources/')).toThrow('one slash');
    expect(() => href('//elsewhere.example/')).toThrow('one slash');
  });
});

test('the group author holds no comma', () => {
  expect(AUTHOR).not.toContain(',');
});
