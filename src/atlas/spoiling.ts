/** A copy of the real project that tests may spoil, thing by thing. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ContentError, type Fault } from './fault';
import { checkContent } from './check-content';

/** New contents of files by path; null deletes a file. */
export type Changes = ReadonlyMap<string, string | Uint8Array | null>;

export interface ProjectCopy {
  /** Text of a file as it is in the project. */
  readonly read: (file: string) => string;
  /** Files of a folder as they are in the project, by name. */
  readonly files: (folder: string) => string[];
  /**
   * What the build would find with these changes, which are undone afterwards.
   * @throws whatever the loading throws that is no ContentError: bad content must never do that.
   */
  readonly faultsWith: (changes: Changes) => readonly Fault[];
  /** Deletes the copy. */
  readonly remove: () => void;
}

/** Copies `content/`, `data/` and, where there is one, `public/` of a project into a folder for temporary files. */
export function copyProject(root: string): ProjectCopy {
  const copy = mkdtempSync(join(tmpdir(), 'spoilt-'));
  for (const folder of ['content', 'data', 'public'])
    if (existsSync(join(root, folder))) cpSync(join(root, folder), join(copy, folder), { recursive: true });

  const faultsWith = (changes: Changes): readonly Fault[] => {
    for (const [file, content] of changes) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      if (content === null) rmSync(join(copy, file), { recursive: true });
      else writeFileSync(join(copy, file), content);
    }
    try {
      checkContent(copy);
      return [];
    } catch (error) {
      if (error instanceof ContentError) return error.faults;
      throw error;
    } finally {
      for (const file of changes.keys()) {
        rmSync(join(copy, file), { recursive: true, force: true });
        if (existsSync(join(root, file))) cpSync(join(root, file), join(copy, file), { recursive: true });
      }
    }
  };
  return {
    read: (file) => readFileSync(join(root, file), 'utf8'),
    files: (folder) =>
      readdirSync(join(root, folder))
        .sort()
        .map((name) => `${folder}/${name}`),
    faultsWith,
    remove: () => rmSync(copy, { recursive: true }),
  };
}
