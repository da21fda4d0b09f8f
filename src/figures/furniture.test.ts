import { describe, expect, it } from 'vitest';
import { leader, legendColumn, legendStrip, pictureDate, type LegendEntry } from './furniture';

const entry = (key: string, text: string): LegendEntry => ({ key, text, sample: () => [] });

describe('furniture', () => {
  it('says the night of the ceasefire in words, other dates plainly', () => {
    expect(pictureDate('2020-03-05/2020-03-06')).toBe('Night of 5–6\u00a0March\u00a02020');
    expect(pictureDate('2020-03-07')).toBe('7\u00a0March\u00a02020');
  });

  it('keeps legend texts inside the legend and apart', () => {
    const entries = [
      entry('a', 'A short one'),
      entry('b', 'A much longer text that has to be broken over several lines'),
      entry('c', 'Third'),
    ];
    for (const legend of [legendColumn(entries, 15, 200), legendStrip(entries, 12, 340)]) {
      const { boxes } = legend.draw(10, 20);
      for (const box of boxes) {
        expect(box.x).toBeGreaterThanOrEqual(10);
        expect(box.x + box.width).toBeLessThanOrEqual(10 + legend.width + 90);
        expect(box.y + box.height).toBeLessThanOrEqual(20 + legend.height + 1);
      }
      boxes.forEach((a, i) =>
        boxes
          .slice(i + 1)
          .forEach((b) => expect(a.y + a.height <= b.y + 0.01 || a.x + a.width <= b.x).toBe(true)),
      );
    }
  });

  it('stops a leader short of what it points at, and draws none where they touch', () => {
    const box = { key: 'note', x: 0, y: 0, width: 50, height: 20 };
    expect(leader('l', box, [100, 10], 6)).toMatchObject({ from: [50, 10], to: [94, 10] });
    expect(leader('l', box, [55, 10], 6)).toBeUndefined();
  });
});
