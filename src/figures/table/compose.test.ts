import { describe, expect, it } from 'vitest';
import type { Frame } from '../../frame/frame';
import { fixture } from '../fixture';
import { tableFigure } from '../fixture-figures';
import { cellText, rowsOf } from './cells';
import { composeTable } from './compose';

const [all, added] = tableFigure.scenes as [
  (typeof tableFigure.scenes)[number],
  (typeof tableFigure.scenes)[number],
];
const textOf = (frame: Frame): string =>
  frame.pins.flatMap((mark) => (mark.kind === 'text' ? mark.text : [])).join(' ');
const role = (frame: Frame, key: string) => frame.pins.find((mark) => mark.key === key)?.role;

describe('cellText', () => {
  it('draws what is absent with a dash', () => {
    expect(cellText('not given', 'absent')).toBe('\u2014\u00a0not given');
    expect(cellText('—', 'absent')).toBe('\u2014\u00a0not said');
    expect(cellText('None given', 'absent')).toBe('\u2014\u00a0none given');
    expect(cellText('Syria', 'stated')).toBe('Syria');
  });
});

describe('rowsOf', () => {
  it('takes a cell’s emphasis from itself, its row, or neither', () => {
    const rows = rowsOf(fixture, tableFigure, added).rows;
    const cell = (key: string) => rows.flatMap((row) => row.cells).find((one) => one.key === key)?.emphasis;
    expect([cell('script/people'), cell('agency/place'), cell('step/place'), cell('mehr/place')]).toEqual([
      'lifted',
      'lifted',
      'muted',
      'normal',
    ]);
  });
  it('leaves hidden rows out', () =>
    expect(
      rowsOf(fixture, tableFigure, { ...all, cells: { mehr: 'hidden' } }).rows.map(({ id }) => id),
    ).not.toContain('mehr'));
  it('refuses an unknown table', () =>
    expect(() => rowsOf(fixture, { ...tableFigure, table: 'none' }, all)).toThrow(/unknown table none/));
});

describe('composeTable', () => {
  it('draws every cell in wide, with words for what colour says', () => {
    const frame = composeTable(fixture, tableFigure, all, 'wide');
    for (const row of rowsOf(fixture, tableFigure, all).rows)
      for (const cell of row.cells) expect(role(frame, `cell:${cell.key}`), cell.key).toBeDefined();
    expect(role(frame, 'cell:script/people')).toBe('cell-added');
    expect(role(frame, 'text:agency/date:0')).toBe('cell-absent');
    expect(frame.pins.find(({ key }) => key === 'word:script/people')).toMatchObject({ text: 'new' });
    expect(frame.pins.find(({ key }) => key === 'word:mehr/people')).toMatchObject({ text: 'denied' });
  });
  it('keeps every row and every lifted cell in tall, and says what it leaves out', () => {
    const frame = composeTable(fixture, tableFigure, added, 'tall');
    for (const row of rowsOf(fixture, tableFigure, added).rows) {
      expect(role(frame, `row:${row.id}:0`), row.id).toBe('lane-text');
      for (const cell of row.cells)
        if (cell.emphasis === 'lifted') expect(role(frame, `text:${cell.key}:0`), cell.key).toBeDefined();
    }
    expect(role(frame, 'text:step/place:0')).toBeUndefined();
    expect(textOf(frame)).toContain('Some cells are left out here');
  });
  it('caps what a row takes of the room left over', () => {
    const cells = Object.fromEntries(
      ['step', 'front', 'script', 'mehr'].map((id) => [id, 'hidden' as const]),
    );
    const cell = composeTable(fixture, tableFigure, { ...all, cells }, 'wide').pins.find(
      ({ key }) => key === 'cell:agency/place',
    );
    if (cell?.kind !== 'path') throw new Error('no cell');
    const ys = cell.rings.flat().map(([, y]) => y);
    // Three lines of the largest size, and their padding.
    expect(Math.max(...ys) - Math.min(...ys)).toBeLessThan(3 * 21.5 * 1.22 + 20 + 21.5);
  });
  it('drops rows from a card before it sets them too small', () => {
    const frame = composeTable(
      fixture,
      tableFigure,
      {
        ...all,
        cells: Object.fromEntries(
          rowsOf(fixture, tableFigure, all).rows.map(({ id }) => [id, 'lifted' as const]),
        ),
      },
      'card',
    );
    for (const mark of frame.pins)
      if (mark.kind === 'text') expect(mark.size, mark.key).toBeGreaterThanOrEqual(20);
  });
  it('sets notes in their cell', () =>
    expect(textOf(composeTable(fixture, tableFigure, added, 'wide')).replace(/\s+/g, ' ')).toContain(
      'nobody else says so',
    ));
});
