/** Every field of every schema, spoilt in the real data: each must be found in its file and line, by its name. */
import { rmSync } from 'node:fs';
import { isMap, isSeq } from 'yaml';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Fault } from './fault';
import { rowsOf, spoil, spots, type Spot } from './field-spots';
import { groupsOf, type Field } from './field-walk';
import { kinds, type Kind } from './row-kinds';
import { id } from './schema/terms';
import { smallProject } from './small-project';
import { writeProject } from './write-project';
import { copyProject, type ProjectCopy } from './spoiling';

vi.setConfig({ testTimeout: 30_000 });

/** The project whose fields are being spoilt. */
let copy: ProjectCopy;
const small = writeProject(smallProject);
afterAll(() => rmSync(small, { recursive: true }));

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
    const { found } = spots(copy, ({ kind }) => kind === 'leaf');
    const markup = ({ mark }: Spot): string => `<script>alert("${mark}")</script>`;
    const files = spoil(
      copy,
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
    const { found } = spots(copy, ({ kind }) => kind === 'leaf');
    const yaml = found.filter(({ kind }) => kind.form !== 'table');
    const files = spoil(
      copy,
      yaml,
      (document, spot) =>
        document.setIn(spot.path, document.createNode({ [spot.mark]: [1] }, { flow: true })),
      String,
    );
    expectAll(yaml, files, (spot) => new RegExp(`^"${named(spot)}" (?:takes|cannot be|has)`));
  });

  it.each(['list', 'group'] as const)('refuses a text for a %s', (form) => {
    const { found } = spots(copy, ({ kind }) => kind === form);
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
      copy,
      yaml,
      (document, spot) => document.setIn(spot.path, document.createNode(spot.mark)),
      String,
    );
    expect(yaml.length).toBeGreaterThan(10);
    expectAll(yaml, files, (spot) => new RegExp(`^"${named(spot)}" takes`));
  });

  it('misses what is left out', () => {
    const { found } = spots(
      copy,
      ({ kind, optional, path }) => kind === 'leaf' && !optional && path.at(-1) !== '*',
    );
    const needed = found.filter(({ kind, field }) => kind.form !== 'table' && field.path.length > 0);
    const files = spoil(
      copy,
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
    const { found } = spots(copy, ({ kind }) => kind === 'leaf');
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
        copy,
        cells,
        () => undefined,
        () => '',
      ),
      (spot) => new RegExp(`^"${named(spot)}" (?:is missing|is empty|cannot be "")`),
    );
  });

  it('refuses a field that it does not know, at any depth', () => {
    const { found } = spots(copy, ({ kind, path }) => kind === 'group' && path.at(-1) === '*');
    const roots: Spot[] = kinds
      // Any address may stand at the root of the versions: what is none is told in other words.
      .filter(({ form, name }) => form !== 'table' && name !== 'versions')
      .flatMap((kind, n) => {
        const last = rowsOf(copy, kind).at(-1);
        if (!last) return [];
        const field: Field = { path: [], kind: 'group', optional: false };
        return [{ kind, field, file: last.file, path: last.at, mark: `spoilt-root-${n}-` }];
      });
    const all = [...roots, ...found.filter(({ kind }) => kind.form !== 'table')];
    const files = spoil(copy, all, (document, { path, mark }) => document.setIn([...path, mark], 1), String);
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
    for (const text of ids) expect(id.safeParse(text).success, text).toBe(false);
    const { found } = spots(
      copy,
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
        copy,
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
    const { found, without } = spots(copy, () => true);
    copy.remove();
    expect(found.length).toBeGreaterThan(150);
    return without;
  });
  expect(missing[0]!.filter((field) => missing[1]!.includes(field))).toEqual([]);
});
