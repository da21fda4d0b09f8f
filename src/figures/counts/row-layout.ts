import type { Format } from '../../frame/frame';
import { leading, widthOf } from '../sheet';
import { widestOf, wrap } from '../wrap';
import { countWords, hasUnits, unitWord, type CounterRow, type DayCount } from './days';
import { matrixOf, type Matrix } from './units';

/** Measures by format, px. With a `gutter` of 0 the counter's name stands over its row. `pitch` is the distance of units. */
export const measures = {
  wide: {
    width: 1000,
    size: 18,
    least: 15,
    number: 26,
    margin: 26,
    gutter: 236,
    pitch: 21,
    across: 5,
    pad: 16,
  },
  tall: {
    width: 360,
    size: 12.5,
    least: 12,
    number: 14,
    margin: 8,
    gutter: 0,
    pitch: 6.6,
    across: 8,
    pad: 4,
  },
  card: {
    width: 1200,
    size: 22,
    least: 20,
    number: 28,
    margin: 34,
    gutter: 380,
    pitch: 16,
    across: 6,
    pad: 8,
  },
} as const satisfies Record<Format, unknown>;
export type Measures = (typeof measures)[Format];

/** A count with everything that stands in its cell. */
export interface CellLayout {
  readonly entry: DayCount;
  /** Middle of the cell, px. */
  readonly x: number;
  readonly number: string;
  readonly size: number;
  /** Units, or else a box of this width around the words. */
  readonly matrix: Matrix | undefined;
  readonly box: number;
  readonly shape: number;
  readonly notes: readonly string[];
  /** Where the note stands: over blank days beside the count, or under it. */
  readonly side: 'right' | 'left' | 'below';
}

export interface RowLayout {
  readonly row: CounterRow;
  readonly name: readonly string[];
  readonly of: readonly string[];
  readonly cells: readonly CellLayout[];
  /** Runs of blank days. A note may stand over them, above their bracket. */
  readonly blanks: readonly (readonly [first: number, last: number])[];
  /** Heights: name and description, shapes with numbers, notes under them, and the whole with its padding. */
  readonly words: number;
  readonly shapes: number;
  readonly below: number;
  readonly height: number;
}

/** What a try at the picture uses. */
export interface RowOptions {
  readonly m: Measures;
  /** Left edge of the first day and width of a day, px. */
  readonly left: number;
  readonly column: number;
  readonly pitch: number;
  /** Which notes are set: all, or only those that need no height of their own. */
  readonly notes: 'all' | 'beside';
}

const blankWords = 'no count found';

/** Room between a bracket's end and the edge of its day, px. */
export const bracketInset = (m: Measures): number => m.number * 0.3;

/** What stands on the bracket under a run of blank days: nothing where it has no room (the key then explains it). */
export function blankText(first: number, last: number, { m, column }: RowOptions): string {
  const room = column * (last - first + 1) - 2 * bracketInset(m) - 4;
  return widthOf(blankWords, m.least, 'cell-absent') > room ? '' : blankWords;
}

/** Height from a row's base to above the words on a bracket, px: a note over blank days keeps above it. */
export const bracketHeight = (m: Measures): number => m.number * 0.27 + m.least * 0.95;

/** Height of the line of a number, and of the box around words. */
export const numberLine = (m: Measures): number => m.number * leading;
export const boxHeight = (m: Measures): number => m.number * 1.55;

/** Room left and right of a number in its box, px. */
const boxPad = (m: Measures): number => m.number * 0.35;

/** Largest size at which a text keeps to `room`, down to the least of the format. */
function fitted(text: string, room: number, m: Measures, emphasis: DayCount['emphasis']): number {
  return Math.max(
    m.least,
    Math.min(m.number, (m.number * room) / widthOf(text, m.number, 'number', emphasis)),
  );
}

function runsOf(columns: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const c of columns) {
    const run = runs.at(-1);
    if (run && run[1] === c - 1) run[1] = c;
    else runs.push([c, c]);
  }
  return runs;
}

