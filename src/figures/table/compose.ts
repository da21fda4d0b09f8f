import type { Atlas } from '../../atlas/atlas';
import type { TableScene } from '../../atlas/schema/scene';
import { formats, type Format, type Frame } from '../../frame/frame';
import { leading, Sheet } from '../sheet';
import { sourcesLine, speakersOf } from '../sources-line';
import { layBlocks } from './blocks';
import { rowsOf, type TableFigure, type TellerRow } from './cells';
import { drawGrid } from './draw-grid';
import { layGrid, type Grid, type GridMeasures } from './grid';

/** Measures by format, px: tries from the most generous to the least. */
const measures = {
  wide: {
    margin: 26,
    least: 14,
    label: 190,
    tries: [
      [21.5, 17.5, 10, 8],
      [19, 16, 9, 7],
      [17.5, 15.5, 8, 6],
      [16, 14.5, 6, 5],
      [15, 14, 5, 4],
      [14, 14, 3, 3],
    ],
  },
  tall: {
    margin: 8,
    least: 12,
    label: 84,
    tries: [
      [12.5, 12, 4, 3],
      [12, 12, 3, 2],
    ],
  },
  card: {
    margin: 34,
    least: 20,
    label: 260,
    tries: [
      [24, 21, 9, 7],
      [22, 20, 7, 6],
      [20, 20, 4, 4],
    ],
  },
} as const;

/** What a phone's table says of what it leaves out; empty where it has all. @param rows how many rows are left out */
const leftOut = (rows: number, whole: boolean): string =>
  rows === 0
    ? whole
      ? ''
      : 'Some cells are left out here; the data table has all.'
    : `${rows} more ${rows === 1 ? 'row' : 'rows'}${whole ? '' : ', and more cells,'} in the data table`;

interface Try {
  readonly rows: readonly TellerRow[];
  readonly grid: Grid | undefined;
}

const withoutNotes = (rows: readonly TellerRow[]): readonly TellerRow[] =>
  rows.map((row) => ({ ...row, notes: [], cells: row.cells.map((cell) => ({ ...cell, notes: [] })) }));

/** All rows first; then fewer and fewer: muted ones go from the last up, then notes, normal rows, and lifted ones but the first. */
function* rowSets(rows: readonly TellerRow[]): Generator<readonly TellerRow[]> {
  const brightness = (row: TellerRow): number =>
    Math.max(...[row, ...row.cells].map(({ emphasis }) => ({ lifted: 2, normal: 1, muted: 0 })[emphasis]));
  yield rows;
  const kept = new Set(rows);
  for (const level of [0, 1, 2]) {
    for (const row of [...rows].reverse().filter((one) => brightness(one) === level)) {
      if (kept.size === 1) return;
      kept.delete(row);
      const set = rows.filter((one) => kept.has(one));
      yield level === 0 ? set : withoutNotes(set);
    }
    yield withoutNotes(rows.filter((one) => kept.has(one)));
  }
}

/**
 * A scene of a small comparison as a drawn table: a row a teller, with what each says, leaves out ("—") and adds ("new").
 * In `tall`, rows become blocks where columns do not fit. Nothing is clipped: what has no room is left out, and the
 * picture says so. Throws TypeError if the figure names an unknown table.
 */
export function composeTable(atlas: Atlas, figure: TableFigure, scene: TableScene, format: Format): Frame {
  const { width, height } = formats[format];
  const { margin, least, label, tries } = measures[format];
  const { columns, rows, year } = rowsOf(atlas, figure, scene);
  const sheet = new Sheet();
  const inner = width - 2 * margin;
  const source = format === 'tall' ? '' : sourcesLine(speakersOf(atlas, scene.claims), inner, least);
  const top = margin * 0.8;
  const bottom = height - margin * 0.8 - (source ? least * 1.5 : 0);
  const finish = (): Frame => {
    if (source)
      sheet.text({ key: 'source', role: 'source', text: source, x: margin, y: height - margin, size: least });
    return sheet.frame(scene, 'table', format);
  };

  const fitting = ((): Try | undefined => {
    for (const set of format === 'card' ? rowSets(rows) : [rows]) {
      for (const [size, small, pad, gap] of tries) {
        const m: GridMeasures = { size, small, pad, gap };
        const room = bottom - top - (set.length < rows.length ? least * leading : 0);
        const grid = layGrid(columns, set, inner, label, m);
        if (grid && grid.total <= room) return { rows: set, grid };
      }
    }
    return undefined;
  })();

  if (fitting?.grid) {
    const { grid } = fitting;
    const note = fitting.rows.length < rows.length;
    // A row may take a little of what is left over; much more would make half-empty boxes of its cells.
    const left = Math.max(0, bottom - top - (note ? least * leading : 0) - grid.total);
    const spare = Math.min(grid.m.size * 0.8, left / grid.rows.length);
    drawGrid(sheet, grid, columns, margin, top, spare);
    if (year !== undefined)
      sheet.text({
        key: 'year',
        role: 'head',
        text: String(year),
        x: margin + grid.m.size * 1.35,
        y: top + grid.headHeight - grid.m.pad - grid.m.small * 0.26,
        size: grid.m.small,
      });
    if (note)
      sheet.text({
        key: 'shortened',
        role: 'source',
        text: `${fitting.rows.length} of ${rows.length} rows are shown here.`,
        x: margin,
        y: bottom - least * 0.2,
        size: least,
      });
    return finish();
  }

  const room = bottom - top - least * leading;
  const blocks = layBlocks(rows, inner, room);
  const spare = Math.min(16, Math.max(0, room - blocks.height) / Math.max(1, blocks.rows));
  blocks.draw(sheet, margin, top, spare);
  const words = leftOut(rows.length - blocks.rows, blocks.whole);
  if (words)
    sheet.text({
      key: 'shortened',
      role: 'source',
      text: words,
      x: margin,
      y: bottom - least * 0.2,
      size: least,
    });
  return finish();
}
