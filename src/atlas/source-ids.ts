import { readYaml, type Reading } from './read';
import type { Located, Written } from './written';

const file = 'data/source-text.yaml';

const kinds = ['passages', 'answers'] as const;

/**
 * The ids of the source text's statements and of the answers to it, so that lessons can be checked against them. A file
 * that cannot be read is a fault here; what is wrong inside it is told by `loadSourceText`, and here it only means that no
 * id can be called unknown.
 */
export function readSourceIds({ root, lost, faults }: Reading): Pick<Written, (typeof kinds)[number]> {
  const yaml = readYaml(root, file, faults);
  const value = yaml?.value as Readonly<Record<string, unknown>> | null | undefined;
  const [passages, answers] = kinds.map((kind): Located<{ readonly id: string }>[] => {
    const list = value?.[kind];
    if (!yaml || !Array.isArray(list)) {
      lost.file(kind);
      return [];
    }
    return list.flatMap((entry: unknown, i) => {
      const id = (entry as { id?: unknown } | null)?.id;
      const lineOf = (path: readonly PropertyKey[] = []): number | undefined =>
        yaml.lineOf([kind, i, ...path]);
      return typeof id === 'string' ? [{ row: { id }, file, lineOf }] : [];
    });
  });
  return { passages: passages!, answers: answers! };
}
