import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BASE_PATH } from '../../src/site.ts';

const text = readFileSync('dist/_headers', 'utf8');
/** The rules of `_headers`: a path with at most one `*`, and the headers under it. */
const rules = text
  .split(/\n(?=\/)/)
  .slice(1)
  .map((block) => {
    const [path = '', ...lines] = block.trim().split(/\n\s+/);
    const headers = lines.map((line) => line.split(/: (.*)/s, 2) as [string, string]);
    return { path, headers, parts: path.split('*') };
  });

/** What the rules that fit a path say, as Cloudflare and Netlify put it together; throws where two say the same. */
function sent(path: string): Map<string, string> {
  const asked = BASE_PATH + path.slice(1);
  const found = new Map<string, string>();
  for (const { parts, headers } of rules) {
    const [start = '', end] = parts;
    const fits =
      end === undefined
        ? asked === start
        : asked.startsWith(start) && asked.endsWith(end) && asked.length >= start.length + end.length;
    if (fits)
      for (const [name, value] of headers) {
        if (found.has(name)) throw new Error(`${path}: ${name} twice`);
        found.set(name, value);
      }
  }
  return found;
}

/** Every file as it is asked for. */
const asked = readdirSync('dist', { recursive: true, encoding: 'utf8', withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== '_headers')
  .map((entry) => `/${`${entry.parentPath}${sep}${entry.name}`.replaceAll(sep, '/').slice('dist/'.length)}`)
  .map((path) => path.replace(/\/index\.html$/, '/'));

describe('_headers', () => {
  it('keeps to what Cloudflare takes: 100 rules, one wildcard in each, 2000 characters a line', () => {
    expect(rules.length).toBeGreaterThan(10);
    expect(rules.length).toBeLessThanOrEqual(100);
    expect(rules.filter(({ parts }) => parts.length > 2)).toEqual([]);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(2000);
  });

  it('says of every file, and once, that its type is not to be guessed and no reader to be followed', () => {
    for (const path of asked) {
      expect(sent(path).get('X-Content-Type-Options'), path).toBe('nosniff');
      expect(sent(path).get('Referrer-Policy'), path).toBe('no-referrer');
    }
  });

  it('lets anybody frame the embeds, and nobody any other page', () => {
    for (const path of asked.filter((path) => /\/$|\.html$/.test(path)))
      expect(sent(path).get('Content-Security-Policy'), path).toBe(
        path.startsWith('/embed/') ? undefined : "frame-ancestors 'none'",
      );
  });

  it('lets only files with a hash in their name be kept for ever', () => {
    const kept = asked.filter((path) => sent(path).has('Cache-Control'));
    expect(kept.length).toBeGreaterThan(5);
    expect(kept.filter((path) => !/[.-][\w-]{8}\.(?:js|css|woff2)$/.test(path))).toEqual([]);
    expect(kept.every((path) => sent(path).get('Cache-Control')!.endsWith('immutable'))).toBe(true);
  });
});

it('servers are told the type of every file', () => {
  const types = / types \{([^}]*)\}/.exec(readFileSync('.github/deploy/nginx.conf', 'utf8'))![1]!;
  const endings = new Set(
    types.split('\n').flatMap((line) => line.trim().replace(';', '').split(' ').slice(1)),
  );
  expect(asked.filter((path) => !path.endsWith('/') && !endings.has(path.split('.').at(-1)!))).toEqual([]);
});
