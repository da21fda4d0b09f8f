import type { Box } from '../../frame/frame';
import type { Mark } from '../../frame/mark';
import { measure } from '../../type/measure';
import { printedQuotes } from '../quotes';
import { sampleOf, type Legend, type LegendEntry } from './legend';
import { lineHeight, textLine } from './text-line';

/** Height of a line of a legend strip, px. */
const stripLine = (size: number): number => size * lineHeight + 2;

/** A legend whose entries follow one another in rows no wider than `width` px, without a panel. */
export function legendStrip(entries: readonly LegendEntry[], size: number, width: number): Legend {
  const sample = sampleOf(size);
  const line = stripLine(size);
  const between = size * 1.1;
  let x = 0;
  let row = 0;
  const set = entries.map((given) => {
    const entry = { ...given, text: printedQuotes(given.text) };
    const wide = sample.width + sample.gap + measure(entry.text, size);
    if (x > 0 && x + wide > width) {
      x = 0;
      row++;
    }
    const at = { entry, x, row };
    x += wide + between;
    return at;
  });
  return {
    width,
    height: entries.length ? (row + 1) * line : 0,
    draw(left, top) {
      const marks: Mark[] = [];
      const boxes: Box[] = [];
      for (const { entry, x: at, row: r } of set) {
        marks.push(
          ...entry.sample(
            left + at + sample.width / 2,
            top + r * line + line / 2,
            sample.width,
            sample.height,
          ),
        );
        const drawn = textLine({
          key: `legend:${entry.key}:0`,
          role: 'legend-text',
          text: entry.text,
          size,
          x: left + at + sample.width + sample.gap,
          top: top + r * line + 1,
        });
        marks.push(drawn.mark);
        boxes.push(drawn.box);
      }
      return { marks, boxes };
    },
  };
}
