import type { Legend, LegendEntry } from '../furniture/legend';
import { lineHeight, textLine } from '../furniture/text-line';
import { measure } from '../../type/measure';
import { printedQuotes } from '../quotes';

/** Room for a sample in a tight strip, in multiples of the text size. */
const sampleWidth = 1.25;
const gap = 0.32;
const between = 0.8;

/**
 * A legend in as few rows as the width allows, for the phone: like `legendStrip`, but with small samples, and entries
 * moved between rows (longest first) where that saves a row.
 */
export function tightStrip(wanted: readonly LegendEntry[], size: number, width: number): Legend {
  const entries = wanted.map((entry) => ({ ...entry, text: printedQuotes(entry.text) }));
  const line = size * lineHeight + 1;
  const widths = new Map(
    entries.map((entry) => [entry, (sampleWidth + gap) * size + measure(entry.text, size)]),
  );
  const widthOf = (entry: LegendEntry): number => widths.get(entry) ?? 0;
  const flow = (order: readonly LegendEntry[]): LegendEntry[][] => {
    const rows: { entries: LegendEntry[]; used: number }[] = [];
    for (const entry of order) {
      const row = rows.find(({ used }) => used + between * size + widthOf(entry) <= width);
      if (row) {
        row.entries.push(entry);
        row.used += between * size + widthOf(entry);
      } else rows.push({ entries: [entry], used: widthOf(entry) });
    }
    return rows.map((row) => row.entries);
  };
  const given = flow(entries);
  const sorted = flow([...entries].sort((a, b) => widthOf(b) - widthOf(a)));
  const rows = sorted.length < given.length ? sorted : given;
  return {
    width,
    height: rows.length * line,
    draw(left, top) {
      const drawn = rows.flatMap((row, r) => {
        let x = left;
        return row.map((entry) => {
          const at = x;
          x += widthOf(entry) + between * size;
          const { mark, box } = textLine({
            key: `legend:${entry.key}:0`,
            role: 'legend-text',
            text: entry.text,
            size,
            x: at + (sampleWidth + gap) * size,
            top: top + r * line,
          });
          return {
            marks: [
              ...entry.sample(
                at + (sampleWidth * size) / 2,
                top + r * line + line / 2,
                sampleWidth * size,
                size,
              ),
              mark,
            ],
            box,
          };
        });
      });
      return { marks: drawn.flatMap(({ marks }) => marks), boxes: drawn.map(({ box }) => box) };
    },
  };
}
