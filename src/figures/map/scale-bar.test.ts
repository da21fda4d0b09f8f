import { expect, it } from 'vitest';
import { niceLength, scaleBar } from './scale-bar';

it('takes the longest round length that fits', () => {
  expect(niceLength(4, 150)).toBe(20);
  expect(niceLength(0.27, 150)).toBe(500);
  expect(niceLength(300, 150)).toBe(1);
});

it('draws as many px as it says km', () => {
  const { marks } = scaleBar(4, 'wide', 24, 700, 'left');
  const bar = marks.find((mark) => mark.kind === 'path');
  expect(bar?.kind === 'path' && bar.rings[0]!.map(([x]) => x)).toEqual([24, 24, 104, 104]);
  expect(marks.some((mark) => mark.kind === 'text' && mark.text === '20\u00a0km')).toBe(true);
});
