/** Whole builds of the project with something spoilt: each stops in seconds, says where and what, and writes nothing. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wrongClaims } from '../src/atlas/spoils/claims';
import { ground } from '../src/atlas/spoils/ground';
import { invalidPictures } from '../src/atlas/spoils/invalid-pictures';
import { invalidRows } from '../src/atlas/spoils/invalid-rows';
import { wrongPictures } from '../src/atlas/spoils/pictures';
import { wrongRecord } from '../src/atlas/spoils/record';
import { wrongSentences } from '../src/atlas/spoils/sentences';
import type { Spoil } from '../src/atlas/spoils/spoil';
import { wrongSteps } from '../src/atlas/spoils/steps';
import { unreadable } from '../src/atlas/spoils/unreadable';

/** One of every kind. */
const chosen = [
  'YAML: an unclosed list',
  'MDX: an unclosed step',
  'Latin-1',
  'a huge file',
  'an empty file',
  'path traversal in a slug',
  'script in a name',
  'a status misspelt',
  'a holder on the wrong side of the line',
  'a script in a step',
  'a correction of no claim',
];
const all = [
  ...unreadable,
  ...invalidRows,
  ...invalidPictures,
  ...ground,
  ...wrongClaims,
  ...wrongPictures,
  ...wrongSteps,
  ...wrongSentences,
  ...wrongRecord,
];
const spoils = chosen.map((what) => {
  const found = all.find((spoil) => spoil.what === what);
  if (!found) throw new RangeError(`nothing is spoilt as "${what}"`);
  return found;
});

/** What a build reads. Modules are linked: they are many, and nothing may write there. */
const parts = [
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
  'content',
  'data',
  'public',
  'scripts',
  'src',
];

let project: string;
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'refused-'));
  for (const part of parts) cpSync(part, join(project, part), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(project, 'node_modules'), 'junction');
});
afterAll(() => rmSync(project, { recursive: true }));

/** Every file of the project with its time of change. */
const state = (): string[] =>
  readdirSync(project, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/^node_modules[/\\]/.test(name))
    .map((name) => `${name} ${statSync(join(project, name)).mtimeMs}`)
    .sort();

async function build(): Promise<{ code: number; said: string }> {
  const { FORCE_COLOR: _colour, ...env } = process.env;
  const child = spawn(process.execPath, ['scripts/astro.mjs', 'build'], {
    cwd: project,
    env: { ...env, NO_COLOR: '1', NODE_ENV: 'production' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}

const original = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** Spoils the project, builds it, and puts it back as it was. */
async function buildSpoilt(
  chosen: readonly Spoil[],
): Promise<{ code: number; said: string; wrote: string[] }> {
  for (const { file, change } of chosen) {
    const content = change(original(file));
    mkdirSync(dirname(join(project, file)), { recursive: true });
    if (content === null) rmSync(join(project, file));
    else writeFileSync(join(project, file), content);
  }
  const before = state();
  try {
    const built = await build();
    const after = state();
    return {
      ...built,
      wrote: after
        .filter((entry) => !before.includes(entry))
        .concat(before.filter((entry) => !after.includes(entry))),
    };
  } finally {
    for (const { file } of chosen) {
      if (original(file)) cpSync(file, join(project, file));
      else rmSync(join(project, file));
    }
  }
}

/** The lines that name a fault: `file:line: problem`. */
const faultsIn = (said: string): string[] =>
  said.split('\n').filter((line) => /^ {2}(?:data|content)\/\S.*: \S/.test(line));

describe('a whole build', () => {
  it.each(spoils.map((spoil, i) => [spoil.what, spoil, i % 2 === 1] as const))(
    'refuses %s, with file, line and what to do, and writes nothing',
    async (_what, spoil, builtBefore) => {
      const dist = join(project, 'dist');
      rmSync(dist, { recursive: true, force: true });
      if (builtBefore) {
        mkdirSync(dist);
        writeFileSync(join(dist, 'index.html'), 'what was built before\n');
      }
      const { code, said, wrote } = await buildSpoilt([spoil]);
      expect(code).toBe(1);
      const file = spoil.in ?? spoil.file;
      const line = faultsIn(said).find((text) => text.startsWith(`  ${file}`) && spoil.says.test(text));
      expect(line, said).toBeDefined();
      if (spoil.at !== 'file') expect(line).toMatch(new RegExp(`^  ${file.replaceAll('.', '\\.')}:\\d+: `));
      expect(wrote).toEqual([]);
    },
  );

  it('reports what is wrong in many files at once', async () => {
    // A place that cannot be read hides what its control row says.
    const apart = spoils.filter((spoil) => !unreadable.includes(spoil) && spoil.what !== 'script in a name');
    expect(new Set(apart.map(({ file }) => file)).size).toBeGreaterThanOrEqual(5);
    const { code, said, wrote } = await buildSpoilt(apart);
    expect(code).toBe(1);
    const lines = faultsIn(said);
    for (const { what, says } of apart)
      expect(
        lines.some((line) => says.test(line)),
        what,
      ).toBe(true);
    expect(said).toMatch(/\d+ faults in the content:/);
    expect(wrote).toEqual([]);
  });
});
