import { describe, expect, it } from 'vitest';
import { widthOf } from './sheet';
import { widestOf, wrap } from './wrap';

const setting = { size: 15, role: 'event-text' } as const;

describe('wrap', () => {
  const text = 'Government forces enter Marat Makhus and al-Burayj';
  it('keeps every word, in order, within the room', () => {
    for (const room of [120, 160, 240, 500]) {
      const lines = wrap(text, room, setting);
      expect(lines.join(' ')).toBe(text);
      expect(widestOf(lines, setting)).toBeLessThanOrEqual(room);
    }
  });
  it('leaves a text alone that fits on one line', () =>
    expect(wrap('Idlib', 300, setting)).toEqual(['Idlib']));
  it('evens out the lines without adding any', () => {
    const room = widthOf(text, 15, 'event-text') * 0.9;
    const [first = '', second = ''] = wrap(text, room, setting);
    expect(wrap(text, room, setting)).toHaveLength(2);
    expect(widthOf(second, 15, 'event-text')).toBeGreaterThan(widthOf(first, 15, 'event-text') * 0.5);
  });
  it('never breaks at a non-breaking space', () => {
    expect(wrap('on 6\u00a0March\u00a02020', 20, setting)).toEqual(['on', '6\u00a0March\u00a02020']);
  });
  it('keeps the indent of the first line free', () => {
    const indent = 90;
    const [first = ''] = wrap(text, 200, setting, indent);
    expect(widthOf(first, 15, 'event-text')).toBeLessThanOrEqual(200 - indent);
  });
});
