import { expect, it } from 'vitest';
import { sizeInWords } from './size';

it.each([
  [10, '1\u00a0kB'],
  [480_400, '480\u00a0kB'],
  [999_499, '999\u00a0kB'],
  [999_500, '1.0\u00a0MB'],
  [1_609_637, '1.6\u00a0MB'],
])('says %i bytes as %s', (bytes, words) => expect(sizeInWords(bytes)).toBe(words));
