import { parseDocument, type Document } from 'yaml';
import { readCsvText } from './csv-text';
import { fieldsOf, placeOf, type Field } from './field-walk';
import { kinds, type Kind } from './row-kinds';
import type { ProjectCopy } from './spoiling';

type Path = readonly (string | number)[];

/** One field to spoil: where, and the mark by which its line is found again. */
export interface Spot {
  readonly kind: Kind;
  readonly field: Field;
  readonly file: string;
  readonly path: Path;
  readonly mark: string;
}

const frontMatter = /^---\n([\s\S]*?\n)---\n/;
const yamlOf = (copy: ProjectCopy, kind: Kind, file: string): Document =>
  parseDocument(kind.form === 'head' ? frontMatter.exec(copy.read(file))![1]! : copy.read(file));

/** All rows of a kind with the path to each in its file. */
export function rowsOf(copy: ProjectCopy, kind: Kind): { file: string; at: Path; row: unknown }[] {
  return kind.files(copy).flatMap((file): { file: string; at: Path; row: unknown }[] => {
    if (kind.form === 'table') {
      const [header, ...body] = readCsvText(copy.read(file));
      return body.map(({ fields, line }) => ({
        file,
        at: [line],
        row: Object.fromEntries(header!.fields.map((name, i) => [name, fields[i]])),
      }));
    }
    const value: unknown = yamlOf(copy, kind, file).toJS();
    return kind.form === 'rows'
      ? (value as unknown[]).map((row, i) => ({ file, at: [i], row }))
      : [{ file, at: [], row: value }];
  });
}

/** A spot for each field that passes, each in another row where there are enough; fields without a spot are returned too. */
export function spots(
  copy: ProjectCopy,
  wanted: (field: Field) => boolean,
): { found: Spot[]; without: string[] } {
  const found: Spot[] = [];
  const without: string[] = [];
  for (const kind of kinds) {
    const rows = rowsOf(copy, kind);
    const fields = fieldsOf(kind.schema).filter(
      (field) =>
        wanted(field) &&
        !(field.path[0] === 'kind' && kind.form === 'row') &&
        !(kind.form === 'table' && field.path.length > 1),
    );
    fields.forEach((field, n) => {
      const places = rows.flatMap(({ file, at, row }) => {
        const place = placeOf(row, field.path);
        const column = kind.form !== 'table' || Object.hasOwn(row as object, field.path[0]!);
        return place && column ? [{ file, path: [...at, ...place] }] : [];
      });
      const place = places[n % places.length];
      if (place) found.push({ kind, field, ...place, mark: `spoilt-${found.length}-` });
      else without.push(`${kind.name}: ${field.path.join('.')}`);
    });
  }
  return { found, without };
}

/** Files of the project with every spot changed: YAML by `change`, a cell of a CSV file to `cell`. */
export function spoil(
  copy: ProjectCopy,
  found: readonly Spot[],
  change: (document: Document, spot: Spot) => void,
  cell: (spot: Spot) => string,
): Map<string, string> {
  const out = new Map<string, string>();
  for (const file of new Set(found.map((spot) => spot.file))) {
    const here = found.filter((spot) => spot.file === file);
    const { kind } = here[0]!;
    if (kind.form === 'table') {
      const records = readCsvText(copy.read(file));
      const header = records[0]!.fields;
      const text = records.map(({ fields, line }) => {
        const cells = fields.map((value, i) => {
          const spot = here.find(({ path: [row, name] }) => row === line && name === header[i]);
          return `"${(spot ? cell(spot) : value).replaceAll('"', '""')}"`;
        });
        return cells.join(',');
      });
      out.set(file, `${text.join('\n')}\n`);
      continue;
    }
    const document = yamlOf(copy, kind, file);
    for (const spot of here) change(document, spot);
    const text = document.toString({ lineWidth: 0 });
    out.set(
      file,
      kind.form === 'head' ? copy.read(file).replace(frontMatter, () => `---\n${text}---\n`) : text,
    );
  }
  return out;
}
