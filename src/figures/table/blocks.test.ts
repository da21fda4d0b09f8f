import { describe, expect, it } from 'vitest';
import { Sheet } from '../sheet';
import { layBlocks } from './blocks';
import type { Cell, TellerRow } from './cells';

type Shown = TellerRow['emphasis'];
const columns = ['place', 'people'];

/** A row whose cells, in the order of `columns`, have the given emphasis. */
function row(id: string, emphasis: Shown, cells: readonly Shown[], note?: string): TellerRow {
  return {
    id,
    label: id,
    when: '6 March',
    party: 'other',
    emphasis,
    notes: [],
    cells: cells.map((own, i): Cell => ({
      key: `${id}/${columns[i]}`,
      column: columns[i] ?? '',
      heading: columns[i] ?? '',
      text: 'a few words',
      kind: 'stated',
      word: '',
      emphasis: own,
      notes: note !== undefined && i === 1 ? [note] : [],
    })),
  };
}

/** Keys of the rows and cells that a phone's table shows. */
function shown(rows: readonly TellerRow[], room: number) {
  const blocks = layBlocks(rows, 344, room);
  const sheet = new Sheet();
  blocks.draw(sheet, 8, 8, 0);
  const keys = sheet.boxes.map(({ key }) => key);
  const named = (prefix: string): string[] =>
    keys.flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length).replace(/:0$/, '')] : []));
  return { rows: named('row:'), cells: named('head:'), whole: blocks.whole };
}

describe('layBlocks', () => {
  const normal = row('normal', 'normal', ['normal', 'normal']);
  const muted = ['a', 'b'].map((id) => row(id, 'muted', ['muted', 'muted']));

  it('shows all where there is room', () =>
    expect(shown([normal, ...muted], 400)).toMatchObject({ rows: ['normal', 'a', 'b'], whole: true }));
  it('gives each row the cell of the column that the scene speaks of before a row gets a second', () => {
    const lifted = row('lifted', 'normal', ['normal', 'lifted']);
    expect(shown([normal, lifted], 80)).toEqual({
      rows: ['normal', 'lifted'],
      cells: ['normal/people', 'lifted/people'],
      whole: false,
    });
  });
  it('keeps one column of the muted rows where their other cells have no room', () => {
    const lifted = row('lifted', 'lifted', ['lifted', 'lifted'], 'neither of the others says so');
    expect(shown([lifted, ...muted], 160)).toEqual({
      rows: ['lifted', 'a', 'b'],
      cells: ['lifted/place', 'lifted/people', 'a/people', 'b/people'],
      whole: false,
    });
  });
  it.each([20, 60, 90, 120, 150, 180])('names no row without a cell of its own under it (%i px)', (room) => {
    const { rows, cells } = shown([normal, ...muted, row('last', 'normal', ['muted', 'normal'])], room);
    for (const id of rows)
      expect(
        cells.some((key) => key.startsWith(`${id}/`)),
        id,
      ).toBe(true);
    // Muted rows are there together or not at all.
    expect(rows.includes('a')).toBe(rows.includes('b'));
  });
});
