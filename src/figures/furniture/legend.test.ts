import { describe, expect, it } from 'vitest';
import type { LegendEntry } from './legend';
import { legendColumn } from './legend-column';
import { legendStrip } from './legend-strip';
import { tightStrip } from './tight-strip';

const entry = (key: string, text: string, short?: string): LegendEntry => ({
  key,
  text,
  ...(short ? { short } : {}),
  sample: () => [],
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

describe('a tight strip', () => {
  const entries = [
    entry('a', 'Agreed route of joint patrols', 'Agreed route'),
    entry('b', 'Position'),
    entry('c', 'A text in the way'),
    entry('d', 'Place'),
  ];

  it('takes the short form of a text, and sets pairs in columns', () => {
    const { marks, boxes } = tightStrip(entries, 12, 200).draw(0, 0);
    expect(marks.map((mark) => (mark.kind === 'text' ? mark.text : ''))).toContain('Agreed route');
    const seconds = boxes.filter(({ x }) => x > 40).map(({ x }) => x);
    expect(seconds).toHaveLength(2);
    expect(new Set(seconds).size).toBe(1);
  });

  it('puts last the row that has room for what is to follow, and says how much', () => {
    const strip = tightStrip(
      [entry('a', 'Short'), entry('b', 'A text that leaves no room at its end')],
      12,
      240,
      150,
    );
    expect(strip.rest).toBeGreaterThanOrEqual(150);
    const [first, last] = strip.draw(0, 0).boxes;
    expect(first!.key).toBe('legend:b:0');
    expect(last!.y).toBeGreaterThan(first!.y);
  });
});
