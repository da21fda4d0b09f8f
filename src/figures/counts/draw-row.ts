import { partyGlyph } from '../furniture/party-glyph';
import { leading, widthOf, type Sheet } from '../sheet';
import { widestOf } from '../wrap';
import { bracket } from './bracket';
import {
  blankText,
  boxHeight,
  bracketHeight,
  bracketInset,
  numberLine,
  type CellLayout,
  type Measures,
  type RowLayout,
  type RowOptions,
} from './row-layout';
import { unitMarks } from './units';

/** Draws a counter's row into the band from `y` down to `y + tall`. */
export function drawRow(
  sheet: Sheet,
  layout: RowLayout,
  y: number,
  tall: number,
  nameX: number,
  options: RowOptions,
): void {
  const { m } = options;
  const { row, name, of, cells, words, shapes, below, height } = layout;
  const block = height - m.pad;
  const start = y + (tall - block) / 2;
  const wordsTop = m.gutter ? start + (block - words) / 2 : start;
  const emphasis = row.missing
    ? 'lifted'
    : row.counts.length > 0 && row.counts.every((entry) => entry.emphasis === 'muted')
      ? 'muted'
      : 'normal';
  // No counter has a sign where nobody counts.
  if (!row.missing)
    sheet.add(
      partyGlyph(
        `row-glyph:${row.id}`,
        row.party,
        m.margin + m.size * 0.5,
        wordsTop + (m.size * leading) / 2,
        m.size * 0.42,
        'reported',
        emphasis,
      ),
    );
  sheet.lines(name, {
    key: `row:${row.id}`,
    role: row.missing ? 'head' : 'lane-text',
    ...(row.missing ? {} : { party: row.party }),
    emphasis,
    x: nameX,
    y: wordsTop + m.size * (leading / 2 + 0.35),
    size: m.size,
  });
  sheet.lines(of, {
    key: `of:${row.id}`,
    role: 'tick-text',
    x: nameX,
    y: wordsTop + name.length * m.size * leading + m.least * (leading / 2 + 0.35),
    size: m.least,
  });
  const top = m.gutter ? start + (block - shapes - below) / 2 : start + words + 2;
  for (const cell of cells) drawCell(sheet, cell, layout, top + shapes, m);
  for (const [first, last] of layout.blanks)
    drawBlank(sheet, `blank:${row.id}:${first}`, first, last, top + shapes, options);
}

function drawCell(sheet: Sheet, cell: CellLayout, { row }: RowLayout, base: number, m: Measures): void {
  const { entry, x, number, size, matrix, box, shape, notes, side } = cell;
  const { count, emphasis } = entry;
  const text = {
    key: `count:${count.id}`,
    role: 'number',
    text: number,
    x,
    size,
    anchor: 'middle',
    emphasis,
  } as const;
  if (matrix) {
    sheet.add(...unitMarks(entry, row.party, x, base - numberLine(m), matrix));
    sheet.text({ ...text, y: base - numberLine(m) / 2 + size * 0.34 });
  } else {
    const top = base - (shape + boxHeight(m)) / 2;
    sheet.rect(`box:${count.id}`, 'bar-hollow', x - box / 2, top, box, boxHeight(m), {
      emphasis,
      party: row.party,
    });
    sheet.text({ ...text, y: top + boxHeight(m) / 2 + size * 0.33 });
  }
  if (!notes.length) return;
  const note = { key: `note:${count.id}`, role: 'note', size: m.least } as const;
  if (side === 'below') {
    const half = widestOf(notes, note) / 2;
    const centre = Math.min(Math.max(x, m.margin + half), m.width - m.margin - half);
    sheet.path(`note-leader:${count.id}`, 'leader', [
      [x, base - 2],
      [x, base + 3],
    ]);
    sheet.lines(notes, { ...note, x: centre, anchor: 'middle', y: base + 3 + m.least * 0.95 });
    return;
  }
  const way = side === 'right' ? 1 : -1;
  const reach = matrix
    ? Math.max((matrix.columns * matrix.pitch) / 2, widthOf(number, size, 'number', emphasis) / 2)
    : box / 2;
  // The note stands over blank days: above the bracket that says so.
  const middle = base - Math.max(shape / 2, bracketHeight(m) + (notes.length * m.least * leading) / 2);
  const edge = x + way * (reach + m.least * 1.15);
  sheet.path(`note-leader:${count.id}`, 'leader', [
    [x + way * (reach + 2), middle],
    [edge - way * m.least * 0.3, middle],
  ]);
  sheet.lines(notes, {
    ...note,
    x: edge,
    anchor: side === 'right' ? 'start' : 'end',
    y: middle - (notes.length * m.least * leading) / 2 + m.least * (leading / 2 + 0.35),
  });
}

/**
 * A dashed bracket under exactly the days for which no count was found, with the words on it. It hangs on the days and not
 * on what else stands in the row, so that it is in one place in every scene.
 */
function drawBlank(
  sheet: Sheet,
  key: string,
  first: number,
  last: number,
  base: number,
  options: RowOptions,
): void {
  const { m, left, column } = options;
  const inset = bracketInset(m);
  sheet.add(
    bracket(`${key}:bracket`, left + column * first + inset, left + column * (last + 1) - inset, base),
  );
  const text = blankText(first, last, options);
  if (text)
    sheet.text({
      key,
      role: 'cell-absent',
      text,
      x: left + (column * (first + last + 1)) / 2,
      y: base - m.number * 0.27,
      size: m.least,
      anchor: 'middle',
    });
}
