import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Files that the host's tools read, or that stand beside another in a compressed form: nobody asks for them. */
const unasked = /^\/_headers$|\.(?:br|gz)$/;

/**
 * The files of a built site as they are asked for: paths from its root, sorted, index pages by their folder.
 * @param folder usually `dist`
 */
export function builtFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/')}`)
    .filter((path) => !unasked.test(path))
    .map((path) => path.replace(/\/index\.html$/, '/'))
    .sort();
}
