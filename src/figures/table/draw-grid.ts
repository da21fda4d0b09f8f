import { partyGlyph } from '../furniture/party-glyph';
import { leading, type Sheet } from '../sheet';
import { bullet, textRole, type CellText, type Grid, type GridMeasures, type GridRow } from './grid';

const middle = (size: number): number => size * (leading / 2 + 0.35);

/** Draws a laid-out table with its top left corner at (x, y). @param spare px to add to each row's height */
export function drawGrid(
  sheet: Sheet,
  grid: Grid,
  columns: readonly { readonly id: string }[],
  x: number,
  y: number,
  spare: number,
): void {
  const { m, labelWidth, widths, heads, headHeight, rows } = grid;
  const lefts = widths.map(
    (_, i) => x + labelWidth + m.gap + widths.slice(0, i).reduce((sum, width) => sum + width + m.gap, 0),
  );
  heads.forEach((lines, i) => {
    sheet.lines(lines, {
      key: `head:${columns[i]?.id}`,
      role: 'head',
      x: (lefts[i] ?? x) + m.pad,
      y: y + headHeight - m.pad - lines.length * m.small * leading + middle(m.small),
      size: m.small,
    });
  });
  let top = y + headHeight;
  for (const row of rows) {
    const height = row.height + spare;
    drawLabel(sheet, row, x, top, labelWidth, height, m);
    columns.forEach(({ id }, i) => {
      const text = row.cells.get(id);
      if (text) drawCell(sheet, text, lefts[i] ?? x, top, widths[i] ?? 0, height, m);
    });
    top += height + m.gap;
  }
}

function drawLabel(
  sheet: Sheet,
  { row, label, when, notes }: GridRow,
  x: number,
  top: number,
  width: number,
  height: number,
  m: GridMeasures,
): void {
  const left = x + m.size * bullet;
  let y = top + m.pad;
  if (row.emphasis === 'lifted')
    sheet.rect(`row-cell:${row.id}`, 'cell', x - m.pad * 0.5, top, width, height, { emphasis: 'lifted' });
  sheet.add(
    partyGlyph(
      `row-glyph:${row.id}`,
      row.party,
      x + m.size * 0.55,
      y + (m.size * leading) / 2,
      m.size * 0.42,
      'reported',
      row.emphasis,
    ),
  );
  sheet.lines(label, {
    key: `row:${row.id}`,
    role: 'lane-text',
    party: row.party,
    emphasis: row.emphasis,
    x: left,
    y: y + middle(m.size),
    size: m.size,
  });
  y += label.length * m.size * leading;
  sheet.lines(when, {
    key: `when:${row.id}`,
    role: 'tick-text',
    x: left,
    y: y + middle(m.small),
    size: m.small,
  });
  y += when.length * m.small * leading;
  sheet.lines(notes, {
    key: `row-note:${row.id}`,
    role: 'head',
    x: left,
    y: y + middle(m.small),
    size: m.small,
  });
}

function drawCell(
  sheet: Sheet,
  { cell, lines, notes }: CellText,
  x: number,
  top: number,
  width: number,
  height: number,
  m: GridMeasures,
): void {
  const { key, emphasis, word, kind } = cell;
  sheet.rect(
    `cell:${key}`,
    kind === 'added' ? 'cell-added' : kind === 'absent' && emphasis !== 'lifted' ? 'panel-edge' : 'cell',
    x,
    top,
    width,
    height,
    { emphasis },
  );
  const left = x + m.pad;
  let y = top + m.pad;
  if (word) {
    sheet.text({
      key: `word:${key}`,
      role: 'head',
      emphasis,
      text: word,
      x: left,
      y: y + middle(m.small),
      size: m.small,
    });
    y += m.small * leading;
  }
  sheet.lines(lines, {
    key: `text:${key}`,
    role: textRole(cell),
    emphasis,
    x: left,
    y: y + middle(m.size),
    size: m.size,
  });
  y += lines.length * m.size * leading;
  if (!notes.length) return;
  const at = y + (m.small * leading) / 2;
  sheet.path(`bracket:${key}`, 'leader', [
    [left + 2, y + 1],
    [left + 2, at],
    [left + m.small * 0.75, at],
  ]);
  sheet.lines(notes, {
    key: `note:${key}`,
    role: 'head',
    x: left + m.small,
    y: y + middle(m.small),
    size: m.small,
  });
}
