import { describe, expect, it } from 'vitest';
import type { Atlas } from '../atlas/atlas';
import { figure as figureSchema } from '../atlas/schema/figure';
import { dataTable } from './describe';
import { fixture } from './fixture';
import { countsFigure, hoursFigure, tableFigure } from './fixture-figures';

describe('dataTable', () => {
  it('gives every row as many cells as the head', () => {
    for (const figure of [hoursFigure, countsFigure, tableFigure]) {
      for (const scene of figure.scenes) {
        const { head, rows, caption } = dataTable(fixture, figure, scene);
        expect(caption).toContain(scene.title);
        expect(rows.length, scene.id).toBeGreaterThan(0);
        for (const row of rows) expect(row, `${scene.id}: ${row[0]}`).toHaveLength(head.length);
      }
    }
  });
  it('lists events with date, status and who says so', () => {
    const row = dataTable(fixture, hoursFigure, hoursFigure.scenes[1]!).rows.find((cells) =>
      cells.includes('Government forces enter Marat Makhus and al-Burayj'),
    );
    expect(row).toEqual(
      expect.arrayContaining([
        '7\u00a0March\u00a02020',
        'one side or source only',
        'Disputed',
        'SOHR; South Front',
      ]),
    );
  });
  it('leaves out events that the picture hides', () => {
    const scene = { ...hoursFigure.scenes[1]!, events: { entered: 'hidden' as const } };
    const figure = { ...hoursFigure, scenes: [scene] };
    expect(dataTable(fixture, figure, scene).rows.flat()).not.toContain(
      'Government forces enter Marat Makhus and al-Burayj',
    );
  });
  it('tells numbers, words and blank days apart', () => {
    const [russia, akar, sohr] = dataTable(fixture, countsFigure, countsFigure.scenes[0]!).rows;
    expect(russia?.slice(2, 8)).toEqual(['6', '19', '8', '7', 'no count found', 'no count found']);
    expect(akar?.slice(2, 5)).toEqual(['none', 'none', 'no count found']);
    expect(sohr?.[2]).toBe('15 killed');
  });
  it('says in words what a table draws', () => {
    const rows = dataTable(fixture, tableFigure, tableFigure.scenes[0]!).rows;
    expect(rows.flat()).toEqual(
      expect.arrayContaining([
        'apparently Qods Force officers (new)',
        '\u2014\u00a0not said',
        'no one named (denied)',
      ]),
    );
  });
  it('lists places with holder and precision', () => {
    const figure = figureSchema.parse({
      kind: 'map',
      id: 'm',
      title: 'Map',
      scenes: [
        {
          id: 'm-one',
          title: 'One',
          alt: 'One',
          description: 'One.',
          change: 'One.',
          date: '2020-03-06',
          claims: ['calm'],
          level: 'south-idlib',
          look: ['fleifel'],
          places: { fleifel: 'lifted', ariha: 'hidden' },
          disputed: ['fleifel'],
        },
      ],
    });
    const atlas: Atlas = {
      ...fixture,
      places: new Map([
        [
          'fleifel',
          {
            id: 'fleifel',
            name: 'Fleifel',
            kind: 'village',
            lon: 36.5,
            lat: 35.6,
            precision_km: 0.5,
            confidence: 'high',
            position_basis: 'exact',
            name_local: 'فليفل',
            name_local_lang: 'ar',
            variants: [],
            rank: 5,
            source: 'a gazetteer',
            licence: 'CC0',
            note: '',
            aliases: [],
          },
        ],
      ]),
      control: new Map([
        [
          'fleifel',
          {
            place: 'fleifel',
            holder: 'contested',
            as_of: '2020-03-06',
            confidence: 'low',
            position_note: '',
            evidence: 'a report',
            source: 'x',
            note: '',
          },
        ],
      ]),
    };
    const { rows } = dataTable(atlas, figure, figure.scenes[0]!);
    expect(rows).toEqual([
      [
        'Fleifel (فليفل)',
        'village',
        '6\u00a0March\u00a02020',
        'held by: contested, accounts differ',
        'position known, within 0.5 km',
        'a report. Position: a gazetteer',
      ],
    ]);
  });
  it('says its date once, where the title says it already', () => {
    const scene = { ...hoursFigure.scenes[1]!, title: 'Villages, 7 March 2020', date: '2020-03-07' };
    const figure = { ...hoursFigure, scenes: [scene] };
    expect(dataTable(fixture, figure, scene).caption).toBe(scene.title);
    expect(dataTable(fixture, figure, { ...scene, date: '2020-03-08' }).caption).toBe(
      `${scene.title}: 8\u00a0March\u00a02020`,
    );
  });
  it('refuses a scene of another figure', () =>
    expect(() => dataTable(fixture, hoursFigure, countsFigure.scenes[0]!)).toThrow(TypeError));
});
