import { expect, it } from 'vitest';
import { sizeInWords } from './size';

it.each([
  [10, '1 kB'],
  [480_400, '480 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [1_609_637, '1.6 MB'],
])('says %i bytes as %s', (bytes, words) => expect(sizeInWords(bytes)).toBe(words));
