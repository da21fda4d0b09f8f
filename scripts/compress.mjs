// Writes a .br and a .gz beside every text file of the built site, for servers that send files as they lie
// (`gzip_static` and `brotli_static` of nginx, `precompressed` of Caddy). Hosts with a network of their own compress by
// themselves: nothing else needs this. `npm run compress` after a build.
import { existsSync } from 'node:fs';
import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { builtFiles } from '../src/hosts/built-files.ts';
import { compressible } from '../src/hosts/media-types.ts';

/** Below this, headers weigh more than what compressing saves. Bytes. */
const SMALLEST = 512;

const inBrotli = promisify(brotliCompress);
const inGzip = promisify(gzip);

const KINDS = {
  /** @param {Buffer} plain */
  '.br': (plain) =>
    inBrotli(plain, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
    }),
  /** @param {Buffer} plain */
  '.gz': (plain) => inGzip(plain, { level: 9 }),
};

/**
 * Compresses the files of a built site. Files that are compressed already and have not changed since are left.
 * @param {string} folder
 * @returns {Promise<{ files: number, plain: number, brotli: number, gzip: number }>} text files and their bytes,
 *   as they are and compressed
 */
export async function compressSite(folder) {
  const texts = builtFiles(folder)
    .map((path) => join(folder, path.endsWith('/') ? `${path}index.html` : path))
    .filter(compressible);
  const sum = { files: 0, plain: 0, '.br': 0, '.gz': 0 };

  /** @param {string} file */
  const one = async (file) => {
    const plain = await readFile(file);
    const { atime, mtime } = await stat(file);
    sum.files += 1;
    sum.plain += plain.length;
    for (const ending of /** @type {const} */ (['.br', '.gz'])) {
      const beside = file + ending;
      let size = plain.length;
      if (plain.length < SMALLEST) await rm(beside, { force: true });
      else {
        const found = await stat(beside).catch(() => undefined);
        if (found && Math.round(found.mtimeMs) === mtime.getTime()) size = found.size;
        else {
          const small = await KINDS[ending](plain);
          await writeFile(beside, small);
          // The time of the text: it says which text this is, and servers make their ETag of it.
          await utimes(beside, atime, mtime);
          size = small.length;
        }
      }
      sum[ending] += size;
    }
  };
  // Each worker takes the next file; zlib's threads do the work.
  const queue = texts.values();
  const worker = async () => {
    for (const file of queue) await one(file);
  };
  await Promise.all(cpus().map(worker));
  return { files: sum.files, plain: sum.plain, brotli: sum['.br'], gzip: sum['.gz'] };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../dist', import.meta.url));
  if (!existsSync(join(folder, 'index.html'))) {
    console.error('There is no built site in dist/: run `npm run build` first.');
    process.exit(1);
  }
  const { files, plain, brotli, gzip: gzipped } = await compressSite(folder);
  const mega = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
  console.log(`${files} text files: ${mega(plain)}, in brotli ${mega(brotli)}, in gzip ${mega(gzipped)}`);
}
