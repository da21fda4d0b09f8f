import { create, type Font } from 'fontkit';
import { expect, it } from 'vitest';
import { pageFaces } from './faces';
import { withTable } from './sfnt';
import { subset } from './subset';

const file = pageFaces.find((face) => face.name === 'sans-400')!.file;
const wordAt = (bytes: Buffer, at: number): number => bytes.readUInt32BE(at);

it('adds a table in order of names, padded, with its sum, and leaves the others as they were', async () => {
  const { bytes: plain } = await subset(file, 'ab', 'sfnt');
  const table = Buffer.from([1, 2, 3, 4, 5]);
  const more = withTable(plain, 'kern', table);
  const entries = Array.from({ length: more.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
  const names = entries.map((at) => more.toString('latin1', at, at + 4));
  expect(names).toEqual([...names].sort());
  const at = entries[names.indexOf('kern')]!;
  expect(wordAt(more, at + 4)).toBe(0x01020304 + 0x05000000);
  expect(more.subarray(wordAt(more, at + 8), wordAt(more, at + 8) + 5)).toEqual(table);
  expect(entries.every((entry) => wordAt(more, entry + 8) % 4 === 0)).toBe(true);
  expect((create(more) as Font).layout('ab').advanceWidth).toBe(
    (create(plain) as Font).layout('ab').advanceWidth,
  );
  expect(withTable(withTable(plain, 'kern', Buffer.from([9, 9])), 'kern', table)).toEqual(more);
});
