/** A value of a data row: text, number, yes or no, several texts, or nothing. */
export type Cell = string | number | boolean | readonly string[] | undefined;

/** Lists stand in one CSV field, parted by ";", as in the project's own data files. */
const written = (cell: Cell): string =>
  cell === undefined ? '' : Array.isArray(cell) ? cell.join(';') : String(cell);

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replace(/"/g, '""')}"` : text;

/**
 * Rows as CSV after RFC 4180: a header line, CRLF, quotation marks doubled. UTF-8 without a byte-order mark.
 * @throws TypeError if a value in a list holds the separator ";"
 */
export function csv<Name extends string>(
  names: readonly Name[],
  rows: readonly Readonly<Partial<globalThis.Record<Name, Cell>>>[],
): string {
  const line = (cells: readonly Cell[]): string =>
    cells
      .map((cell) => {
        if (Array.isArray(cell) && cell.some((part: string) => part.includes(';')))
          throw new TypeError(`a value of a list holds ";": ${cell.join(' | ')}`);
        return quoted(written(cell));
      })
      .join(',');
  return [line(names), ...rows.map((row) => line(names.map((name) => row[name])))]
    .map((text) => `${text}\r\n`)
    .join('');
}
