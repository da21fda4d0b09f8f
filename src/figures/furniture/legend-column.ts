import type { Box } from '../../frame/frame';
import type { Mark } from '../../frame/mark';
import { measure } from '../../type/measure';
import { wrap } from '../wrap';
import { sampleOf, type Legend, type LegendEntry } from './legend';
import { panel } from './panel';
import { lineHeight, textLine } from './text-line';

/** A legend of one column with a panel behind it; texts wider than `textWidth` px are broken. */
export function legendColumn(entries: readonly LegendEntry[], size: number, textWidth: number): Legend {
  const sample = sampleOf(size);
  const pad = size * 0.7;
  const rows = entries.map((entry) => ({
    entry,
    lines: wrap(entry.text, textWidth, { size, role: 'legend-text' }),
  }));
  const line = size * lineHeight;
  const gap = size * 0.42;
  const height =
    rows.reduce((sum, row) => sum + row.lines.length * line, 0) +
    Math.max(0, rows.length - 1) * gap +
    2 * pad;
  const width =
    Math.max(0, ...rows.flatMap((row) => row.lines.map((text) => measure(text, size)))) +
    sample.width +
    sample.gap +
    2 * pad;
  return {
    width,
    height,
    draw(x, y) {
      const marks: Mark[] = [panel('legend-panel', x, y, width, height, 'panel')];
      const boxes: Box[] = [];
      let top = y + pad;
      for (const { entry, lines } of rows) {
        marks.push(
          ...entry.sample(
            x + pad + sample.width / 2,
            top + (lines.length * line) / 2,
            sample.width,
            sample.height,
          ),
        );
        lines.forEach((text, i) => {
          const drawn = textLine({
            key: `legend:${entry.key}:${i}`,
            role: 'legend-text',
            text,
            size,
            x: x + pad + sample.width + sample.gap,
            top: top + i * line,
          });
          marks.push(drawn.mark);
          boxes.push(drawn.box);
        });
        top += lines.length * line + gap;
      }
      return { marks, boxes };
    },
  };
}
