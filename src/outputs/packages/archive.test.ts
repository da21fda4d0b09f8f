import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { archive } from './archive';

it('depends on names and contents alone, not on their order or the day', async () => {
  const one = await archive(
    new Map([
      ['b.txt', 'B'],
      ['a/ü.txt', 'Ä'],
    ]),
  );
  const other = await archive(
    new Map([
      ['a/ü.txt', 'Ä'],
      ['b.txt', 'B'],
    ]),
  );
  expect(one.equals(other)).toBe(true);
  const files = unzipSync(one);
  expect(Object.keys(files)).toEqual(['a/ü.txt', 'b.txt']);
  expect(strFromU8(files['a/ü.txt']!)).toBe('Ä');
  // The date of the first entry, as the format packs it: 6 March 2020, 00:01.
  const view = new DataView(one.buffer, one.byteOffset);
  expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([1 << 5, (40 << 9) | (3 << 5) | 6]);
  // No field beside it, where a date of another kind would stand that differs from zone to zone.
  expect(view.getUint16(28, true)).toBe(0);
});
