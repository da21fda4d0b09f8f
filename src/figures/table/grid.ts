import { leading, widthOf } from '../sheet';
import { wrap } from '../wrap';
import type { Cell, TellerRow } from './cells';

/** Measures of a drawn table, px. */
export interface GridMeasures {
  readonly size: number;
  readonly small: number;
  /** Room inside a cell, and between cells. */
  readonly pad: number;
  readonly gap: number;
}

export interface CellText {
  readonly cell: Cell;
  readonly lines: readonly string[];
  readonly notes: readonly string[];
  readonly height: number;
}

export interface GridRow {
  readonly row: TellerRow;
  readonly label: readonly string[];
  readonly when: readonly string[];
  readonly notes: readonly string[];
  readonly cells: ReadonlyMap<string, CellText>;
  readonly height: number;
}

export interface Grid {
  readonly m: GridMeasures;
  /** Widths of the column of labels and of the others. */
  readonly labelWidth: number;
  readonly widths: readonly number[];
  readonly heads: readonly (readonly string[])[];
  readonly headHeight: number;
  readonly rows: readonly GridRow[];
  readonly total: number;
}

/** The role in which a cell's text is set. */
export const textRole = (cell: Cell): 'cell-text' | 'cell-absent' =>
  cell.kind === 'absent' ? 'cell-absent' : 'cell-text';

/** Room that the party's shape takes before a label, in multiples of the text size. */
export const bullet = 1.35;

function cellTextOf(cell: Cell, width: number, m: GridMeasures): CellText {
  const room = width - 2 * m.pad;
  const lines = wrap(cell.text, room, { size: m.size, role: textRole(cell), emphasis: cell.emphasis });
  const notes = cell.notes.flatMap((text) => wrap(text, room - m.small, { size: m.small, role: 'head' }));
  const height =
    2 * m.pad + lines.length * m.size * leading + ((cell.word ? 1 : 0) + notes.length) * m.small * leading;
  return { cell, lines, notes, height };
}

const longestWord = (text: string, size: number, role: 'cell-text' | 'cell-absent' | 'head'): number =>
  Math.max(...text.split(' ').map((word) => widthOf(word, size, role, 'lifted')));

/** Shares out the width: each column gets its longest word, and the rest by how much text it holds. */
function share(
  columns: readonly { readonly label: string; readonly cells: readonly Cell[] }[],
  room: number,
  m: GridMeasures,
): number[] | undefined {
  const least = columns.map(
    ({ label, cells }) =>
      Math.max(
        longestWord(label, m.small, 'head'),
        ...cells.map((cell) => longestWord(cell.text, m.size, textRole(cell))),
      ) +
      2 * m.pad +
      2,
  );
  const spare = room - least.reduce((sum, width) => sum + width, 0);
  if (spare < 0) return undefined;
  const weights = columns.map(({ cells }, i) =>
    Math.max(
      0,
      Math.sqrt(cells.reduce((sum, cell) => sum + widthOf(cell.text, m.size, textRole(cell)), 0)) * 8 -
        (least[i] ?? 0) * 0.3,
    ),
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return least.map((width, i) => width + (spare * (weights[i] ?? 0)) / all);
}

/** Lays out a table in `width` px, or undefined if a word is wider than its column. The caller compares the height. */
export function layGrid(
  columns: readonly { readonly id: string; readonly label: string }[],
  rows: readonly TellerRow[],
  width: number,
  labelWidth: number,
  m: GridMeasures,
): Grid | undefined {
  const room = width - labelWidth - columns.length * m.gap;
  const widths = share(
    columns.map(({ id, label }) => ({
      label,
      cells: rows.flatMap((row) => row.cells.filter((cell) => cell.column === id)),
    })),
    room,
    m,
  );
  if (!widths) return undefined;
  const heads = columns.map(({ label }, i) =>
    wrap(label, (widths[i] ?? 0) - 2 * m.pad, { size: m.small, role: 'head' }),
  );
  const headHeight = Math.max(...heads.map((lines) => lines.length)) * m.small * leading + m.pad;
  const inner = labelWidth - m.size * bullet - m.pad;
  const laid = rows.map((row): GridRow => {
    const label = wrap(row.label, inner, { size: m.size, role: 'lane-text', emphasis: row.emphasis });
    const when = wrap(row.when, inner, { size: m.small, role: 'tick-text' });
    const notes = row.notes.flatMap((text) => wrap(text, inner, { size: m.small, role: 'head' }));
    const cells = new Map(
      row.cells.map((cell) => [
        cell.column,
        cellTextOf(cell, widths[columns.findIndex(({ id }) => id === cell.column)] ?? 0, m),
      ]),
    );
    const own =
      label.length * m.size * leading + (when.length + notes.length) * m.small * leading + 2 * m.pad;
    return {
      row,
      label,
      when,
      notes,
      cells,
      height: Math.max(own, ...[...cells.values()].map((cell) => cell.height)),
    };
  });
  return {
    m,
    labelWidth,
    widths,
    heads,
    headHeight,
    rows: laid,
    total: headHeight + laid.reduce((sum, row) => sum + row.height + m.gap, 0),
  };
}
