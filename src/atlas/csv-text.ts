/** One record of a CSV text. */
export interface CsvRecord {
  readonly fields: readonly string[];
  /** Line on which it begins, 1-based. */
  readonly line: number;
}

/** Says what is wrong with a CSV text, and on which line. */
export class CsvError extends Error {
  override readonly name = 'CsvError';
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/**
 * Reads comma-separated text (RFC 4180), blank lines left out. Stricter than d3's reader, which takes an unclosed
 * quotation mark for one long field and so swallows the rest of the file without a word.
 * @throws CsvError on an unclosed quotation mark, or one inside or just after a field.
 */
export function readCsvText(text: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  // A field in quotation marks or without, then what ends it: comma, line end, or the end of the text.
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;
  let fields: string[] = [];
  let line = 1;
  let first = 1;
  while (field.lastIndex < text.length || fields.length) {
    const start = field.lastIndex;
    const match = field.exec(text);
    if (!match) {
      const closed = /"(?:[^"]|"")*"(?!")/y;
      closed.lastIndex = start;
      if (text[start] === '"' && !closed.test(text))
        throw new CsvError('a quotation mark opens here and is never closed', line);
      throw new CsvError('a quotation mark stands inside a field or is not followed by a comma', line);
    }
    const [whole, quoted, plain = '', end] = match;
    fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    line += whole.split(/\r\n|\n|\r/).length - 1;
    if (end === ',') continue;
    if (fields.length > 1 || fields[0] !== '') records.push({ fields, line: first });
    fields = [];
    first = line;
  }
  return records;
}
