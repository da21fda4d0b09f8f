import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { kept } from './kept';

const shelf = `test-${process.pid}`;
let folder: string | undefined;
afterAll(() => (folder ? rm(folder, { recursive: true }) : undefined));

describe('kept', () => {
  it('makes a thing once, also when it is asked for twice at the same time', async () => {
    let made = 0;
    const ask = () => kept(shelf, '.txt', ['one'], () => Promise.resolve(Buffer.from(`made ${(made += 1)}`)));
    const [first, second] = await Promise.all([ask(), ask()]);
    folder = dirname(first.path);
    expect([made, first.bytes.toString(), second.bytes.toString()]).toEqual([1, 'made 1', 'made 1']);
  });
  it('keeps apart what is made from something else', async () => {
    const { bytes } = await kept(shelf, '.txt', ['two'], () => Promise.resolve(Buffer.from('another')));
    expect(bytes.toString()).toBe('another');
  });
  it('keeps no failure', async () => {
    const ask = (make: () => Promise<Buffer>) => kept(shelf, '.txt', ['three'], make);
    await expect(ask(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect((await ask(() => Promise.resolve(Buffer.from('yes')))).bytes.toString()).toBe('yes');
  });
});
