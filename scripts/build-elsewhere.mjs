// Builds the site a second time, quickly, below a path, and as another machine would on another day:
// dist-elsewhere/, without the rasters of the figures. The tests of e2e/elsewhere/ and e2e/built/links.test.ts look at it.
// With --whole it builds at the root and with rasters, so that every byte can be compared: `npm run reproducible`.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'dist-elsewhere';
const CACHE = 'node_modules/.cache/idlib';
const whole = process.argv.includes('--whole');

/** A zone fourteen hours ahead, and a language whose small letters and dates are not English ones. */
const otherMachine = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };

/** Runs a build and ends if it fails. @param {string[]} args @param {Record<string, string>} env */
function build(args, env) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  if (status !== 0) process.exit(status ?? 1);
}

/** SHA-256 of every file of a folder, by path. @param {string} folder @returns {Map<string, string>} */
function hashes(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length), createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}

const elsewhere = [
  '--import',
  './scripts/another-machine.mjs',
  'scripts/astro.mjs',
  'build',
  '--outDir',
  FOLDER,
];
if (!whole) {
  build(elsewhere, { ...otherMachine, BASE_PATH: '/idlib/', RASTERS: 'off' });
} else {
  // Both from nothing: what an earlier build kept would hide what the second makes otherwise.
  rmSync(CACHE, { recursive: true, force: true });
  build(['scripts/astro.mjs', 'build'], { TZ: 'UTC', LC_ALL: 'C' });
  rmSync(CACHE, { recursive: true, force: true });
  build(elsewhere, otherMachine);
  const [here, there] = [hashes('dist'), hashes(FOLDER)];
  const differing = [...new Set([...here.keys(), ...there.keys()])]
    .filter((path) => here.get(path) !== there.get(path))
    .sort();
  rmSync(FOLDER, { recursive: true });
  if (differing.length) {
    console.error(`${differing.length} of ${here.size} files differ:\n  ${differing.join('\n  ')}`);
    process.exit(1);
  }
  const all = createHash('sha256')
    .update(JSON.stringify([...here].sort()))
    .digest('hex');
  console.log(`${here.size} files are the same byte for byte. SHA-256 of all: ${all}`);
}
