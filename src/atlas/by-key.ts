import type { Index } from './atlas';
import type { Fault } from './fault';
import type { Located } from './written';

/** Rows by their key; a key that stands twice is a fault, and the first row with it counts. */
export function byKey<Row>(
  rows: readonly Located<Row>[],
  key: (row: Row) => string,
  what: string,
  faults: Fault[],
): Index<Row> {
  const first = new Map<string, Located<Row>>();
  for (const located of rows) {
    const id = key(located.row);
    const earlier = first.get(id);
    if (!earlier) first.set(id, located);
    else
      faults.push({
        file: located.file,
        line: located.lineOf(),
        problem: `${what} "${id}" stands twice; first at ${earlier.file}:${earlier.lineOf() ?? 1}.`,
        hint: 'Every one is written once.',
      });
  }
  return new Map([...first].map(([id, { row }]) => [id, row]));
}

/** Rows by their id. */
export const byId = <Row extends { readonly id: string }>(
  rows: readonly Located<Row>[],
  what: string,
  faults: Fault[],
): Index<Row> => byKey(rows, ({ id }) => id, what, faults);
