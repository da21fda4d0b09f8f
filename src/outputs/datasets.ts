import { GROUND_TABLES } from './ground-tables';
import { STORY_TABLES } from './story-tables';
import type { TableDefinition } from './table-definition';

/** The tables published under /data/. Field order is column order. */
export const TABLES: readonly TableDefinition[] = [...STORY_TABLES, ...GROUND_TABLES];

/** The table of a name. @throws RangeError if there is none */
export function tableNamed(name: string): TableDefinition {
  const table = TABLES.find((entry) => entry.name === name);
  if (!table) throw new RangeError(`there is no table "${name}"`);
  return table;
}
