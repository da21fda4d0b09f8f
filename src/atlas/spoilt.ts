import { rmSync } from 'node:fs';
import { ContentError } from './fault';
import { loadAtlas } from './load';
import { smallProject } from './small-project';
import { writeProject, type Files } from './write-project';

/** The lines of the message with which a project is refused; none when it is not. Any error but a ContentError is thrown. */
export function faultsOf(files: Files): string[] {
  const root = writeProject(files);
  try {
    loadAtlas(root);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  } finally {
    rmSync(root, { recursive: true });
  }
}

/**
 * Faults of the small project after one change: `from` is replaced by `to` in a file (the first time it occurs).
 * @throws RangeError when the file does not hold `from`, so that a test cannot pass by changing nothing.
 */
export function spoilt(file: string, from: string | RegExp, to: string): string[] {
  const before = smallProject[file] ?? '';
  const after = before.replace(from, () => to);
  if (after === before) throw new RangeError(`${file} does not hold ${String(from)}`);
  return faultsOf({ ...smallProject, [file]: after });
}
