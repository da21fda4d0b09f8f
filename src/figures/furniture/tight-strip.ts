import { measure } from '../../type/measure';
import { printedQuotes } from '../quotes';
import type { Legend, LegendEntry } from './legend';
import { lineHeight, textLine } from './text-line';

/** Room for a sample in a tight strip, in multiples of the text size. */
const sampleWidth = 1.25;
const gap = 0.32;
const between = 0.8;

/** A legend in rows, and how much room its last row leaves at its end, px. */
export interface TightStrip extends Legend {
  readonly rest: number;
}

/**
 * A legend in as few rows as the width allows, for the phone: like `legendStrip`, but with small samples, the short form
 * of texts, and entries moved between rows (longest first) where that saves a row.
 * @param after px that something else wants at the end of the last row: a row that has them comes last
 */
export function tightStrip(
  wanted: readonly LegendEntry[],
  size: number,
  width: number,
  after = 0,
): TightStrip {
  const entries = wanted.map((entry) => ({ ...entry, text: printedQuotes(entry.short ?? entry.text) }));
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
  const rows = [...(sorted.length < given.length ? sorted : given)];
  const restOf = (row: readonly LegendEntry[]): number =>
    width - row.reduce((sum, entry) => sum + widthOf(entry) + between * size, 0);
  const roomy = rows.findLastIndex((row) => restOf(row) >= after);
  if (after > 0 && roomy >= 0) rows.push(...rows.splice(roomy, 1));
  // Pairs stand in columns, where the widest of the first leaves the second their room.
  const pairs = rows.every((row) => row.length <= 2) ? rows.filter((row) => row.length === 2) : [];
  const second = Math.max(0, ...pairs.map(([first]) => widthOf(first!) + between * size));
  const inColumns = pairs.length > 0 && pairs.every(([, last]) => second + widthOf(last!) <= width);
  const end = rows.at(-1);
  const rest =
    end?.length === 2 && inColumns ? width - second - widthOf(end[1]!) - between * size : restOf(end ?? []);
  return {
    width,
    rest,
    height: rows.length * line,
    draw(left, top) {
      const drawn = rows.flatMap((row, r) => {
        let x = left;
        return row.map((entry) => {
          const at = x;
          x = inColumns && row.length === 2 ? left + second : x + widthOf(entry) + between * size;
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
