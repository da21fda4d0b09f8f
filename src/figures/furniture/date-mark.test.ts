import { expect, it } from 'vitest';
import { pictureDate } from './date-mark';

it('says the night of the ceasefire in words, other dates plainly', () => {
  expect(pictureDate('2020-03-05/2020-03-06')).toBe('Night of 5–6\u00a0March\u00a02020');
  expect(pictureDate('2020-03-07')).toBe('7\u00a0March\u00a02020');
});
