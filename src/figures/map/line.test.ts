import { describe, expect, it } from 'vitest';
import type { Point } from '../../frame/mark';
import {
  between,
  clipped,
  distanceTo,
  inside,
  lengthOf,
  nearest,
  ringArea,
  simplified,
  smooth,
  spaced,
} from './line';

const elbow: Point[] = [
  [0, 0],
  [10, 0],
  [10, 10],
];

describe('lines', () => {
  it('find their nearest point', () => {
    expect(nearest(elbow, [4, 3])).toMatchObject({ point: [4, 0], distance: 3, segment: 0 });
    expect(nearest(elbow, [14, 20]).point).toEqual([10, 10]);
    expect(() => nearest([[0, 0]], [1, 1])).toThrow(RangeError);
  });

  it('are cut between two points, in their own direction', () => {
    expect(between(elbow, [11, 5], [2, 1])).toEqual([
      [2, 0],
      [10, 0],
      [10, 5],
    ]);
  });

  it('are smoothed through all their points, close to the straight way', () => {
    const curve = smooth(elbow, 8);
    for (const p of elbow) expect(distanceTo(curve, p)).toBeLessThan(1e-9);
    expect(lengthOf(curve) / lengthOf(elbow)).toBeLessThan(1.1);
  });

  it('are marked off in equal steps, round their corners too', () => {
    expect(spaced(elbow, 8)).toEqual([
      [4, 0],
      [10, 2],
      [10, 10],
    ]);
  });

  it('lose small corners only', () => {
    const line: Point[] = [
      [0, 0],
      [5, 0.1],
      [10, 0],
      [10, 10],
    ];
    expect(simplified(line, 2)).toEqual(elbow);
    expect(simplified(line, 0.1)).toEqual(line);
    expect(
      simplified(
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
        ],
        100,
        true,
      ),
    ).toHaveLength(3);
  });

  it('are clipped to a rectangle, in as many runs as lie inside', () => {
    const box = { x0: 0, y0: 0, x1: 10, y1: 10 };
    expect(
      clipped(
        [
          [-5, 5],
          [15, 5],
          [15, 8],
          [-5, 8],
        ],
        box,
      ),
    ).toEqual([
      [
        [0, 5],
        [10, 5],
      ],
      [
        [10, 8],
        [0, 8],
      ],
    ]);
    expect(
      clipped(
        [
          [20, 20],
          [30, 30],
        ],
        box,
      ),
    ).toEqual([]);
  });

  it('enclose', () => {
    const square: Point[] = [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
    ];
    const hole: Point[] = [
      [1, 1],
      [1, 3],
      [3, 3],
      [3, 1],
    ];
    expect(inside([square, hole], [0.5, 0.5])).toBe(true);
    expect(inside([square, hole], [2, 2])).toBe(false);
    expect(ringArea(square)).toBe(16);
    expect(ringArea(hole)).toBe(-4);
  });
});
