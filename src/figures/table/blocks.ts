import { rectangle } from '../furniture/panel';
import { partyGlyph } from '../furniture/party-glyph';
import { leading, widthOf, type Sheet } from '../sheet';
import { wrap } from '../wrap';
import type { Cell, TellerRow } from './cells';
import { textRole } from './grid';

const size = 12.5;
const small = 12;
const indent = size * 1.3;
/** Between a row and the next, px. */
const between = 5;
/** Room above and below a cell's lines, px. */
const pad = 1.5;
/** px by which a heading stands higher than its line: its descenders and their halo clear the edge of the cell below. */
const lift = 2;

interface CellBlock {
  readonly cell: Cell;
  readonly heading: string;
  readonly headingWidth: number;
  readonly lines: readonly string[];
  readonly notes: readonly string[];
  readonly height: number;
}

interface Header {
  readonly label: readonly string[];
  readonly notes: readonly string[];
  /** The date stands at the right of the label's last line, or on a line of its own. */
  readonly beside: boolean;
  readonly height: number;
}

function headerOf(row: TellerRow, width: number): Header {
  const label = wrap(row.label, width - indent, { size, role: 'lane-text', emphasis: row.emphasis });
  const last = widthOf(label.at(-1) ?? '', size, 'lane-text', row.emphasis);
  const beside = indent + last + size + widthOf(row.when, small, 'tick-text') <= width;
  const notes = row.notes.flatMap((text) => wrap(text, width - indent, { size: small, role: 'head' }));
  return {
    label,
    notes,
    beside,
    height: label.length * size * leading + ((beside ? 0 : 1) + notes.length) * small * leading,
  };
}

function blockOf(cell: Cell, width: number): CellBlock {
  const heading = cell.word ? `${cell.heading}, ${cell.word}:` : `${cell.heading}:`;
  const headingWidth = widthOf(heading, small, 'head', cell.emphasis) + small * 0.15;
  const lines = wrap(
    cell.text,
    width - indent - 4,
    { size, role: textRole(cell), emphasis: cell.emphasis },
    headingWidth,
  );
  const notes = cell.notes.flatMap((text) =>
    wrap(text, width - indent - small - 4, { size: small, role: 'head' }),
  );
  return {
    cell,
    heading,
    headingWidth,
    lines,
    notes,
    height: lines.length * size * leading + notes.length * small * leading + 2 * pad,
  };
}

/** Order in which cells claim room: what is new, in doubt, stated, and absent. */
const claimOrder = { added: 0, denied: 1, open: 2, stated: 3, absent: 4 } as const satisfies Record<
  Cell['kind'],
  number
>;

/** The column that a scene speaks of: the one with most lifted cells and notes, of equals the first. */
function decisiveColumn(rows: readonly TellerRow[]): string | undefined {
  const weight = new Map<string, number>();
  for (const cell of rows.flatMap((row) => row.cells))
    weight.set(
      cell.column,
      (weight.get(cell.column) ?? 0) + (cell.emphasis === 'lifted' ? 1 : 0) + cell.notes.length,
    );
  return [...weight].sort((a, b) => b[1] - a[1])[0]?.[0];
}

interface Claim {
  readonly row: TellerRow;
  readonly cell: Cell;
}

/**
 * Chooses the cells that are shown in `room` px. First what the scene lifts, then of every other row that is not muted
 * the cell of the scene's column, or its most telling one, then what else there is room for. Muted cells come all
 * together, or those of the scene's column in all muted rows, or none: some of them would look like a choice that nobody
 * made. A row without a cell is not shown: a name with nothing under it would look like a teller who says nothing.
 */
function chooseCells(
  rows: readonly TellerRow[],
  room: number,
  need: { readonly row: (row: TellerRow) => number; readonly cell: (cell: Cell) => number },
): { cells: ReadonlySet<Cell>; height: number } {
  const column = decisiveColumn(rows);
  const cells = new Set<Cell>();
  const named = new Set<TellerRow>();
  let height = -between;
  const take = (claims: readonly Claim[]): void => {
    const fresh = new Set(claims.map(({ row }) => row).filter((row) => !named.has(row)));
    const more =
      [...fresh].reduce((sum, row) => sum + need.row(row) + between, 0) +
      claims.reduce((sum, { cell }) => sum + need.cell(cell), 0);
    if (height + more > room) return;
    height += more;
    for (const row of fresh) named.add(row);
    for (const { cell } of claims) cells.add(cell);
  };
  const order = rows
    .flatMap((row) => row.cells.map((cell): Claim => ({ row, cell })))
    .sort((a, b) => claimOrder[a.cell.kind] - claimOrder[b.cell.kind]);
  const loud = order.filter(({ cell }) => cell.emphasis !== 'muted');
  const quiet = order.filter(({ cell }) => cell.emphasis === 'muted');
  // A lifted cell of a row that is not lifted as a whole is what the scene is about.
  for (const whole of [false, true])
    for (const claim of loud)
      if (claim.cell.emphasis === 'lifted' && (claim.row.emphasis === 'lifted') === whole) take([claim]);
  for (const row of rows) {
    const own = loud.filter((claim) => claim.row === row);
    const first = own.find(({ cell }) => cell.column === column) ?? own[0];
    if (first && !named.has(row)) take([first]);
  }
  for (const claim of loud) if (!cells.has(claim.cell)) take([claim]);
  take(quiet);
  if (!quiet.every(({ cell }) => cells.has(cell)))
    take(quiet.filter(({ row, cell }) => row.emphasis === 'muted' && cell.column === column));
  return { cells, height };
}

