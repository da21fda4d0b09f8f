import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compressSite } from './compress.mjs';

const page = `<!doctype html><title>Idlib</title>${'<p>6 March 2020</p>'.repeat(200)}`;
const root = mkdtempSync(join(tmpdir(), 'compress-'));
const file = join(root, 'about/index.html');

beforeAll(async () => {
  mkdirSync(join(root, 'about'));
  writeFileSync(file, page);
  writeFileSync(join(root, 'robots.txt'), 'User-agent: *\n');
  writeFileSync(join(root, 'card.png'), Buffer.alloc(5000));
  await compressSite(root);
});
afterAll(() => rmSync(root, { recursive: true }));

describe('compressSite', () => {
  it('writes both forms beside a text, of the same time', () => {
    expect(brotliDecompressSync(readFileSync(`${file}.br`)).toString()).toBe(page);
    expect(gunzipSync(readFileSync(`${file}.gz`)).toString()).toBe(page);
    expect(Math.round(statSync(`${file}.br`).mtimeMs)).toBe(statSync(file).mtime.getTime());
  });

  it('leaves pictures and tiny texts as they are', () => {
    for (const name of ['card.png', 'robots.txt'])
      for (const ending of ['.br', '.gz']) expect(existsSync(join(root, name + ending)), name).toBe(false);
  });

  it('makes anew only what has changed', async () => {
    const before = await compressSite(root);
    expect(before.files).toBe(2);
    expect(before.brotli).toBeLessThan(before.plain / 10);
    const kept = statSync(`${file}.br`).ctimeMs;
    await compressSite(root);
    expect(statSync(`${file}.br`).ctimeMs).toBe(kept);
    writeFileSync(file, page.replace('Idlib', 'Changed'));
    utimesSync(file, new Date(), new Date(Date.now() + 5000));
    await compressSite(root);
    expect(brotliDecompressSync(readFileSync(`${file}.br`)).toString()).toContain('Changed');
  });
});
