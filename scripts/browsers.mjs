// Finds the browsers that the tests drive and, where it may, installs the missing ones.
//   Chromium    always needed: Playwright's own build, or the system's. Tests drive the one that has no window
//               (chromium-headless-shell), which opens a page in a third of the time; the bench measures the whole one.
//   Firefox     the system's stock build (Playwright drives it over WebDriver BiDi).
//   Java        for the Nu HTML checker, in CI only; elsewhere its test says that it is left out.
//   WebKitGTK   the system's MiniBrowser and WebKitWebDriver, on Linux, in a virtual screen (Xvfb).
// With CI=true all three engines are needed. Elsewhere Firefox and WebKit take part when they are there.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** True where every engine must be tested. */
export const allEngines = !['', '0', 'false'].includes(process.env['CI'] ?? '');

/** The first path that exists. @param {(string | undefined)[]} paths */
const first = (...paths) => paths.find((path) => path && existsSync(path));

/** Where a program stands on the PATH. @param {string} name */
const onPath = (name) =>
  first(
    ...(process.env['PATH'] ?? '')
      .split(delimiter)
      .map((folder) => (folder ? join(folder, name) : undefined)),
  );

/** Path of a whole Chromium or Chrome; `CHROMIUM_PATH` goes first. */
export const findChromium = () =>
  first(
    process.env['CHROMIUM_PATH'],
    chromium.executablePath(),
    onPath('chromium'),
    onPath('chromium-browser'),
    onPath('google-chrome'),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    `${process.env['PROGRAMFILES']}\\Google\\Chrome\\Application\\chrome.exe`,
  );

/** Path of the Chromium that tests drive: one without a window before a whole one. Playwright's own build brings both. */
export const findHeadless = () =>
  first(process.env['CHROMIUM_PATH'], chromium.executablePath(), onPath('chromium-headless-shell')) ??
  findChromium();

/** Path of a stock Firefox; `FIREFOX_PATH` goes first. */
export const findFirefox = () =>
  first(
    process.env['FIREFOX_PATH'],
    onPath('firefox-esr'),
    onPath('firefox'),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  );

/**
 * The three programs a WebKitGTK test needs, or undefined unless all are there; `WEBKIT_PATH` goes first for the
 * browser.
 * @returns {{ browser: string, driver: string, screen: string } | undefined}
 */
export function findWebKit() {
  if (process.platform !== 'linux') return undefined;
  const browser = first(
    process.env['WEBKIT_PATH'],
    '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
  );
  const driver = onPath('WebKitWebDriver');
  const screen = onPath('Xvfb');
  return browser && driver && screen ? { browser, driver, screen } : undefined;
}

/** True of the build that Playwright finds by itself and needs no path for. @param {string | undefined} path */
export const isPlaywrightsOwn = (path) => path === chromium.executablePath();

/** Runs a command with its chatter hidden; true when it succeeded. @param {string} command @param {string[]} args */
function run(command, ...args) {
  console.log(`[browsers] ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (
    spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000, env }).status === 0
  );
}

let listsUpdated = false;

/** Installs Debian packages where we are root on a system that has apt. @param {string[]} packages */
function aptInstall(...packages) {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return;
  listsUpdated ||= run('apt-get', '-qq', 'update');
  run('apt-get', '-qq', '-y', '--no-install-recommends', 'install', ...packages);
}

/**
 * Installs what is needed and missing, prints what is there, and ends the process if something needed is not.
 * @param {boolean} whole whether Chromium has to be the whole one
 */
export function provideBrowsers(whole) {
  const find = whole ? findChromium : findHeadless;
  if (!find()) {
    // Playwright's own download fails at once where its server is out of reach; the system's packages may not.
    run(process.execPath, 'node_modules/playwright-core/cli.js', 'install', 'chromium');
    if (!find() && !whole) aptInstall('chromium-headless-shell');
    if (!find()) aptInstall('chromium');
  }
  if (allEngines && !findFirefox()) aptInstall('firefox-esr');
  if (allEngines && !findWebKit()) aptInstall('webkit2gtk-driver', 'xvfb');
  // For the Nu HTML checker, without which CI would check less than it says.
  if (allEngines && !process.env['JAVA_HOME'] && !onPath('java')) aptInstall('default-jre-headless');

  const found = { chromium: find(), firefox: findFirefox(), webkit: findWebKit()?.browser };
  for (const [engine, path] of Object.entries(found)) console.log(`[browsers] ${engine}: ${path ?? 'none'}`);
  const missing = Object.entries(found).filter(
    ([engine, path]) => !path && (allEngines || engine === 'chromium'),
  );
  if (missing.length === 0) return;
  console.error(
    `[browsers] missing: ${missing.map(([engine]) => engine).join(', ')}. Install Chromium or Chrome` +
      (allEngines ? ', Firefox, and Debian’s webkit2gtk-driver and xvfb (CI=true tests all engines)' : '') +
      ', or name a program in CHROMIUM_PATH, FIREFOX_PATH or WEBKIT_PATH.',
  );
  process.exit(1);
}
