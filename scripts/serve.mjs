// Serves the built site as a content delivery network would: plain files, index pages, the headers that hosts are
// told to send, brotli, validators, ranges, a 404 page. Loopback only. `npm start` and the tests use it; nothing of it is deployed.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { compressible, mediaType } from '../src/hosts/media-types.ts';
import { headersOf } from '../src/hosts/rules.ts';
import { BASE_PATH } from '../src/site.ts';
import { byteRange } from './byte-range.mjs';

/**
 * @typedef {object} Body What is sent for a file.
 * @property {number} modified the file's time of change, to notice a new build
 * @property {Buffer} plain
 * @property {Buffer} [brotli] absent where compressing would not help (pictures, fonts, archives)
 * @property {string} etag
 */

const compress = promisify(brotliCompress);

/** Reads and compresses a file. @param {string} file @param {number} modified @returns {Promise<Body>} */
async function load(file, modified) {
  const plain = await readFile(file);
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  if (!compressible(file)) return { modified, plain, etag };
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  return { modified, plain, etag, brotli: await compress(plain, { params }) };
}

/** What was read, for every server of this process: tests start a hundred. @type {Map<string, Body>} */
const bodies = new Map();

/** The file's body, read again when the file has changed. @param {string} file */
async function bodyOf(file) {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  let body = bodies.get(file);
  if (body?.modified !== found.mtimeMs) bodies.set(file, (body = await load(file, found.mtimeMs)));
  return body;
}

/**
 * Starts a server.
 * @param {object} options
 * @param {string} options.root the folder to serve, usually `dist`
 * @param {string} [options.base] the path the site stands under, with a slash at both ends
 * @param {number} [options.port] 0, the default, takes any free one
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse, path: string)
 *   => boolean | void | Promise<boolean | void>} [options.intercept] sees each request first, with its path below
 *   the base; returns true when it has seen to the answer itself (or means to leave it hanging). Tests inject
 *   faults with it.
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} once it listens; `url` ends in the
 *   base
 * @throws when the port is taken (`code` is EADDRINUSE)
 */
export async function serve({ root, base = '/', port = 0, intercept }) {
  const folder = resolve(root);

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  const answer = async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(url.pathname);
    if (path === '/' && base !== '/') return response.writeHead(302, { location: base }).end();
    const below = path.startsWith(base) ? `/${path.slice(base.length)}` : undefined;
    if (intercept && (await intercept(request, response, below ?? path))) return;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return response.writeHead(405, { allow: 'GET, HEAD' }).end();
    }

    let file = below === undefined ? undefined : join(folder, below);
    if (file !== undefined && file !== folder && !file.startsWith(folder + sep)) file = undefined;
    if (file && (await stat(file).catch(() => undefined))?.isDirectory()) {
      const index = join(file, 'index.html');
      if (!path.endsWith('/') && existsSync(index)) {
        return response.writeHead(301, { location: `${url.pathname}/${url.search}` }).end();
      }
      file = index;
    }
    const found = file && (await bodyOf(file));
    const missing = join(folder, '404.html');
    const body = found || (await bodyOf(missing));
    const status = found ? 200 : 404;
    if (!body) return response.writeHead(404, { 'content-type': mediaType('.txt') }).end('Not found\n');

    const squeezed = body.brotli && /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''));
    const sent = squeezed && body.brotli ? body.brotli : body.plain;
    /** @type {Record<string, string | number>} */
    const headers = {
      ...headersOf(found && below !== undefined ? below : '/404.html'),
      'content-type': mediaType(found && file ? file : missing),
      vary: 'accept-encoding',
      etag: body.etag,
    };
    if (found && request.headers['if-none-match'] === body.etag)
      return response.writeHead(304, headers).end();
    if (squeezed) headers['content-encoding'] = 'br';
    // A part of what was compressed is of use to nobody; parts are for documents and archives.
    const unchanged = request.headers['if-range'] === undefined || request.headers['if-range'] === body.etag;
    if (found && !body.brotli) {
      headers['accept-ranges'] = 'bytes';
      const range = request.method === 'GET' && unchanged && byteRange(request.headers.range, sent.length);
      if (range === 'unsatisfiable') {
        return response.writeHead(416, { ...headers, 'content-range': `bytes */${sent.length}` }).end();
      }
      if (range) {
        const part = sent.subarray(range.first, range.last + 1);
        headers['content-range'] = `bytes ${range.first}-${range.last}/${sent.length}`;
        headers['content-length'] = part.length;
        return response.writeHead(206, headers).end(part);
      }
    }
    headers['content-length'] = sent.length;
    return response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : sent);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      // A path that cannot be decoded, or a file that vanished while we read it.
      if (response.headersSent) response.destroy();
      else response.writeHead(400, { 'content-type': mediaType('.txt') }).end('Bad request\n');
    });
  });
  await new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => done(undefined));
  });
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}${base}`,
    port: address.port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** The port of `PORT`; without one 4321, or any free one if that is taken. @param {string} root */
async function serveFromCommandLine(root) {
  const wanted = process.env['PORT'];
  const options = { root, base: BASE_PATH };
  if (wanted) return serve({ ...options, port: Number(wanted) });
  return serve({ ...options, port: 4321 }).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return serve(options);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../dist', import.meta.url));
  if (!existsSync(join(root, 'index.html'))) {
    console.error(
      'There is no built site in dist/: run `npm run build`, or `npm start`, which builds and serves.',
    );
    process.exit(1);
  }
  const { url } = await serveFromCommandLine(root);
  console.log(`Serving dist/ at ${url} (stop with Ctrl+C)`);
}
