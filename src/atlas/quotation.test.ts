import { describe, expect, it } from 'vitest';
import { quotationsClosed, quotationsIn, quotationsOut } from './quotation';

describe('quotationsOut', () => {
  it.each([
    ['They said "hordes came" there.', 'They said  …  there.'],
    ['They said “hordes came” there.', 'They said  …  there.'],
    ["They said 'hordes came' there.", 'They said  …  there.'],
    ['They said ‘hordes came’ there.', 'They said  …  there.'],
    ["Syria's hordes and Turkey's men", "Syria's hordes and Turkey's men"],
    ["the groups' hordes and the armies' men", "the groups' hordes and the armies' men"],
    ['Ma’arrat’s hordes', 'Ma’arrat’s hordes'],
    ['"one" hordes "two"', ' …  hordes  … '],
  ])('%s', (text, own) => expect(quotationsOut(text)).toBe(own));
});

it('quotationsIn gives what stands in double quotation marks', () => {
  expect(quotationsIn('It was "one", “two” and \'three\'.')).toEqual(['one', 'two']);
  expect(quotationsIn('none')).toEqual([]);
});

it.each([
  ['"one" and "two"', true],
  ['“one”', true],
  ['none', true],
  ['"one" and "two', false],
  ['“one', false],
  ['one”', false],
])('quotationsClosed: %s', (text, closed) => expect(quotationsClosed(text)).toBe(closed));
