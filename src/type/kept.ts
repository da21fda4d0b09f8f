import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** First `digits` hexadecimal digits of the SHA-256 of the parts, each set off from the next. */
export function hashOf(parts: readonly (string | Uint8Array)[], digits = 32): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}\n`).update(part);
  return hash.digest('hex').slice(0, digits);
}

/** Bytes kept on disk, and where. */
export interface Kept {
  readonly path: string;
  readonly bytes: Buffer;
}

const inHand = new Map<string, Promise<Kept>>();

/**
 * Bytes that take long to make, kept between builds under node_modules/.cache/idlib (deleting it is always safe).
 * Asked twice for the same, also at the same time, it makes them once.
 * @param shelf folder under the cache
 * @param ending of the file's name, with its dot
 * @param from everything the bytes depend on, the version of the tool that makes them included, and a number for our own settings of it
 */
export function kept(
  shelf: string,
  ending: string,
  from: readonly (string | Uint8Array)[],
  make: () => Promise<Uint8Array>,
): Promise<Kept> {
  const path = join(process.cwd(), 'node_modules', '.cache', 'idlib', shelf, hashOf(from) + ending);
  let known = inHand.get(path);
  if (!known) {
    known = keptAt(path, make);
    inHand.set(path, known);
    known.catch(() => inHand.delete(path));
  }
  return known;
}

async function keptAt(path: string, make: () => Promise<Uint8Array>): Promise<Kept> {
  const found = await readFile(path).catch(() => undefined);
  if (found) return { path, bytes: found };
  const bytes = Buffer.from(await make());
  await mkdir(dirname(path), { recursive: true });
  // Written beside and moved in one go: builds may run side by side.
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, bytes);
  await rename(draft, path);
  return { path, bytes };
}
