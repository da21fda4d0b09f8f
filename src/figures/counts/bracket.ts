import type { PathMark } from '../../frame/mark';

/** px by which a bracket's ends stand up. */
const ends = 5;

/** A dashed bracket from `from` to `to` px, lying on `y`. Both halves begin at their end, so that each ends in a whole dash. */
export function bracket(key: string, from: number, to: number, y: number): PathMark {
  const middle = (from + to) / 2;
  return {
    kind: 'path',
    key,
    role: 'absent-span',
    emphasis: 'normal',
    closed: false,
    rings: [from, to].map((end) => [
      [end, y - ends],
      [end, y],
      [middle, y],
    ]),
  };
}
