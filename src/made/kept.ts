import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hashOf } from './hash-of';
import { madeOnce } from './made-once';

/** Bytes kept on disk, and where. */
export interface Kept {
  readonly path: string;
  readonly bytes: Buffer;
}

const inHand = madeOnce<Promise<Kept>>();

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
  return inHand(path, () => keptAt(path, make));
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
