import type { z } from 'zod';
import { CsvError, readCsvText, type CsvRecord } from './csv-text';
import { fieldsAt } from './explain';
import { nearest, type Fault } from './fault';
import type { Lost } from './lost';
import { filesIn, readText } from './text-file';
import { validate } from './validate';
import type { Kind, Located } from './written';
import { readYamlText, type YamlText } from './yaml-text';

/** What reading needs, and what it gathers. */
export interface Reading {
  /** Folder of the project. */
  readonly root: string;
  readonly faults: Fault[];
  readonly lost: Lost;
}

/** File name without folder and ending. */
export const stem = (file: string): string => file.replace(/^.*\//, '').replace(/\.[^.]+$/, '');

/** Reads one YAML file; undefined, with faults, when it cannot be read as YAML. */
export function readYaml(root: string, file: string, faults: Fault[]): YamlText | undefined {
  const text = readText(root, file, faults);
  return text === undefined ? undefined : readYamlText(text, file, faults);
}

/** The rows of a YAML file that is a list of rows. */
export function readRows<S extends z.ZodType>(
  reading: Reading,
  kind: Kind,
  file: string,
  schema: S,
): Located<z.output<S>>[] {
  const { root, faults, lost } = reading;
  const yaml = readYaml(root, file, faults);
  if (!yaml) {
    lost.file(kind);
    return [];
  }
  if (!Array.isArray(yaml.value)) {
    faults.push({
      file,
      line: 1,
      problem: 'the file must be a list of rows.',
      hint: 'Begin each row with "- ".',
    });
    lost.file(kind);
    return [];
  }
  if (yaml.value.length === 0)
    faults.push({
      file,
      line: 1,
      problem: 'the list is empty.',
      hint: 'Write at least one row, or delete the file.',
    });
  return yaml.value.flatMap((value: unknown, index) => {
    const lineOf = (path: readonly PropertyKey[] = []): number | undefined => yaml.lineOf([index, ...path]);
    const row = validate(schema, value, file, lineOf, faults);
    if (row !== undefined) return [{ row, file, lineOf }];
    lost.row(kind, value);
    return [];
  });
}

/** The rows of all YAML files of a folder, as one list. */
export function readFolder<S extends z.ZodType>(
  reading: Reading,
  kind: Kind,
  folder: string,
  schema: S,
): Located<z.output<S>>[] {
  const files = filesIn(reading.root, folder, '.yaml', reading.faults);
  if (files.length === 0) reading.lost.file(kind);
  return files.flatMap((file) => readRows(reading, kind, file, schema));
}

/** Files of a folder that each hold one row, named after its id. */
export function readEach<S extends z.ZodType<{ id: string }>>(
  reading: Reading,
  kind: Kind,
  folder: string,
  schema: S,
): Located<z.output<S>>[] {
  const { root, faults, lost } = reading;
  const files = filesIn(root, folder, '.yaml', faults);
  if (files.length === 0) lost.file(kind);
  return files.flatMap((file) => {
    const yaml = readYaml(root, file, faults);
    if (!yaml) {
      lost.file(kind);
      return [];
    }
    const { lineOf } = yaml;
    const row = validate(schema, yaml.value, file, lineOf, faults);
    if (row === undefined) {
      lost.row(kind, yaml.value);
      return [];
    }
    if (stem(file) !== row.id)
      faults.push({
        file,
        line: lineOf(['id']),
        problem: `"${row.id}" stands in a file of another name.`,
        hint: `Name the file ${row.id}.yaml.`,
      });
    return [{ row, file, lineOf }];
  });
}

/** How a column of a CSV file becomes a value. Columns not named stay text; lists are separated by ";". */
export type Columns = Readonly<Record<string, 'number' | 'list'>>;

function cell(text: string, as: Columns[string] | undefined): unknown {
  if (as === 'list')
    return text
      .split(';')
      .map((part) => part.trim())
      .filter(Boolean);
  if (as === 'number' && text.trim() === '') return undefined;
  // What is no number stays text, so that the schema can show it.
  if (as === 'number' && /^[+-]?\d+(\.\d+)?$/.test(text.trim())) return Number(text);
  return text;
}

/** Faults of the header line: a column unknown, missing or twice. */
function headerProblems(header: readonly string[], schema: z.ZodObject): Pick<Fault, 'problem' | 'hint'>[] {
  const known = fieldsAt(schema, undefined, []);
  const needed = known.filter((name) => !schema.shape[name]?.safeParse(undefined).success);
  return [
    ...header
      .filter((name) => !known.includes(name))
      .map((name) => ({ problem: `there is no column "${name}".`, hint: nearest(name, known) })),
    ...header
      .filter((name, i) => header.indexOf(name) !== i)
      .map((name) => ({ problem: `the column "${name}" stands twice.` })),
    ...needed
      .filter((name) => !header.includes(name))
      .map((name) => ({
        problem: `the column "${name}" is missing.`,
        hint: `The columns are: ${known.join(', ')}.`,
      })),
  ];
}

/** The rows of a CSV file with a header line. */
export function readCsv<S extends z.ZodObject>(
  reading: Reading,
  kind: Kind,
  file: string,
  schema: S,
  columns: Columns,
): Located<z.output<S>>[] {
  const { root, faults, lost } = reading;
  const text = readText(root, file, faults);
  let records: CsvRecord[] = [];
  try {
    records = readCsvText(text ?? '');
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    faults.push({ file, line: error.line, problem: `this is not readable CSV: ${error.message}.` });
  }
  const [head, ...body] = records;
  const problems = head ? headerProblems(head.fields, schema) : [];
  if (head && body.length === 0)
    problems.push({ problem: 'the file has no rows.', hint: 'Write at least one below the header.' });
  for (const problem of problems) faults.push({ file, line: head?.line, ...problem });
  if (!head || problems.length) {
    lost.file(kind);
    return [];
  }
  const header = head.fields;
  return body.flatMap(({ fields, line }) => {
    const value = Object.fromEntries(header.map((name, i) => [name, cell(fields[i] ?? '', columns[name])]));
    const lineOf = (): number => line;
    let row: z.output<S> | undefined;
    if (fields.length === header.length) row = validate(schema, value, file, lineOf, faults);
    else
      faults.push({
        file,
        line,
        problem: `this row has ${fields.length} fields, the header ${header.length}.`,
        hint: 'Look for a comma too many or too few; text with a comma stands in quotation marks.',
      });
    if (row !== undefined) return [{ row, file, lineOf }];
    lost.row(kind, value);
    return [];
  });
}
