import type { Atlas } from '../../atlas/atlas';
import { dateInWords } from '../../atlas/edtf';
import type { Figure } from '../../atlas/schema/figure';
import type { TableScene } from '../../atlas/schema/scene';
import type { Table } from '../../atlas/schema/table';
import type { Emphasis, Party } from '../../frame/mark';
import { shortDate } from '../timeline/items';

export type TableFigure = Extract<Figure, { kind: 'table' }>;
type Shown = Exclude<Emphasis, 'hidden'>;
type CellKind = Table['rows'][number]['cells'][string]['kind'];

/** A cell as one scene shows it. */
export interface Cell {
  readonly key: string;
  readonly column: string;
  /** The column's heading. */
  readonly heading: string;
  readonly text: string;
  readonly kind: CellKind;
  /** The word that says what colour and slant say: "new", "denied", "open"; empty for what is simply stated or absent. */
  readonly word: string;
  readonly emphasis: Shown;
  readonly notes: readonly string[];
}

/** A row as one scene shows it. */
export interface TellerRow {
  readonly id: string;
  readonly label: string;
  readonly when: string;
  readonly party: Party;
  readonly emphasis: Shown;
  readonly notes: readonly string[];
  readonly cells: readonly Cell[];
}

/** The words for kinds of cell. */
export const kindWords: Readonly<Record<CellKind, string>> = {
  stated: '',
  absent: '',
  added: 'new',
  denied: 'denied',
  open: 'left open',
};

/** A cell's text as drawn: what is absent begins with a dash, and says "not said" where the data give no better words. */
export const cellText = (text: string, kind: CellKind): string =>
  kind === 'absent'
    ? `\u2014\u00a0${/^[\s\u2013\u2014-]*$/.test(text) ? 'not said' : text.replace(/^N(?=(o|ot|one)\b)/, 'n')}`
    : text;

/** The year that all rows share, or undefined. */
function sharedYear(table: Table): number | undefined {
  const years = new Set(
    table.rows.flatMap((row) => row.date.match(/\d{4}/g)?.filter((match) => Number(match) > 1900) ?? []),
  );
  const [only] = years;
  return years.size === 1 && only !== undefined ? Number(only) : undefined;
}

/**
 * The rows of a figure's table as a scene shows them: a cell's emphasis is its own, or its row's, or normal; hidden rows
 * and cells are left out. Throws TypeError if the figure names an unknown table.
 */
export function rowsOf(
  atlas: Atlas,
  figure: TableFigure,
  scene: TableScene,
): { columns: Table['columns']; rows: TellerRow[]; year: number | undefined } {
  const table = atlas.tables.get(figure.table);
  if (!table) throw new TypeError(`figure ${figure.id}: unknown table ${figure.table}`);
  const year = sharedYear(table);
  const notesAt = (at: string): string[] =>
    scene.notes.filter((note) => note.at === at).map((note) => note.text);
  const rows = table.rows.flatMap((row): TellerRow[] => {
    const emphasis = scene.cells[row.id] ?? 'normal';
    if (emphasis === 'hidden') return [];
    const cells = table.columns.flatMap((column): Cell[] => {
      const cell = row.cells[column.id];
      const key = `${row.id}/${column.id}`;
      const own = scene.cells[key] ?? emphasis;
      if (!cell || own === 'hidden') return [];
      return [
        {
          key,
          column: column.id,
          heading: column.label,
          text: cellText(cell.text, cell.kind),
          kind: cell.kind,
          word: kindWords[cell.kind],
          emphasis: own,
          notes: notesAt(key),
        },
      ];
    });
    const when = year === undefined ? dateInWords(row.date) : shortDate(row.date, year);
    return [
      {
        id: row.id,
        label: row.label,
        when,
        party: atlas.actors.get(row.by)?.party ?? 'other',
        emphasis,
        notes: notesAt(row.id),
        cells,
      },
    ];
  });
  return { columns: table.columns, rows, year };
}
