import { expect, it } from 'vitest';
import type { LegendEntry } from './legend';
import { legendColumn } from './legend-column';
import { legendStrip } from './legend-strip';

const entry = (key: string, text: string): LegendEntry => ({ key, text, sample: () => [] });

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
