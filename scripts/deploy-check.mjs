// Runs real servers, nginx and Caddy as Debian packages them, with our own snippets on a copy of the built site, and asks
// each for every file: status, type, headers, compressed forms, validators, ranges, folders, the page for what is
// missing; at the root and under a base. `npm run deploy-check` after a build. It installs nothing and says which
// servers it did not find; with `CI=true` a missing server fails.
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { caddyfile } from '../src/hosts/caddy.ts';
import { nginxConfiguration } from '../src/hosts/nginx.ts';
import { compressSite } from './compress.mjs';
import { checkServer } from './deploy-probe.mjs';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** @returns {Promise<number>} a free port of the loopback address */
const freePort = () =>
  new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

/**
 * @typedef {object} Kind A server that can be tried.
 * @property {string} name
 * @property {string} install how to have it
 * @property {() => string | undefined} version undefined when it is not here
 * @property {(folder: string, root: string, port: number, base: string) => [string, string[]]} start writes the
 *   configuration into a folder and gives the command
 * @property {() => boolean} brotli whether it can send what is compressed with brotli
 */

/** @param {string} command @param {string[]} args */
function versionOf(command, args) {
  const { error, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return error ? undefined : /\d[\d.]*/.exec(stdout + stderr)?.[0];
}

/** @type {Kind[]} */
const KINDS = [
  {
    name: 'nginx',
    install: 'apt-get install nginx-light libnginx-mod-http-brotli-static',
    version: () => versionOf('nginx', ['-v']),
    brotli: () => existsSync(BROTLI),
    start(folder, root, port, base) {
      const snippet = nginxConfiguration({ listen: `127.0.0.1:${port}`, root, base });
      writeFileSync(
        join(folder, 'site.conf'),
        existsSync(BROTLI) ? snippet.replace('# brotli_static on;', 'brotli_static on;') : snippet,
      );
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
      writeFileSync(
        join(folder, 'nginx.conf'),
        `${existsSync(BROTLI) ? `load_module ${BROTLI};\n` : ''}daemon off;
master_process off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { }
http {
  access_log off;
${temporary.map((name) => `  ${name}_temp_path ${folder}/${name};`).join('\n')}
  include ${folder}/site.conf;
}
`,
      );
      return ['nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')]];
    },
  },
  {
    name: 'Caddy',
    install: 'apt-get install caddy',
    version: () => versionOf('caddy', ['version']),
    brotli: () => true,
    start(folder, root, port, base) {
      const options = '{\n\tadmin off\n}\n';
      const site = caddyfile({ listen: `http://127.0.0.1:${port}`, root, base });
      writeFileSync(join(folder, 'Caddyfile'), options + site);
      return ['caddy', ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile']];
    },
  },
];

/** Tries a server under a base. @param {Kind} kind @param {string} site @param {string} base */
async function tryServer(kind, site, base) {
  const folder = mkdtempSync(join(tmpdir(), 'deploy-check-'));
  // A worker may run as another user.
  chmodSync(folder, 0o755);
  let root = site;
  if (base !== '/') {
    root = join(folder, 'root');
    mkdirSync(root);
    symlinkSync(site, join(root, base.replaceAll('/', '')));
  }
  const port = await freePort();
  const [command, args] = kind.start(folder, root, port, base);
  // Caddy keeps things in its user's home.
  const server = spawn(command, args, { env: { PATH: process.env['PATH'], HOME: folder } });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (said += text));
  const ended = new Promise((done) => server.once('close', done));
  try {
    const url = `http://127.0.0.1:${port}`;
    for (let waited = 0; !(await fetch(url).catch(() => undefined)); waited += 100) {
      if (server.exitCode !== null || waited > 15_000)
        throw new Error(`${kind.name} did not start:\n${said}`);
      await new Promise((done) => setTimeout(done, 100));
    }
    return await checkServer({ port, base, folder: site, brotli: kind.brotli() });
  } finally {
    server.kill();
    await ended;
    rmSync(folder, { recursive: true });
  }
}

if (!existsSync(join(dist, 'index.html'))) {
  console.error('There is no built site in dist/: run `npm run build` first.');
  process.exit(1);
}
const copy = mkdtempSync(join(tmpdir(), 'deploy-site-'));
let failed = false;
try {
  chmodSync(copy, 0o755);
  cpSync(dist, copy, { recursive: true, preserveTimestamps: true });
  const { files, plain, brotli } = await compressSite(copy);
  console.log(
    `compressed ${files} text files: ${(plain / 1e6).toFixed(1)} MB to ${(brotli / 1e6).toFixed(1)} MB`,
  );
  for (const kind of KINDS) {
    const version = kind.version();
    if (version === undefined) {
      console.log(`SKIPPED ${kind.name}: it is not installed here (Debian: ${kind.install}).`);
      failed ||= process.env['CI'] === 'true';
      continue;
    }
    if (!kind.brotli()) console.log(`SKIPPED brotli of ${kind.name}: no module (Debian: ${kind.install}).`);
    for (const base of ['/', '/idlib/']) {
      const { asked, faults } = await tryServer(kind, copy, base);
      console.log(`${faults.length ? 'FAILED' : 'ok'} ${kind.name} ${version} at ${base}: ${asked} requests`);
      for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
      if (faults.length > 20) console.log(`  and ${faults.length - 20} more`);
      failed ||= faults.length > 0;
    }
  }
} finally {
  rmSync(copy, { recursive: true });
}
process.exitCode = failed ? 1 : 0;
