// Makes one `npm start` or `npm test` enough on a bare clone: runs first, under whatever Node the machine has
// (20.12 or later), and installs the locked dependencies unless they are there. Those include a Node of our own
// for Linux on x64, which npm puts first in the PATH of every script that follows.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The oldest Node that runs everything: Astro 7 wants 22.12, our TypeScript scripts run unbuilt from 22.18. */
const OLDEST = [22, 18];

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';

/** @param {string} line */
const say = (line) => console.log(`[bootstrap] ${line}`);

/** Says what is wrong in one line and stops. @param {string} line @returns {never} */
function stop(line) {
  console.error(`[bootstrap] ${line}`);
  process.exit(1);
}

/** Installs from the lockfile unless the last install was of this very lockfile on this kind of machine. */
function install() {
  const stamp = join(root, 'node_modules', '.lock-hash');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

  say('npm ci (once per change of package-lock.json) …');
  // No package needs its install script: esbuild's only saves time, and vnu-jar's would fetch a Java from another server.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env['npm_execpath'];
  // The npm that started us runs on the machine's own Node, which `npm ci` cannot delete under our feet.
  const result = npm?.endsWith('.js')
    ? spawnSync(process.env['npm_node_execpath'] ?? process.execPath, [npm, ...args], {
        cwd: root,
        stdio: 'inherit',
      })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: windows });
  if (result.status !== 0) stop('npm ci failed; its messages are above.');
  writeFileSync(stamp, wanted);
}

/** Stops unless the Node that npm scripts will find, ours or else the machine's, is new enough. */
function checkNode() {
  const ours = join(root, 'node_modules', '.bin', windows ? 'node.cmd' : 'node');
  const version = existsSync(ours)
    ? spawnSync(ours, ['-v'], { encoding: 'utf8', shell: windows }).stdout.trim()
    : process.version;
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  stop(
    `Node ${version || 'of node_modules'} is too old, and none is bundled for ${process.platform} on ${process.arch}: ` +
      `install Node ${OLDEST.join('.')} or later.`,
  );
}

install();
checkNode();
if (process.argv.includes('--browsers')) {
  const { provideBrowsers } = await import('./browsers.mjs');
  provideBrowsers(process.argv.includes('--whole'));
}
