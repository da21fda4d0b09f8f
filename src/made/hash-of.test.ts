import { expect, it } from 'vitest';
import { hashOf } from './hash-of';

it('tells apart the same bytes cut differently', () => {
  expect(hashOf(['ab', 'c'])).not.toBe(hashOf(['a', 'bc']));
  expect(hashOf(['ab'], 8)).toHaveLength(8);
});
