import { describe, expect, it } from 'vitest';
import type { Frame } from '../frame/frame';
import type { CircleMark, Mark, TextMark } from '../frame/mark';
import { worldBox } from '../frame/paint';
import { fitted } from './fitted';

const frame: Frame = {
  scene: 'a',
  kind: 'map',
  format: 'card',
  width: 1200,
  height: 600,
  view: { cx: 10, cy: 20, width: 120, height: 60 },
  unitsPerKm: 20,
  world: [],
  title: 'A',
  alt: 'A picture',
  pins: [
    {
      kind: 'text',
      key: 't',
      role: 'note',
      emphasis: 'normal',
      x: 600,
      y: 300,
      anchor: 'middle',
      text: 'here',
      size: 20,
    },
    { kind: 'circle', key: 'c', role: 'dot', emphasis: 'normal', x: 0, y: 600, r: 6 },
    {
      kind: 'path',
      key: 'p',
      role: 'leader',
      emphasis: 'normal',
      closed: false,
      rings: [
        [
          [0, 0],
          [1200, 600],
        ],
      ],
    },
  ],
  boxes: [{ key: 't', x: 580, y: 284, width: 40, height: 20 }],
};

/** Where a point of the map plane, km, lies in a frame, px. */
function placed(of: Frame, x: number, y: number): [number, number] {
  const [x0, y0, width, height] = worldBox(of)!;
  return [((x * 20 - x0) / width) * of.width, ((y * 20 - y0) / height) * of.height];
}

describe('fitted', () => {
  it('leaves a frame of that size as it is', () => {
    expect(fitted(frame, 1200, 600)).toEqual(frame);
  });

  it.each([
    [1200, 480],
    [600, 600],
    [2400, 1200],
  ])('keeps pins on their places in a box of %i × %i', (width, height) => {
    const small = fitted(frame, width, height);
    const [text, dot] = small.pins as readonly [TextMark, CircleMark, ...Mark[]];
    const centre = placed(small, 10, 20);
    expect(text.x).toBeCloseTo(centre[0]);
    expect(text.y).toBeCloseTo(centre[1]);
    const corner = placed(small, 10 - 60, 20 + 30);
    expect(dot.x).toBeCloseTo(corner[0]);
    expect(dot.y).toBeCloseTo(corner[1]);
    expect(text.size / dot.r).toBeCloseTo(20 / 6);
  });

  it('fills the box with ground and keeps its scale in both directions', () => {
    const small = fitted(frame, 1200, 480);
    expect(small.view!.width / small.width).toBeCloseTo(small.view!.height / small.height);
    expect(small.boxes[0]!.width).toBeCloseTo(32);
    expect(small.pins[2]).toMatchObject({
      rings: [
        [
          [120, 0],
          [1080, 480],
        ],
      ],
    });
  });
});