/** @param untaken blank columns that no note stands over yet; those that this cell's note takes are removed */
function layCell(
  entry: DayCount,
  untaken: Set<number>,
  { m, left, column, pitch, notes }: RowOptions,
): CellLayout {
  const { count, first, last, emphasis } = entry;
  const width = (last - first + 1) * column;
  const x = left + (column * (first + last + 1)) / 2;
  const word = unitWord(count);
  const number = word ? `${countWords(count)}\u00a0${word}` : countWords(count);
  const units = hasUnits(count);
  const size = fitted(number, units ? width - 4 : width - 6 - 2 * boxPad(m), m, emphasis);
  const matrix = units
    ? matrixOf(count.value ?? 0, Math.min(m.across, Math.floor((width - 4) / pitch)), pitch)
    : undefined;
  // Words about several days stand in a box as long as those days.
  const box =
    last > first
      ? width - m.number * 0.8
      : Math.max(widthOf(number, size, 'number', emphasis) + 2 * boxPad(m), m.number * 2);
  const shape = matrix ? matrix.rows * pitch + numberLine(m) : boxHeight(m);
  const base = { entry, x, number, size, matrix, box, shape };
  const text = entry.notes;
  const setting = { size: m.least, role: 'note' } as const;
  if (!text.length) return { ...base, notes: [], side: 'below' };
  const reach = Math.max(
    matrix ? (matrix.columns * pitch) / 2 : box / 2,
    widthOf(number, size, 'number', emphasis) / 2,
  );
  for (const side of ['right', 'left'] as const) {
    const free: number[] = [];
    const step = side === 'right' ? 1 : -1;
    for (let c = side === 'right' ? last + 1 : first - 1; untaken.has(c) && free.length < 5; c += step)
      free.push(c);
    const spare = width / 2 - reach;
    const lines = text.flatMap((one) => wrap(one, free.length * column + spare - m.least * 1.6, setting));
    const needs = widestOf(lines, setting) + m.least * 1.6;
    if (!free.length || needs > free.length * column + spare || lines.length > 2) continue;
    for (let i = 0; i < Math.ceil((needs - spare) / column); i += 1) untaken.delete(free[i] ?? -1);
    const own = lines.length * m.least * leading + bracketHeight(m);
    return { ...base, shape: Math.max(shape, own), notes: lines, side };
  }
  if (notes === 'beside') return { ...base, notes: [], side: 'below' };
  return {
    ...base,
    notes: text.flatMap((one) => wrap(one, Math.max(column * 3, m.least * 9), setting)),
    side: 'below',
  };
}

/** Lays out one counter's row. */
export function layRow(row: CounterRow, room: number, options: RowOptions): RowLayout {
  const { m } = options;
  const name = wrap(row.label, room, { size: m.size, role: 'lane-text' });
  const of = row.missing ? [] : wrap(`counts ${row.of}`, room, { size: m.least, role: 'tick-text' });
  const untaken = new Set(row.blank);
  const cells = row.counts.map((entry) => layCell(entry, untaken, options));
  const words = name.length * m.size * leading + of.length * m.least * leading;
  // Nothing stands beside the words on a missing row's bracket: they need no line's leading above them.
  const least = row.missing ? bracketHeight(m) - m.least * 0.2 : boxHeight(m);
  const shapes = Math.max(least, ...cells.map((cell) => cell.shape));
  const below = Math.max(
    0,
    ...cells.map((cell) =>
      cell.side === 'below' && cell.notes.length ? cell.notes.length * m.least * leading + 3 : 0,
    ),
  );
  const height = (m.gutter ? Math.max(words, shapes + below) : words + 2 + shapes + below) + m.pad;
  return {
    row,
    name,
    of,
    cells,
    blanks: runsOf(row.blank),
    words,
    shapes,
    below,
    height,
  };
}
