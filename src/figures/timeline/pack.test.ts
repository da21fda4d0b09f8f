import { describe, expect, it } from 'vitest';
import { pack, type Choice } from './pack';

const block = (x: number, width: number, cost = 0, value = `${x}`): Choice<string> => ({
  rects: [{ x, y: -10, width, height: 20 }],
  cost,
  value,
});

describe('pack', () => {
  it('stands blocks side by side where they do not touch', () => {
    const { placed, height } = pack([[block(0, 50)], [block(100, 50)]], 8, 6);
    expect(placed.map(({ y }) => y)).toEqual([10, 10]);
    expect(height).toBe(20);
  });
  it('moves a block down past one that it would cover, and no further than the gap', () => {
    expect(pack([[block(0, 80)], [block(60, 50)]], 8, 6).placed.map(({ y }) => y)).toEqual([10, 36]);
  });
  it('keeps the gap between neighbours on a line', () => {
    expect(pack([[block(0, 50)], [block(55, 50)]], 8, 6).placed[1]?.y).toBe(36);
  });
  it('takes the dearer way only if it saves more height than it costs', () => {
    const right = block(60, 50, 0, 'right');
    const left = (cost: number) => block(-100, 50, cost, 'left');
    expect(pack([[block(0, 80)], [right, left(10)]], 8, 6).placed[1]?.value).toBe('left');
    expect(pack([[block(0, 80)], [right, left(90)]], 8, 6).placed[1]?.value).toBe('right');
  });
  it('refuses a block that has no way to stand', () => expect(() => pack([[]], 8, 6)).toThrow(RangeError));
});
