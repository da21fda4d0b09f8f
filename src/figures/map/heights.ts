/** A grid of heights on whole steps of longitude and latitude, as the files `data/geography/heights-*.txt` hold it. */
export interface HeightGrid {
  /** Longitude of the first column and latitude of the last row, degrees. */
  readonly west: number;
  readonly south: number;
  /** Degrees from one node to the next. */
  readonly step: number;
  readonly columns: number;
  readonly rows: number;
  /** Metres, row by row from north to south; sea is 0, land below sea level too. */
  readonly metres: Float32Array;
}

/**
 * Reads a height file: `key value` lines, an empty line, then a line a row from north to south with two
 * base-36 characters a cell (height in steps of `step` metres, `..` for sea).
 * @throws RangeError when the header is incomplete or a row has the wrong length or an unknown character.
 */
export function readHeights(text: string): HeightGrid {
  const [head = '', body = ''] = text.replace(/\r/g, '').split('\n\n', 2);
  const fields = new Map(
    head.split('\n').map((row) => [row.split(' ', 1)[0] ?? '', row.slice(row.indexOf(' ') + 1)]),
  );
  const number = (key: string): number => {
    const value = Number(fields.get(key));
    if (!fields.has(key) || !Number.isFinite(value))
      throw new RangeError(`heights: "${key}" is missing from the header`);
    return value;
  };
  const columns = number('columns');
  const rows = number('rows');
  const unit = number('step');
  const lines = body.trimEnd().split('\n');
  if (lines.length !== rows) throw new RangeError(`heights: ${lines.length} rows instead of ${rows}`);
  const metres = new Float32Array(columns * rows);
  lines.forEach((line, row) => {
    if (line.length !== columns * 2)
      throw new RangeError(`heights: row ${row + 1} has ${line.length} characters instead of ${columns * 2}`);
    for (let column = 0; column < columns; column += 1) {
      const cell = line.slice(column * 2, column * 2 + 2);
      if (!/^(?:\.\.|[0-9a-z]{2})$/.test(cell))
        throw new RangeError(`heights: row ${row + 1} holds "${cell}"`);
      metres[row * columns + column] = cell === '..' ? 0 : parseInt(cell, 36) * unit;
    }
  });
  return {
    west: number('west'),
    south: number('south'),
    step: number('minutes') / 60,
    columns,
    rows,
    metres,
  };
}

/** Weights of the four nodes around a point at `t` between the middle two: Catmull-Rom. */
const weights = (t: number): readonly [number, number, number, number] => [
  ((-t + 2) * t - 1) * t * 0.5,
  ((3 * t - 5) * t * t + 2) * 0.5,
  ((-3 * t + 4) * t + 1) * t * 0.5,
  (t - 1) * t * t * 0.5,
];

/** A value of a lattice at fractional column and row, by Catmull-Rom interpolation; beyond the edge the edge's value. */
export function sampleLattice(
  values: ArrayLike<number>,
  columns: number,
  rows: number,
  column: number,
  row: number,
): number {
  const x = Math.min(columns - 1, Math.max(0, column));
  const y = Math.min(rows - 1, Math.max(0, row));
  const i = Math.min(columns - 2, Math.floor(x));
  const j = Math.min(rows - 2, Math.floor(y));
  const across = weights(x - i);
  const down = weights(y - j);
  let sum = 0;
  for (let b = 0; b < 4; b += 1) {
    const r = Math.min(rows - 1, Math.max(0, j + b - 1)) * columns;
    let line = 0;
    for (let a = 0; a < 4; a += 1)
      line += across[a]! * values[r + Math.min(columns - 1, Math.max(0, i + a - 1))]!;
    sum += down[b]! * line;
  }
  return sum;
}

/** Height of a place on a grid, m, by Catmull-Rom interpolation; never below 0. Beyond the grid: its edge. */
export function heightAt(grid: HeightGrid, lon: number, lat: number): number {
  const column = (lon - grid.west) / grid.step;
  const row = grid.rows - 1 - (lat - grid.south) / grid.step;
  return Math.max(0, sampleLattice(grid.metres, grid.columns, grid.rows, column, row));
}
