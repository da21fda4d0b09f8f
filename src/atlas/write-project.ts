import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Files of a project by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Writes files into a new folder for temporary files. */
export function writeProject(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), 'atlas-'));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
  return root;
}
