import { expect, it } from 'vitest';
import { countInWords } from './count-words';

const day = { date: '2020-03-07', of: 'violations by armed groups' };

it('prints the number with what was counted', () => {
  expect(countInWords({ ...day, value: 19 }, { name: 'Reconciliation Center' })).toBe(
    'Reconciliation Center, 7\u00a0March\u00a02020: 19 violations by armed groups',
  );
});

it('prints the words of a source that gave words, even beside a number', () => {
  expect(countInWords({ ...day, value: 0, words: 'none' }, { name: 'Akar' })).toContain(
    ': “none”, violations',
  );
});
