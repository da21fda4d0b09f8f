import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { byteRange } from './byte-range.mjs';
import { serve } from './serve.mjs';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** A request with its path exactly as given: `fetch` would tidy '..' away and undo the compression. */
const ask = (port: number, path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Answer>((done, fail) => {
    get({ port, host: '127.0.0.1', path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    }).on('error', fail);
  });

const page = `<!doctype html><title>Idlib</title>${'<p>6 March 2020</p>'.repeat(200)}`;
const top = mkdtempSync(join(tmpdir(), 'serve-'));
const root = join(top, 'dist');
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  mkdirSync(join(root, 'chapters'), { recursive: true });
  mkdirSync(join(root, '_astro'));
  mkdirSync(join(top, 'dist-secret'));
  writeFileSync(join(root, 'index.html'), page);
  writeFileSync(join(root, 'chapters/index.html'), page);
  writeFileSync(join(root, '404.html'), 'no such page');
  writeFileSync(join(root, '_astro/a.js'), 'export {};');
  writeFileSync(join(root, 'card.png'), 'not really');
  writeFileSync(join(top, 'secret.txt'), 'secret');
  writeFileSync(join(top, 'dist-secret/a.txt'), 'secret');
  server = await serve({
    root,
    base: '/sub/',
    intercept: (_request, response, path) => {
      if (path !== '/broken.js') return false;
      response.writeHead(500).end('broken');
      return true;
    },
  });
});

afterAll(async () => {
  await server.close();
  rmSync(top, { recursive: true });
});

describe('serve', () => {
  test('says where it is', () => {
    expect(server.url).toBe(`http://127.0.0.1:${server.port}/sub/`);
  });

  test('serves index pages, in brotli to those who take it', async () => {
    const plain = await ask(server.port, '/sub/chapters/?a=1');
    expect([plain.status, plain.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(plain.body.toString()).toBe(page);
    const squeezed = await ask(server.port, '/sub/', { 'accept-encoding': 'gzip, br' });
    expect(squeezed.headers['content-encoding']).toBe('br');
    expect(squeezed.body.length).toBeLessThan(page.length / 10);
    expect(brotliDecompressSync(squeezed.body).toString()).toBe(page);
  });

  test('does not compress pictures', async () => {
    const { headers } = await ask(server.port, '/sub/card.png', { 'accept-encoding': 'br' });
    expect([headers['content-type'], headers['content-encoding']]).toEqual(['image/png', undefined]);
  });

  test('adds the slash of a folder and keeps the query', async () => {
    const { status, headers } = await ask(server.port, '/sub/chapters?step=2');
    expect([status, headers['location']]).toEqual([301, '/sub/chapters/?step=2']);
  });

  test('leads from the root to the base and knows nothing beside it', async () => {
    expect((await ask(server.port, '/')).headers['location']).toBe('/sub/');
    const beside = await ask(server.port, '/chapters/');
    expect([beside.status, beside.body.toString()]).toEqual([404, 'no such page']);
  });

  test('answers what is unchanged with 304, and lets hashed files be kept', async () => {
    const { headers } = await ask(server.port, '/sub/');
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect((await ask(server.port, '/sub/', { 'if-none-match': String(headers['etag']) })).status).toBe(304);
    expect((await ask(server.port, '/sub/_astro/a.js')).headers['cache-control']).toContain('immutable');
  });

  test('sends a part of a document when asked, if it is still the same document', async () => {
    const whole = await ask(server.port, '/sub/card.png');
    const etag = String(whole.headers['etag']);
    expect([whole.body.toString(), whole.headers['accept-ranges']]).toEqual(['not really', 'bytes']);
    const part = await ask(server.port, '/sub/card.png', { range: 'bytes=4-6', 'if-range': etag });
    expect([part.status, part.body.toString(), part.headers['content-range']]).toEqual([
      206,
      'rea',
      'bytes 4-6/10',
    ]);
    expect(part.headers).toMatchObject({ 'content-length': '3', etag });
    const past = await ask(server.port, '/sub/card.png', { range: 'bytes=10-' });
    expect([past.status, past.headers['content-range'], past.body.length]).toEqual([416, 'bytes */10', 0]);
    const changed = await ask(server.port, '/sub/card.png', { range: 'bytes=4-6', 'if-range': '"other"' });
    expect([changed.status, changed.body.length]).toEqual([200, 10]);
    expect((await ask(server.port, '/sub/', { range: 'bytes=0-1' })).status).toBe(200);
  });

  test.each([
    ['bytes=0-', { first: 0, last: 9 }],
    ['bytes=2-99', { first: 2, last: 9 }],
    ['bytes=-3', { first: 7, last: 9 }],
    ['bytes=-99', { first: 0, last: 9 }],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=10-12', 'unsatisfiable'],
    ['bytes=5-2', undefined],
    ['bytes=0-1,4-5', undefined],
    ['bytes=-', undefined],
    ['lines=0-1', undefined],
    [undefined, undefined],
  ])('of ten bytes reads the range %s', (header, range) => {
    expect(byteRange(header, 10)).toEqual(range);
  });

  test('sends what hosts are told to send', async () => {
    const { headers } = await ask(server.port, '/sub/chapters/');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': "frame-ancestors 'none'",
    });
    const missing = await ask(server.port, '/sub/_astro/missing.js');
    expect([missing.status, missing.headers['cache-control']]).toEqual([
      404,
      'public, max-age=0, must-revalidate',
    ]);
  });

  test.each([
    '/sub/../../secret.txt',
    '/sub/%2e%2e/secret.txt',
    '/sub/..%2fsecret.txt',
    '/sub/..%2fdist-secret/a.txt',
    '/sub/missing',
  ])('does not find %s', async (path) => {
    const { status, body } = await ask(server.port, path);
    expect([status, body.toString()]).toEqual([404, 'no such page']);
  });

  test('refuses what it cannot read or may not do', async () => {
    expect((await ask(server.port, '/sub/%ff')).status).toBe(400);
    expect((await ask(server.port, '/sub/', {}, 'POST')).status).toBe(405);
    const head = await ask(server.port, '/sub/', {}, 'HEAD');
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
      200,
      0,
      String(page.length),
    ]);
  });

  test('sees a new build without a restart', async () => {
    writeFileSync(join(root, 'new.txt'), 'one');
    expect((await ask(server.port, '/sub/new.txt')).body.toString()).toBe('one');
    await new Promise((done) => setTimeout(done, 20));
    writeFileSync(join(root, 'new.txt'), 'two');
    expect((await ask(server.port, '/sub/new.txt')).body.toString()).toBe('two');
  });

  test('lets a test answer in its place', async () => {
    expect((await ask(server.port, '/sub/broken.js')).status).toBe(500);
  });

  test('throws when the port is taken', async () => {
    await expect(serve({ root, port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
