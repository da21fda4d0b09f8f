import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  parse,
} from 'culori';
import { describe, expect, it } from 'vitest';
import { glyph } from './glyph';
import { styleOf, type Role } from './look';
import type { Party } from './mark';
import { contrast, grounds, seen, type Hex } from './seen';
import { themes, type Theme } from './theme';

/**
 * The rule: nothing on a picture is told by colour alone. Two things that a reader must tell apart either differ by
 * shape, dash, width or hatching, or differ in colour under every kind of sight tested here; and what stands out from
 * its ground does so under each. Sight is simulated at full strength (Machado, Oliveira and Fernandes, 2009).
 */
const sights = {
  usual: (colour: Hex): Hex => colour,
  protanopia: (colour: Hex): Hex => formatHex(filterDeficiencyProt(1)(parse(colour)!)),
  deuteranopia: (colour: Hex): Hex => formatHex(filterDeficiencyDeuter(1)(parse(colour)!)),
  tritanopia: (colour: Hex): Hex => formatHex(filterDeficiencyTrit(1)(parse(colour)!)),
};
const difference = differenceCiede2000();
/** CIEDE2000 from which two patches that do not touch are told apart without effort; 2 is the least that eyes notice. */
const clear = 10;

const parties: readonly Party[] = [
  'government',
  'opposition',
  'turkey',
  'russia',
  'iran',
  'monitor',
  'source-text',
  'other',
];

describe.each(Object.keys(sights) as (keyof typeof sights)[])('with %s sight', (name) => {
  const sight = sights[name];
  const apart = (a: Hex, b: Hex): number => difference(sight(a), sight(b));

  describe.each(['light', 'dark'] as const)('in the %s theme', (theme: Theme) => {
    it('every party stands out from land, paper and halo by 3 to 1', () => {
      for (const party of parties)
        for (const ground of ['land', 'paper', 'halo', 'lane', 'cell'] as const)
          expect(
            contrast(sight(themes[theme][party]), sight(grounds[ground](theme))),
            `${party} on ${ground}`,
          ).toBeGreaterThanOrEqual(3);
    });

    it('every statement line of a map stands out from land by 3 to 1', () => {
      const land = grounds.land(theme);
      for (const role of [
        'road-case',
        'corridor-edge',
        'patrol-route',
        'connector-agreed',
        'connector-absent',
        'connector-said',
        'measure',
        'accounts-differ',
        'leader',
      ] as const)
        expect(contrast(sight(seen(theme, role, 'normal', land)), sight(land)), role).toBeGreaterThanOrEqual(
          3,
        );
    });

    it('the corridor is another colour than the land and the sea beside it', () => {
      for (const ground of ['land', 'sea', 'band'] as const)
        expect(apart(grounds.corridor(theme), grounds[ground](theme)), ground).toBeGreaterThanOrEqual(clear);
    });

    it('links are told from text by an underline as well, and from quiet text by colour', () => {
      expect(apart(themes[theme].link, themes[theme].ink)).toBeGreaterThanOrEqual(clear);
    });
  });
});

describe('what colour does not tell', () => {
  it('parties: no two have the same outline, so each is told by its shape', () => {
    const outlines = parties.map((party) =>
      glyph(party, 0, 0, 1)
        .map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`)
        .sort()
        .join(' '),
    );
    expect(new Set(outlines).size).toBe(parties.length);
  });

  it('lines of a map: every two differ by dash, by width or by their casing', () => {
    const lines: readonly Role[] = [
      'border',
      'river',
      'road-case',
      'corridor-edge',
      'patrol-route',
      'connector-agreed',
      'connector-absent',
      'connector-said',
      'measure',
    ];
    /** Line to gap, and both to the width: what a dash looks like. */
    const pattern = (role: Role): string => {
      const { dash = [], width = 1, cap = 'butt' } = styleOf({ role, emphasis: 'normal' });
      const dots = cap === 'round' && dash[0]! < width;
      return dash.length === 0
        ? 'whole'
        : dots
          ? 'dots'
          : dash.length > 2
            ? 'dash and dot'
            : `dashes of ${dash[0]}`;
    };
    const width = (role: Role): number => styleOf({ role, emphasis: 'normal' }).width!;
    for (const [i, a] of lines.entries())
      for (const b of lines.slice(i + 1)) {
        const [thin, thick] = [width(a), width(b)].sort((x, y) => x - y) as [number, number];
        expect(pattern(a) !== pattern(b) || thick / thin >= 1.4, `${a} and ${b}`).toBe(true);
      }
  });

  it('areas of a map: each that means something has a line of its own', () => {
    const edges = {
      corridor: 'corridor-edge',
      band: 'band-hatch',
      'disc-fill': 'disc',
      sea: 'land',
      lake: 'lake',
    } as const;
    const looksOf = Object.values(edges).map((role) => {
      const { dash, width, stroke } = styleOf({ role, emphasis: 'normal' });
      expect(stroke, role).toBeDefined();
      return JSON.stringify([dash, width]);
    });
    expect(new Set(looksOf).size).toBe(looksOf.length);
  });

  it('a claim and a report: hollow against filled', () => {
    expect(styleOf({ role: 'glyph-claimed', emphasis: 'normal' }).fill).toBe('halo');
    expect(styleOf({ role: 'glyph-reported', emphasis: 'normal' }).fill).toBe('party');
    expect(styleOf({ role: 'bar-hollow', emphasis: 'normal' }).fill).toBe('paper');
    expect(styleOf({ role: 'bar', emphasis: 'normal' }).fill).toBe('party');
  });
});
