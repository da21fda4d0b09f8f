import { describe, expect, it } from 'vitest';
import { Sheet } from './sheet';

describe('Sheet', () => {
  it('records the box of every text on the side of its anchor', () => {
    const sheet = new Sheet();
    for (const anchor of ['start', 'middle', 'end'] as const)
      sheet.text({ key: anchor, role: 'event-text', text: 'Saraqib', x: 100, y: 50, size: 20, anchor });
    const [start, middle, end] = sheet.boxes;
    expect(start?.x).toBe(100);
    expect((middle?.x ?? 0) + (middle?.width ?? 0) / 2).toBeCloseTo(100);
    expect((end?.x ?? 0) + (end?.width ?? 0)).toBeCloseTo(100);
    expect(start?.y).toBeLessThan(50 - 20 * 0.7);
  });
  it('counts bold text as wider', () => {
    const sheet = new Sheet();
    const line = { role: 'event-text', text: 'Jisr al-Shughur', x: 0, y: 0, size: 15 } as const;
    expect(sheet.text({ ...line, key: 'a', emphasis: 'lifted' })).toBeGreaterThan(
      sheet.text({ ...line, key: 'b' }),
    );
  });
  it('breaks a rule where text stands and puts it under all other marks', () => {
    const sheet = new Sheet();
    sheet.text({ key: 'word', role: 'event-text', text: 'across', x: 90, y: 50, size: 15 });
    sheet.rule('line', 'tick', 'y', 100, 0, 100, 3);
    const rule = sheet.frame({ id: 's', title: 's', alt: 's' }, 'timeline', 'wide').pins[0];
    if (rule?.kind !== 'path') throw new Error('the rule is not the first mark');
    expect(rule.rings).toHaveLength(2);
    expect(rule.rings[0]?.[1]?.[1]).toBeLessThan(40);
    expect(rule.rings[1]?.[0]?.[1]).toBeGreaterThan(50);
  });
});