/** A table for a phone: one block a row, with as many of its cells in full as there is room for. */
export interface Blocks {
  readonly height: number;
  /** How many rows are shown. */
  readonly rows: number;
  /** Whether every row that is shown has all its cells. */
  readonly whole: boolean;
  readonly draw: (sheet: Sheet, x: number, y: number, spare: number) => void;
}

/** Lays out blocks in `width` px and at most `room` px of height. */
export function layBlocks(rows: readonly TellerRow[], width: number, room: number): Blocks {
  const headers = new Map(rows.map((row) => [row, headerOf(row, width)]));
  const blocks = new Map(
    rows.flatMap((row) => row.cells.map((cell) => [cell, blockOf(cell, width)] as const)),
  );
  const { cells, height } = chooseCells(rows, room, {
    row: (row) => headers.get(row)?.height ?? 0,
    cell: (cell) => blocks.get(cell)?.height ?? 0,
  });
  const shown = rows.filter((row) => row.cells.some((cell) => cells.has(cell)));
  return {
    height,
    rows: shown.length,
    whole: shown.every((row) => row.cells.every((cell) => cells.has(cell))),
    draw(sheet, x, y, spare) {
      let top = y;
      for (const row of shown) {
        const header = headers.get(row);
        if (header) top = drawHeader(sheet, row, header, x, top - lift, width) + lift;
        for (const cell of row.cells) {
          const block = blocks.get(cell);
          if (block && cells.has(cell)) top = drawCell(sheet, block, x, top, width);
        }
        top += between + spare;
      }
    },
  };
}

const baseline = (px: number): number => px * (leading / 2 + 0.35);

function drawHeader(
  sheet: Sheet,
  row: TellerRow,
  { label, notes, beside }: Header,
  x: number,
  top: number,
  width: number,
): number {
  sheet.add(
    partyGlyph(
      `row-glyph:${row.id}`,
      row.party,
      x + size * 0.5,
      top + (size * leading) / 2,
      size * 0.4,
      'reported',
      row.emphasis,
    ),
  );
  sheet.lines(label, {
    key: `row:${row.id}`,
    role: 'lane-text',
    party: row.party,
    emphasis: row.emphasis,
    x: x + indent,
    y: top + baseline(size),
    size,
  });
  let y = top + label.length * size * leading;
  if (beside)
    sheet.text({
      key: `when:${row.id}`,
      role: 'tick-text',
      text: row.when,
      x: x + width,
      anchor: 'end',
      y: y - size * leading + baseline(size),
      size: small,
    });
  else {
    sheet.text({
      key: `when:${row.id}`,
      role: 'tick-text',
      text: row.when,
      x: x + indent,
      y: y + baseline(small),
      size: small,
    });
    y += small * leading;
  }
  sheet.lines(notes, {
    key: `row-note:${row.id}`,
    role: 'head',
    x: x + indent,
    y: y + baseline(small),
    size: small,
  });
  return y + notes.length * small * leading;
}

function drawCell(
  sheet: Sheet,
  { cell, heading, headingWidth, lines, notes, height }: CellBlock,
  x: number,
  top: number,
  width: number,
): number {
  const { key, emphasis, kind } = cell;
  const left = x + indent;
  if (kind === 'added' || emphasis === 'lifted')
    sheet.ground.push({
      kind: 'path',
      key: `cell:${key}`,
      role: kind === 'added' ? 'cell-added' : 'cell',
      emphasis,
      closed: true,
      rings: [rectangle(left - 4, top, width - indent + 4, height - 0.5)],
    });
  const y = top + pad;
  sheet.text({
    key: `head:${key}`,
    role: 'head',
    emphasis,
    text: heading,
    x: left,
    y: y + baseline(size),
    size: small,
  });
  lines.forEach((text, i) =>
    sheet.text({
      key: `text:${key}:${i}`,
      role: textRole(cell),
      emphasis,
      text,
      x: i === 0 ? left + headingWidth : left,
      y: y + i * size * leading + baseline(size),
      size,
    }),
  );
  if (notes.length) {
    const start = y + lines.length * size * leading;
    const at = start + (small * leading) / 2;
    sheet.path(`bracket:${key}`, 'leader', [
      [left + 2, start + 1],
      [left + 2, at],
      [left + small * 0.75, at],
    ]);
    sheet.lines(notes, {
      key: `note:${key}`,
      role: 'head',
      x: left + small,
      y: start + baseline(small),
      size: small,
    });
  }
  return top + height;
}
