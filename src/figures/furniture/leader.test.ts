import { expect, it } from 'vitest';
import { leader } from './leader';

it('stops a leader short of what it points at, and draws none where they touch', () => {
  const box = { key: 'note', x: 0, y: 0, width: 50, height: 20 };
  expect(leader('l', box, [100, 10], 6)).toMatchObject({ from: [50, 10], to: [94, 10] });
  expect(leader('l', box, [55, 10], 6)).toBeUndefined();
});
