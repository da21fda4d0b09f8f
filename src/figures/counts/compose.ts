import type { Atlas } from '../../atlas/atlas';
import type { CountsScene } from '../../atlas/schema/scene';
import { formats, type Format, type Frame } from '../../frame/frame';
import type { Legend } from '../furniture/legend';
import { legendStrip } from '../furniture/legend-strip';
import { rectangle } from '../furniture/panel';
import { leading, Sheet } from '../sheet';
import { sourcesLine, speakersOf } from '../sources-line';
import { shortDate } from '../timeline/items';
import { tightStrip } from '../furniture/tight-strip';
import { wrap } from '../wrap';
import { dayTable, type CountsFigure } from './days';
import { drawRow } from './draw-row';
import { keyOf } from './key';
import { blankText, layRow, measures, type RowLayout, type RowOptions } from './row-layout';

const caution = {
  long: 'Each row counts something else. The rows cannot be added or set against each other.',
  short: 'Each row counts something else: never add them.',
};

/** Ways to save height, from none to all: smaller units, no source line, no notes that need lines of their own. */
const tries = [
  { units: 1, notes: 'all', source: true },
  { units: 0.85, notes: 'all', source: true },
  { units: 0.85, notes: 'all', source: false },
  { units: 0.75, notes: 'all', source: false },
  { units: 0.9, notes: 'beside', source: false },
  { units: 0.75, notes: 'beside', source: false },
] as const;

/**
 * A scene of a chart of unequal counts: a row a counter, a column a day, a small mark for each unit counted. Words stand
 * in hollow boxes, and a dashed bracket lies under days without a figure. Throws TypeError on an unknown count or bad date.
 */
export function composeCounts(atlas: Atlas, figure: CountsFigure, scene: CountsScene, format: Format): Frame {
  const { width, height } = formats[format];
  const m = measures[format];
  const { margin, least } = m;
  const sheet = new Sheet();
  const table = dayTable(atlas, figure, scene);
  const left = margin + m.gutter;
  const column = (width - margin - left) / table.days.length;
  const inner = width - 2 * margin;
  const nameX = margin + m.size * 1.5;
  const nameRoom = (m.gutter || inner) - m.size * 1.5 - (m.gutter ? m.size * 0.6 : 0);
  const top = margin + least * leading * 1.25;

  const warning = wrap(format === 'tall' ? caution.short : caution.long, inner, {
    size: least,
    role: 'note',
  });
  const speakers = format === 'tall' ? '' : sourcesLine(speakersOf(atlas, scene.claims), inner, least);

  let chosen:
    { rows: RowLayout[]; legend: Legend; options: RowOptions; source: string; bottom: number } | undefined;
  for (const { units, notes, source: withSource } of tries) {
    const options: RowOptions = { m, left, column, pitch: m.pitch * units, notes };
    const rows = table.rows.map((row) => layRow(row, nameRoom, options));
    const wordless = rows.some((row) => row.blanks.some(([first, last]) => !blankText(first, last, options)));
    const legend = (format === 'tall' ? tightStrip : legendStrip)(keyOf(table.rows, wordless), least, inner);
    const source = withSource ? speakers : '';
    const footer = least * 0.5 + legend.height + (warning.length + (source ? 1 : 0)) * least * leading;
    chosen = { rows, legend, options, source, bottom: height - margin * 0.7 - footer };
    if (rows.reduce((sum, row) => sum + row.height, 0) <= chosen.bottom - top) break;
  }
  if (!chosen) throw new TypeError(`figure ${figure.id} has no rows`);
  const { rows, legend, options, source, bottom } = chosen;

  const year = new Date(table.days[0] ?? 0).getUTCFullYear();
  table.days.forEach((time, i) => {
    sheet.text({
      key: `day:${i}`,
      role: 'head',
      text: shortDate(new Date(time).toISOString().slice(0, 10), year, format === 'tall'),
      x: left + column * (i + 0.5),
      y: margin + least * 0.85,
      size: least,
      anchor: 'middle',
    });
  });
  if (m.gutter)
    sheet.text({
      key: 'year',
      role: 'head',
      text: String(year),
      x: margin,
      y: margin + least * 0.85,
      size: least,
    });

  const spare =
    Math.max(0, bottom - top - rows.reduce((sum, row) => sum + row.height, 0)) / Math.max(1, rows.length);
  let y = top;
  rows.forEach((row, i) => {
    const tall = row.height + spare;
    const edge = format === 'tall' ? 4 : 8;
    if (i % 2 === 0)
      sheet.ground.push({
        kind: 'path',
        key: `band:${row.row.id}`,
        role: 'lane',
        emphasis: 'normal',
        closed: true,
        rings: [rectangle(margin - edge, y, inner + 2 * edge, tall)],
      });
    drawRow(sheet, row, y, tall, nameX, options);
    y += tall;
  });
  // Days part the cells only: a line through the names above them would mean nothing.
  if (m.gutter)
    table.days.forEach((_, i) => sheet.rule(`column:${i}`, 'tick', 'y', left + column * i, top, y, 2));

  let foot = y + least * 0.5;
  sheet.put(legend.draw(margin, foot));
  foot += legend.height;
  sheet.lines(warning, { key: 'caution', role: 'note', x: margin, y: foot + least * 0.95, size: least });
  foot += warning.length * least * leading;
  if (source)
    sheet.text({
      key: 'source',
      role: 'source',
      text: source,
      x: margin,
      y: foot + least * 0.95,
      size: least,
    });
  return sheet.frame(scene, 'counts', format);
}
