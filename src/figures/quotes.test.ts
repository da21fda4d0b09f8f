import { describe, expect, it } from 'vitest';
import { printedQuotes } from './quotes';

describe('printedQuotes', () => {
  it('opens and closes', () =>
    expect(printedQuotes('"[the area]", supplied ("so")')).toBe('“[the area]”, supplied (“so”)'));
  it('knows apostrophes and inner quotations', () =>
    expect(printedQuotes("South Front's \"it is 'clean' now\"")).toBe('South Front’s “it is ‘clean’ now”'));
  it('leaves printed marks alone', () =>
    expect(printedQuotes('Russia’s “centre”')).toBe('Russia’s “centre”'));
});
