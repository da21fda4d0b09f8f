// Asks a running server for every file of the site and for what is not there, and says what is not as it should be.
import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { builtFiles } from '../src/hosts/built-files.ts';
import { compressible, mediaType } from '../src/hosts/media-types.ts';
import { headersOf, RULES } from '../src/hosts/rules.ts';

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {Record<string, string | string[] | undefined>} headers
 * @property {Buffer} body
 */

/** The two ways to compare types: `text/csv;charset=utf-8`, `Text/CSV; charset=UTF-8`. @param {unknown} type */
const bare = (type) => String(type).toLowerCase().replaceAll(' ', '');

/**
 * Checks what a server sends.
 * @param {object} options
 * @param {number} options.port of the loopback address
 * @param {string} options.base the path the site stands under, with a slash at both ends
 * @param {string} options.folder the built site, with its compressed forms
 * @param {boolean} options.brotli whether the server can send brotli
 * @returns {Promise<{ asked: number, faults: string[] }>}
 */
export async function checkServer({ port, base, folder, brotli }) {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  /** @type {string[]} */
  const faults = [];
  let asked = 0;

  /** @param {string} path @param {Record<string, string>} [headers] @param {string} [method] @returns {Promise<Answer>} */
  const ask = (path, headers = {}, method = 'GET') =>
    new Promise((done, fail) => {
      asked += 1;
      const options = { host: '127.0.0.1', port, path: base + path.slice(1), headers, method, agent };
      get(options, (response) => {
        /** @type {Buffer[]} */
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () =>
          done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
        );
      }).on('error', fail);
    });

  /** @param {string} what @param {unknown} is @param {unknown} should */
  const expect = (what, is, should) => {
    if (is !== should) faults.push(`${what}: ${JSON.stringify(is)}, not ${JSON.stringify(should)}`);
  };

  /** Headers that the rules give. @param {string} path @param {Answer} answer */
  const expectHeaders = (path, { headers }) => {
    const should = headersOf(path);
    for (const { name } of RULES) expect(`${path} ${name}`, headers[name.toLowerCase()], should[name]);
  };

  for (const path of builtFiles(folder)) {
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const plain = readFileSync(file);
    const answer = await ask(path);
    expect(`${path} status`, answer.status, 200);
    expect(`${path} type`, bare(answer.headers['content-type']), bare(mediaType(file)));
    expect(`${path} is sent as it is`, answer.body.equals(plain), true);
    expectHeaders(path, answer);
    const small = compressible(file) && plain.length >= 512;
    for (const [coding, taken] of Object.entries({ br: 'gzip, br', gzip: 'gzip' })) {
      if (coding === 'br' && !brotli) continue;
      const squeezed = await ask(path, { 'accept-encoding': taken });
      expect(`${path} coding for ${taken}`, squeezed.headers['content-encoding'], small ? coding : undefined);
      if (!small || squeezed.headers['content-encoding'] !== coding) continue;
      const unpacked = coding === 'br' ? brotliDecompressSync(squeezed.body) : gunzipSync(squeezed.body);
      expect(`${path} in ${coding} is the same`, unpacked.equals(plain), true);
      expect(`${path} in ${coding} type`, bare(squeezed.headers['content-type']), bare(mediaType(file)));
      expect(`${path} varies`, /accept-encoding/i.test(String(squeezed.headers['vary'])), true);
      expectHeaders(path, squeezed);
    }
  }

  const kinds = new Map(builtFiles(folder).map((path) => [extname(path), path]));
  for (const path of kinds.values()) {
    const { headers } = await ask(path);
    const validator = String(headers['etag']);
    const again = await ask(path, { 'if-none-match': validator });
    expect(`${path} unchanged`, [again.status, again.body.length].join(), '304,0');
    const part = await ask(path, { range: 'bytes=2-5' });
    expect(`${path} in part`, [part.status, part.body.length].join(), '206,4');
    const head = await ask(path, {}, 'HEAD');
    expect(`${path} HEAD`, [head.status, head.body.length].join(), '200,0');
  }

  const lost = readFileSync(join(folder, '404.html'));
  for (const path of ['/missing/', '/missing.png', '/figures/', '/_astro/missing.js', '/embed/missing/']) {
    const answer = await ask(path);
    expect(`${path} status`, answer.status, 404);
    expect(`${path} shows the page for what is missing`, answer.body.equals(lost), true);
    expect(`${path} type`, bare(answer.headers['content-type']), bare(mediaType('.html')));
    expect(`${path} is not kept`, answer.headers['cache-control'], headersOf('/404.html')['Cache-Control']);
  }
  const folderOf = await ask('/about');
  expect('/about leads to its folder', [301, 308].includes(folderOf.status), true);
  expect('/about leads to', folderOf.headers['location'], `${base}about/`);
  agent.destroy();
  return { asked, faults };
}
