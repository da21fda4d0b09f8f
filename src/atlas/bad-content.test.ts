/** The real content and data, spoilt one thing at a time: each must be refused with its file, its line and a helpful text. */
import fc from 'fast-check';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from './fault';
import { copyProject, type Changes, type ProjectCopy } from './spoiling';
import { wrongClaims } from './spoils/claims';
import { ground } from './spoils/ground';
import { invalidPictures } from './spoils/invalid-pictures';
import { invalidRows } from './spoils/invalid-rows';
import { invalidLessons, wrongLessons } from './spoils/lessons';
import { wrongPictures } from './spoils/pictures';
import { lessonOn, one, three, two } from './spoils/project-files';
import { wrongRecord } from './spoils/record';
import { wrongSentences } from './spoils/sentences';
import { wrongSources } from './spoils/sources';
import type { Spoil } from './spoils/spoil';
import { wrongSteps } from './spoils/steps';
import { unreadable } from './spoils/unreadable';

const invalid = [...invalidRows, ...invalidPictures, ...invalidLessons];
const wrong = [
  ...ground,
  ...wrongSources,
  ...wrongClaims,
  ...wrongPictures,
  ...wrongSteps,
  ...wrongSentences,
  ...wrongLessons,
  ...wrongRecord,
];

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/** The first line in which two texts differ. */
function differs(a: string, b: string): number {
  const [before, after] = [a.split('\n'), b.split('\n')];
  return before.findIndex((text, i) => text !== after[i]) + 1 || before.length;
}

let copy: ProjectCopy;
let baseline: ReadonlySet<string>;
const textOf = ({ file, line: at, problem }: Fault): string => `${file}:${at ?? ''}: ${problem}`;

beforeAll(() => {
  copy = copyProject(process.cwd());
  baseline = new Set(copy.faultsWith(new Map()).map(textOf));
}, 30_000);
afterAll(() => copy.remove());

const original = (file: string): string => (existsSync(file) && /\.\w+$/.test(file) ? copy.read(file) : '');

/** Spoils packed so that no file is spoilt twice in one load: each is looked for by its own message. */
function packed(spoils: readonly Spoil[]): Spoil[][] {
  const loads: Spoil[][] = [];
  for (const spoil of spoils) {
    const load = loads.find((others) => !others.some(({ file }) => file === spoil.file));
    if (load) load.push(spoil);
    else loads.push([spoil]);
  }
  return loads;
}

describe.each([
  ['unreadable files', unreadable],
  ['invalid rows', invalid],
  ['what does not fit together', wrong],
])('%s', (_, spoils) => {
  const found = new Map<Spoil, { faults: readonly Fault[]; text: string }>();
  beforeAll(() => {
    for (const load of packed(spoils)) {
      const changes: Changes = new Map(load.map(({ file, change }) => [file, change(original(file))]));
      const faults = copy.faultsWith(changes).filter((fault) => !baseline.has(textOf(fault)));
      for (const spoil of load) {
        const content = changes.get(spoil.in ?? spoil.file) ?? original(spoil.in ?? spoil.file);
        found.set(spoil, {
          faults,
          text: typeof content === 'string' ? content : Buffer.from(content).toString('utf8'),
        });
      }
    }
  }, 120_000);

  it.each(spoils.map((spoil) => [spoil.what, spoil] as const))('refuses %s', (_what, spoil) => {
    const { faults, text } = found.get(spoil)!;
    const file = spoil.in ?? spoil.file;
    const here = faults.filter((fault) => fault.file === file);
    const said = here.filter(({ problem }) => spoil.says.test(problem));
    expect(
      said.length,
      `nothing like ${String(spoil.says)} in ${file}, but:\n${here.map(textOf).join('\n')}`,
    ).toBeGreaterThan(0);
    if (spoil.at === 'file') return;
    const at = spoil.at ? lineAt(text, spoil.at.exec(text)?.index ?? NaN) : differs(original(file), text);
    expect(said.map((fault) => fault.line)).toContain(at);
  });

  it('gives every fault a file that exists or should, a line in it, and whole sentences', () => {
    for (const { faults, text } of found.values()) {
      expect(text).toBeDefined();
      for (const { file, line: at, problem, hint } of faults) {
        expect(file).toMatch(/^(?:data|content)\/[^\\]+$/);
        if (at !== undefined) expect(at).toBeGreaterThan(0);
        expect(problem).toMatch(/^\S.*[.?…]$/s);
        if (hint) expect(hint).toMatch(/[.?)]$/);
      }
    }
  });
});

describe('all together', () => {
  it('reports every fault of many at once', () => {
    const load = packed(wrong)[0]!;
    expect(load.length).toBeGreaterThan(30);
    const faults = copy.faultsWith(new Map(load.map(({ file, change }) => [file, change(original(file))])));
    for (const { what, says } of load)
      expect(
        faults.some(({ problem }) => says.test(problem)),
        what,
      ).toBe(true);
  }, 30_000);

  it('says of one mistake no more than that', () => {
    const alone = [
      'a place without a local name',
      'a status misspelt',
      'an emphasis misspelt',
      'a sentence of no source',
      'a measure that is not so',
    ];
    for (const spoil of [...invalid, ...wrong].filter(({ what }) => alone.includes(what))) {
      const faults = copy
        .faultsWith(new Map([[spoil.file, spoil.change(original(spoil.file))]]))
        .filter((fault) => !baseline.has(textOf(fault)));
      expect(faults.map(textOf), spoil.what).toHaveLength(1);
    }
  }, 60_000);

  it('leaves the project as it was', () => {
    expect(copy.faultsWith(new Map()).map(textOf)).toEqual([...baseline]);
  });

  it('spoils in at least sixty different ways', () => {
    const all = [...unreadable, ...invalid, ...wrong].map(({ what }) => what);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(60);
  });
});

describe('blind damage', () => {
  const files = (): string[] =>
    [
      'camps.yaml',
      'counts.yaml',
      'places.csv',
      'roads.csv',
      'control.csv',
      'geography/golan.geojson',
      'geography/labels.csv',
      'claims/3-syrian-offensive.yaml',
      'scenes/posts-map.yaml',
      'sources/3-syrian-offensive.yaml',
    ]
      .map((name) => `data/${name}`)
      .concat([one, two, three, lessonOn(one), 'content/pages/about.md', 'content/glossary/m4.md']);

  it('ends in a list of faults or in a sound atlas, never in another error', () => {
    const damage = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.integer({ min: 0, max: 40 }),
      put: fc.constantFrom(
        '',
        '"',
        "'",
        '\n',
        '- ',
        ': ',
        '{',
        '}',
        '[',
        ']',
        '<',
        '>',
        '](',
        '---\n',
        '*',
        '&a ',
        '\u0000',
        '\u202e',
        ',',
        '=',
        '%',
        'é',
        '\t',
        '|',
        '>-',
        '__proto__: x',
        '`',
      ),
    });
    fc.assert(
      fc.property(
        fc.array(damage, { minLength: 1, maxLength: 3 }),
        fc.shuffledSubarray(files(), { minLength: 4, maxLength: 6 }),
        (damages, chosen) => {
          const changes = new Map(
            chosen.map((file) => {
              const text = damages.reduce((before, { at, cut, put }) => {
                const index = Math.floor(at * before.length);
                return before.slice(0, index) + put + before.slice(index + cut);
              }, copy.read(file));
              return [file, text] as const;
            }),
          );
          expect(Array.isArray(copy.faultsWith(changes))).toBe(true);
        },
      ),
      { numRuns: 12 },
    );
  }, 60_000);
});
