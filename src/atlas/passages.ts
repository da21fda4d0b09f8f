import { readYaml, type Reading } from './read';
import type { Located } from './written';

const file = 'data/source-text.yaml';

/**
 * The ids of the source text's statements, so that lessons can be checked against them. A file that cannot be read is a
 * fault here; what is wrong inside it is told by `loadSourceText`, and here it only means that no id can be called unknown.
 */
export function readPassages({ root, lost, faults }: Reading): Located<{ readonly id: string }>[] {
  const yaml = readYaml(root, file, faults);
  const list = (yaml?.value as { passages?: unknown } | null | undefined)?.passages;
  if (!yaml || !Array.isArray(list)) {
    lost.file('passages');
    return [];
  }
  return list.flatMap((passage: unknown, i) => {
    const id = (passage as { id?: unknown } | null)?.id;
    const lineOf = (path: readonly PropertyKey[] = []): number | undefined =>
      yaml.lineOf(['passages', i, ...path]);
    return typeof id === 'string' ? [{ row: { id }, file, lineOf }] : [];
  });
}
