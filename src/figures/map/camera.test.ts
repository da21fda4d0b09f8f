import { describe, expect, it } from 'vitest';
import { formats, type Format } from '../../frame/frame';
import { safeAreas, toPx, viewOf } from './camera';
import { levels } from './levels';

const all = Object.keys(formats) as Format[];

describe('camera', () => {
  it.each(all)('fits what is looked at, with its margin, inside the safe area of %s', (format) => {
    const view = viewOf(
      [
        [-20, -10],
        [30, 15],
      ],
      8,
      'greater-idlib',
      format,
    );
    const px = toPx(view, format);
    const { width, height } = formats[format];
    const safe = safeAreas[format];
    for (const corner of [
      [-28, -18],
      [38, 23],
    ] as const) {
      const [x, y] = px(corner);
      expect(x).toBeGreaterThanOrEqual(safe.left - 0.01);
      expect(x).toBeLessThanOrEqual(width - safe.right + 0.01);
      expect(y).toBeGreaterThanOrEqual(safe.top - 0.01);
      expect(y).toBeLessThanOrEqual(height - safe.bottom + 0.01);
    }
    expect(view.width / view.height).toBeCloseTo(width / height, 9);
  });

  it('comes no closer than the data allows', () => {
    expect(viewOf([[0, 0]], 0.5, 'south-idlib', 'wide').width).toBeGreaterThanOrEqual(
      levels['south-idlib'].closest,
    );
  });

  it('stays inside the level', () => {
    const { extent } = levels['south-idlib'];
    const view = viewOf([[extent.x1, extent.y1]], 10, 'south-idlib', 'wide');
    expect(view.cx + view.width / 2).toBeLessThanOrEqual(extent.x1 + 1e-9);
    expect(view.cy + view.height / 2).toBeLessThanOrEqual(extent.y1 + 1e-9);
  });
});
