/** Every field of every schema, spoilt in the real data: each must be found in its file and line, by its name. */
import { rmSync } from 'node:fs';
import { isMap, isSeq, parseDocument, type Document } from 'yaml';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readCsvText } from './csv-text';
import type { Fault } from './fault';
import { fieldsOf, groupsOf, placeOf, type Field } from './field-walk';
import * as schema from './schema/index';
import { smallProject } from './small-project';
import { copyProject, type ProjectCopy } from './spoiling';
import { writeProject } from './write-project';

vi.setConfig({ testTimeout: 30_000 });

type Path = readonly (string | number)[];

/** Rows of a kind: where they are written, and by which schema. */
interface Kind {
  readonly name: string;
  readonly schema: Parameters<typeof fieldsOf>[0];
  readonly files: (copy: ProjectCopy) => string[];
  /** rows: a YAML list · row: one YAML row · head: front matter · table: CSV. */
  readonly form: 'rows' | 'row' | 'head' | 'table';
}

const under = (folder: string, ending: string) => (copy: ProjectCopy) =>
  copy.files(folder).filter((file) => file.endsWith(ending) && !/\/[._]/.test(file));
const only = (file: string) => () => [file];
const figures = (kind: string) => (copy: ProjectCopy) =>
  under(
    'data/scenes',
    '.yaml',
  )(copy).filter((file) => new RegExp(`^kind: ${kind}$`, 'm').test(copy.read(file)));
const figureOf = (kind: string): Kind['schema'] =>
  schema.figure.options.find((option) => option.shape.kind.value === kind)!;

const kinds: readonly Kind[] = [
  { name: 'camp', schema: schema.camp, files: only('data/camps.yaml'), form: 'rows' },
  { name: 'actor', schema: schema.actor, files: under('data/actors', '.yaml'), form: 'rows' },
  { name: 'source', schema: schema.source, files: under('data/sources', '.yaml'), form: 'rows' },
  { name: 'claim', schema: schema.claim, files: under('data/claims', '.yaml'), form: 'rows' },
  { name: 'event', schema: schema.event, files: under('data/events', '.yaml'), form: 'rows' },
  { name: 'count', schema: schema.count, files: only('data/counts.yaml'), form: 'rows' },
  { name: 'table', schema: schema.table, files: under('data/tables', '.yaml'), form: 'rows' },
  { name: 'loaded word', schema: schema.loadedWord, files: only('data/loaded-words.yaml'), form: 'rows' },
  { name: 'text host', schema: schema.textHost, files: only('data/text-hosts.yaml'), form: 'rows' },
  { name: 'map', schema: figureOf('map'), files: figures('map'), form: 'row' },
  { name: 'timeline', schema: figureOf('timeline'), files: figures('timeline'), form: 'row' },
  { name: 'chart', schema: figureOf('counts'), files: figures('counts'), form: 'row' },
  { name: 'table figure', schema: figureOf('table'), files: figures('table'), form: 'row' },
  { name: 'chapter', schema: schema.chapter, files: under('content/chapters', '.mdx'), form: 'head' },
  {
    name: 'glossary term',
    schema: schema.glossaryHead,
    files: under('content/glossary', '.md'),
    form: 'head',
  },
  { name: 'page', schema: schema.pageHead, files: under('content/pages', '.md'), form: 'head' },
  { name: 'lesson', schema: schema.lessonHead, files: under('content/teach', '.md'), form: 'head' },
  { name: 'source text', schema: schema.sourceText, files: only('data/source-text.yaml'), form: 'row' },
  { name: 'versions', schema: schema.versionLedger, files: only('data/versions.yaml'), form: 'row' },
  {
    name: 'correction',
    schema: schema.correction,
    files: under('content/corrections', '.md'),
    form: 'head',
  },
  { name: 'place', schema: schema.place, files: only('data/places.csv'), form: 'table' },
  { name: 'control row', schema: schema.control, files: only('data/control.csv'), form: 'table' },
  {
    name: 'point of the line',
    schema: schema.linePoint,
    files: only('data/line-of-contact.csv'),
    form: 'table',
  },
  { name: 'road point', schema: schema.roadPoint, files: only('data/roads.csv'), form: 'table' },
  { name: 'post', schema: schema.post, files: only('data/posts.csv'), form: 'table' },
  { name: 'map label', schema: schema.mapLabel, files: only('data/geography/labels.csv'), form: 'table' },
];

/** One field to spoil: where, and the mark by which its line is found again. */
interface Spot {
  readonly kind: Kind;
  readonly field: Field;
  readonly file: string;
  readonly path: Path;
  readonly mark: string;
}

/** The project whose fields are being spoilt. */
let copy: ProjectCopy;
const small = writeProject(smallProject);
afterAll(() => rmSync(small, { recursive: true }));

