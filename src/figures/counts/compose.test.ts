import { describe, expect, it } from 'vitest';
import type { Frame } from '../../frame/frame';
import { fixture } from '../fixture';
import { countsFigure } from '../fixture-figures';
import { composeCounts } from './compose';
import { dayTable } from './days';

const all = countsFigure.scenes[0]!;
const units = (frame: Frame, id: string) => frame.pins.filter((mark) => mark.key.startsWith(`unit:${id}:`));
const texts = (frame: Frame): string[] =>
  frame.pins.flatMap((mark) => (mark.kind === 'text' ? mark.text : []));

describe('dayTable', () => {
  it('puts counts under their days and knows the blank ones', () => {
    const [russia, akar] = dayTable(fixture, countsFigure, all).rows;
    expect(russia?.counts.map(({ first }) => first)).toEqual([0, 1, 2, 3]);
    expect(russia?.blank).toEqual([4, 5]);
    expect(akar?.counts[0]).toMatchObject({ first: 0, last: 1 });
  });
  it('says once what a row counts', () =>
    expect(dayTable(fixture, countsFigure, all).rows[0]?.of).toBe('violations by armed groups'));
  it('refuses an unknown count', () => {
    const rows = [{ ...countsFigure.rows[0]!, counts: ['nothing'] }];
    expect(() => dayTable(fixture, { ...countsFigure, rows }, all)).toThrow(/unknown count nothing/);
  });
});

describe('composeCounts', () => {
  for (const format of ['wide', 'tall', 'card'] as const) {
    it(`draws one mark a unit, and other shapes for deaths (${format})`, () => {
      const frame = composeCounts(fixture, countsFigure, all, format);
      expect(units(frame, 'ru-7')).toHaveLength(19);
      expect(units(frame, 'sohr-6')).toHaveLength(15);
      expect(new Set(units(frame, 'ru-7').map(({ kind }) => kind))).toEqual(new Set(['path']));
      expect(new Set(units(frame, 'sohr-6').map(({ kind }) => kind))).toEqual(new Set(['circle']));
      expect(texts(frame)).toContain('15\u00a0killed');
    });
    it(`boxes words, and says that days without a count have none (${format})`, () => {
      const frame = composeCounts(fixture, countsFigure, all, format);
      expect(frame.pins.find(({ key }) => key === 'box:akar-7')?.role).toBe('bar-hollow');
      expect(texts(frame)).toEqual(expect.arrayContaining(['none', 'small']));
      expect(texts(frame).join(' ')).toMatch(/no count found/);
      expect(units(frame, 'akar-7')).toHaveLength(0);
    });
    it(`says that rows count different things (${format})`, () => {
      const frame = composeCounts(fixture, countsFigure, all, format);
      expect(texts(frame).join(' ')).toMatch(/Each row counts something else/);
      expect(texts(frame).join(' ')).toMatch(/counts people killed/);
    });
  }
  it('shows what nobody counts as an empty row, open under the days for which it was looked for', () => {
    const scene = { ...all, missing: { label: 'Civilians', days: '2020-03-06/2020-03-08' } };
    const row = dayTable(fixture, countsFigure, scene).rows.at(-1);
    expect(row).toMatchObject({ label: 'Civilians', counts: [], blank: [0, 1, 2] });
    const frame = composeCounts(fixture, countsFigure, scene, 'tall');
    expect(texts(frame)).toContain('Civilians');
    expect(frame.pins.filter(({ key }) => key.startsWith('blank:missing:')).map(({ key }) => key)).toContain(
      'blank:missing:0:bracket',
    );
    expect(texts(frame).includes('counts')).toBe(false);
  });
  it('draws words about two days in a box as long as both', () => {
    const frame = composeCounts(fixture, countsFigure, all, 'wide');
    const box = frame.pins.find(({ key }) => key === 'box:akar-7');
    const day = (i: number) => frame.pins.find(({ key }) => key === `day:${i}`);
    const [first, second] = [day(0), day(1)];
    if (box?.kind !== 'path' || first?.kind !== 'text' || second?.kind !== 'text')
      throw new Error('marks are missing');
    const xs = box.rings.flat().map(([x]) => x);
    expect(Math.min(...xs)).toBeLessThan(first.x);
    expect(Math.max(...xs)).toBeGreaterThan(second.x);
    expect(frame.pins.map(({ key }) => key)).not.toContain('blank:akar-1:0');
  });
  it.each(['wide', 'tall'] as const)(
    'brackets exactly the days without a count, with words on it (%s)',
    (format) => {
      const frame = composeCounts(fixture, countsFigure, all, format);
      const at = (key: string) => frame.pins.find((mark) => mark.key === key);
      const day = (i: number): number => {
        const mark = at(`day:${i}`);
        return mark?.kind === 'text' ? mark.x : NaN;
      };
      const bracket = at('blank:reconciliation-center-0:4:bracket');
      if (bracket?.kind !== 'path') throw new Error('no bracket');
      const xs = bracket.rings.flat().map(([x]) => x);
      const column = day(1) - day(0);
      expect(Math.min(...xs)).toBeGreaterThan(day(4) - column / 2);
      expect(Math.min(...xs)).toBeLessThan(day(4) - column / 4);
      expect(Math.max(...xs)).toBeLessThan(day(5) + column / 2);
      expect(Math.max(...xs)).toBeGreaterThan(day(5) + column / 4);
      expect(at('blank:reconciliation-center-0:4')).toMatchObject({ x: (day(4) + day(5)) / 2 });
    },
  );
  it('keeps brackets and words across the days in every scene, whatever notes stand beside the counts', () => {
    for (const format of ['wide', 'tall', 'card'] as const) {
      const places = countsFigure.scenes.map((scene) =>
        composeCounts(fixture, countsFigure, scene, format).pins.flatMap((mark) =>
          !mark.key.startsWith('blank:')
            ? []
            : mark.kind === 'path'
              ? [[mark.key, ...mark.rings.flat().map(([x]) => x)]]
              : mark.kind === 'text'
                ? [[mark.key, mark.x]]
                : [],
        ),
      );
      expect(places[0]?.length).toBeGreaterThan(0);
      expect(places[1]).toEqual(places[0]);
    }
  });
  it('carries the scene’s emphasis', () => {
    const frame = composeCounts(fixture, countsFigure, countsFigure.scenes[1]!, 'wide');
    expect(units(frame, 'ru-6')[0]?.emphasis).toBe('muted');
    expect(units(frame, 'sohr-6')[0]?.emphasis).toBe('lifted');
    expect(texts(frame).join(' ')).toContain('said at Hatay on 7 March');
  });
});