const frontMatter = /^---\n([\s\S]*?\n)---\n/;
const yamlOf = (kind: Kind, file: string): Document =>
  parseDocument(kind.form === 'head' ? frontMatter.exec(copy.read(file))![1]! : copy.read(file));

/** All rows of a kind with the path to each in its file. */
function rowsOf(kind: Kind): { file: string; at: Path; row: unknown }[] {
  return kind.files(copy).flatMap((file): { file: string; at: Path; row: unknown }[] => {
    if (kind.form === 'table') {
      const [header, ...body] = readCsvText(copy.read(file));
      return body.map(({ fields, line }) => ({
        file,
        at: [line],
        row: Object.fromEntries(header!.fields.map((name, i) => [name, fields[i]])),
      }));
    }
    const value: unknown = yamlOf(kind, file).toJS();
    return kind.form === 'rows'
      ? (value as unknown[]).map((row, i) => ({ file, at: [i], row }))
      : [{ file, at: [], row: value }];
  });
}

/** A spot for each field that passes, each in another row where there are enough; fields without a spot are returned too. */
function spots(wanted: (field: Field) => boolean): { found: Spot[]; without: string[] } {
  const found: Spot[] = [];
  const without: string[] = [];
  for (const kind of kinds) {
    const rows = rowsOf(kind);
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
function spoil(
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
    const document = yamlOf(kind, file);
    for (const spot of here) change(document, spot);
    const text = document.toString({ lineWidth: 0 });
    out.set(
      file,
      kind.form === 'head' ? copy.read(file).replace(frontMatter, () => `---\n${text}---\n`) : text,
    );
  }
  return out;
}

/** Checks that each spot was found: by its name, in its file, on the line of its mark. */
function expectAll(
  found: readonly Spot[],
  files: ReadonlyMap<string, string>,
  problem: (spot: Spot) => RegExp,
): void {
  const faults = copy.faultsWith(files);
  const missed: string[] = [];
  for (const spot of found) {
    const lines = files.get(spot.file)!.split('\n');
    const line = lines.findIndex((text) => text.includes(spot.mark)) + 1;
    const hit = faults.find(
      (fault: Fault) =>
        fault.file === spot.file && (line === 0 || fault.line === line) && problem(spot).test(fault.problem),
    );
    if (!hit?.line || !(hit.hint || hit.problem.includes(' takes ')))
      missed.push(
        `${spot.kind.name} ${spot.path.join('.')} (${spot.file}:${line}): ${JSON.stringify(hit ?? faults.filter(({ file }) => file === spot.file).slice(0, 3))}`,
      );
  }
  expect(missed).toEqual([]);
}

/** The end of a field's path, as messages name it. */
const named = (spot: Spot): string => {
  const row = spot.kind.form === 'rows' || spot.kind.form === 'table' ? 1 : 0;
  return spot.path
    .slice(row)
    .join('.')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
};

describe.each([
  ['the real project', process.cwd()],
  ['a small project', small],
])('every field of every schema, in %s', (_, root) => {
  beforeAll(() => {
    copy = copyProject(root);
  });
  afterAll(() => copy.remove());

  it('refuses markup', () => {
    const { found } = spots(({ kind }) => kind === 'leaf');
    const markup = ({ mark }: Spot): string => `<script>alert("${mark}")</script>`;
    const files = spoil(
      found,
      (document, spot) => document.setIn(spot.path, document.createNode(markup(spot))),
      markup,
    );
    expectAll(
      found,
      files,
      (spot) => new RegExp(`^"${named(spot)}(?:\\.0)?" (?:cannot be|takes|has \\d+ characters)`),
    );
  });

  it('refuses a value of another kind', () => {
    const { found } = spots(({ kind }) => kind === 'leaf');
    const yaml = found.filter(({ kind }) => kind.form !== 'table');
    const files = spoil(
      yaml,
      (document, spot) =>
        document.setIn(spot.path, document.createNode({ [spot.mark]: [1] }, { flow: true })),
      String,
    );
    expectAll(yaml, files, (spot) => new RegExp(`^"${named(spot)}" (?:takes|cannot be|has)`));
  });

  it.each(['list', 'group'] as const)('refuses a text for a %s', (form) => {
    const { found } = spots(({ kind }) => kind === form);
    // A group inside a group that is spoilt itself cannot be spoilt in the same row.
    const outer = found.filter(
      (spot) =>
        !found.some(
          (other) =>
            other !== spot &&
            other.file === spot.file &&
            other.path.every((step, i) => step === spot.path[i]),
        ),
    );
    const yaml = outer.filter(({ kind }) => kind.form !== 'table');
    const files = spoil(
      yaml,
      (document, spot) => document.setIn(spot.path, document.createNode(spot.mark)),
      String,
    );
    expect(yaml.length).toBeGreaterThan(10);
    expectAll(yaml, files, (spot) => new RegExp(`^"${named(spot)}" takes`));
  });

  it('misses what is left out', () => {
    const { found } = spots(
      ({ kind, optional, path }) => kind === 'leaf' && !optional && path.at(-1) !== '*',
    );
    const needed = found.filter(({ kind, field }) => kind.form !== 'table' && field.path.length > 0);
    const files = spoil(
      needed,
      (document, { path }) => {
        const parent: unknown = document.getIn(path.slice(0, -1), true);
        if (!isMap(parent) && !isSeq(parent)) throw new TypeError(`nothing at ${path.join('.')}`);
        parent.delete(path.at(-1)!);
      },
      String,
    );
    expectAll(needed, files, (spot) => new RegExp(`^"${named(spot)}" is missing\\.$`));
  });

  it('misses an empty cell', () => {
    const { found } = spots(({ kind }) => kind === 'leaf');
    const cells = found.filter(
      ({ kind, field }) =>
        kind.form === 'table' &&
        !field.optional &&
        !/^(?:note|remark|position_note|name)$|^name_local/.test(field.path[0]!),
    );
    expect(cells.length).toBeGreaterThan(30);
    expectAll(
      cells,
      spoil(
        cells,
        () => undefined,
        () => '',
      ),
      (spot) => new RegExp(`^"${named(spot)}" (?:is missing|is empty|cannot be "")`),
    );
  });

  it('refuses a field that it does not know, at any depth', () => {
    const { found } = spots(({ kind, path }) => kind === 'group' && path.at(-1) === '*');
    const roots: Spot[] = kinds
      // Any address may stand at the root of the versions: what is none is told in other words.
      .filter(({ form, name }) => form !== 'table' && name !== 'versions')
      .flatMap((kind, n) => {
        const last = rowsOf(kind).at(-1);
        if (!last) return [];
        const field: Field = { path: [], kind: 'group', optional: false };
        return [{ kind, field, file: last.file, path: last.at, mark: `spoilt-root-${n}-` }];
      });
    const all = [...roots, ...found.filter(({ kind }) => kind.form !== 'table')];
    const files = spoil(all, (document, { path, mark }) => document.setIn([...path, mark], 1), String);
    expectAll(all, files, ({ mark }) => new RegExp(`^there is no field "${mark}"`));
  });

  it('refuses ids that lead elsewhere', () => {
    const ids = [
      '../../etc/passwd',
      '..',
      'a/b',
      'a\\b',
      'A',
      'a b',
      'a--b',
      '-a',
      'a.',
      '%2e%2e',
      'a?b',
      'a#b',
      'ıdlib',
      'idlib\u0000',
      'con:',
      "a'b",
      'a"b',
      '',
      '__proto__',
      'constructor ',
    ];
    for (const text of ids) expect(schema.id.safeParse(text).success, text).toBe(false);
    const { found } = spots(
      ({ kind, path }) =>
        kind === 'leaf' &&
        /^(?:id|place|claim|by|actor|camp|source|from|government_place)$/.test(path.at(-1)!),
    );
    const traversal = ({ mark }: Spot): string => `../../${mark}/passwd`;
    const real = found.filter(
      ({ kind, field }) => !(kind.name !== 'post' && field.path.at(-1) === 'source' && kind.form === 'table'),
    );
    expect(real.length).toBeGreaterThan(25);
    expectAll(
      real,
      spoil(
        real,
        (document, spot) => document.setIn(spot.path, document.createNode(traversal(spot))),
        traversal,
      ),
      (spot) => new RegExp(`^"${named(spot)}" cannot be`),
    );
  });
});

it('leaves no schema out', () => {
  const reached = kinds.flatMap(({ schema: one }) => groupsOf(one));
  // Asked of the folder, not of the index: what the index forgets must be missed too.
  const modules = import.meta.glob<Record<string, Kind['schema']>>('./schema/*.ts', { eager: true });
  const missed = Object.values(modules)
    .flatMap((module) => Object.entries(module))
    .filter(([, one]) => !groupsOf(one).every((group) => reached.includes(group)));
  expect(missed.map(([name]) => name)).toEqual([]);
  expect(new Set(reached).size).toBeGreaterThan(40);
});

it('leaves no field of any schema out', () => {
  const missing = [process.cwd(), small].map((root) => {
    copy = copyProject(root);
    const { found, without } = spots(() => true);
    copy.remove();
    expect(found.length).toBeGreaterThan(150);
    return without;
  });
  expect(missing[0]!.filter((field) => missing[1]!.includes(field))).toEqual([]);
});
