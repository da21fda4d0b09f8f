import { describe, expect, it } from 'vitest';
import { glyph } from './glyph';
import { colourIn, looks, styleOf, type Role } from './look';
import type { Emphasis, Party } from './mark';
import { themes, type Theme, type Token } from './theme';

type Rgb = readonly [number, number, number];
const rgb = (hex: string): Rgb => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16)) as unknown as Rgb;
const linear = (value: number): number =>
  value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
const luminance = ([r, g, b]: Rgb): number => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
/** WCAG 2.2 contrast ratio. */
const contrast = (a: Rgb, b: Rgb): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
};
const over = (top: Rgb, opacity: number, under: Rgb): Rgb =>
  top.map((v, i) => v * opacity + under[i]! * (1 - opacity)) as unknown as Rgb;

/** The colour of a mark's stroke (or, without one, fill) where it lies on a ground. */
function seen(theme: Theme, role: Role, emphasis: Emphasis, under: Rgb, party?: Party): Rgb {
  const style = styleOf({ role, emphasis });
  const paint = style.stroke && !style.halo ? style.stroke : style.fill!;
  return over(rgb(colourIn(theme, paint, party)), style.opacity ?? 1, under);
}

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
const ground = (theme: Theme, ...tokens: Token[]): Rgb[] => tokens.map((token) => rgb(themes[theme][token]));
const shown: readonly Emphasis[] = ['normal', 'lifted'];

describe.each(['light', 'dark'] as const)('contrast in the %s theme', (theme) => {
  const land = rgb(themes[theme].land);
  const lifted = (role: Role): Rgb =>
    over(rgb(themes[theme].corridor), styleOf({ role, emphasis: 'lifted' }).opacity ?? 1, land);

  it('parties stand out from land, paper and halo by 3 to 1', () => {
    for (const party of parties)
      for (const under of ground(theme, 'land', 'paper', 'panel', 'halo'))
        expect(contrast(rgb(themes[theme][party]), under), party).toBeGreaterThanOrEqual(3);
  });

  it('party words on paper and panels have 4.5 to 1', () => {
    for (const party of parties)
      for (const under of ground(theme, 'paper', 'panel'))
        expect(contrast(rgb(themes[theme][party]), under), party).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    'border',
    'road-case',
    'corridor-edge',
    'connector-agreed',
    'connector-absent',
    'connector-said',
    'measure',
    'dot',
    'disc',
    'accounts-differ',
    'leader',
    'shield',
    'band-hatch',
    'zone',
    'golan',
    'scale',
  ] as const)('%s stands out from land by 3 to 1', (role) => {
    for (const emphasis of shown) {
      if (role === 'dot' && emphasis === 'lifted') continue;
      expect(contrast(seen(theme, role, emphasis, land), land), emphasis).toBeGreaterThanOrEqual(3);
    }
  });

  it('roads are cased: their edges stand out from land, from the lifted corridor and from the road between them', () => {
    for (const emphasis of shown) {
      const [edge, road] = [seen(theme, 'road-case', emphasis, land), seen(theme, 'road', emphasis, land)];
      for (const under of [land, lifted('corridor'), road])
        expect(contrast(edge, under), emphasis).toBeGreaterThanOrEqual(3);
      expect(
        styleOf({ role: 'road-case', emphasis }).width! - styleOf({ role: 'road', emphasis }).width!,
      ).toBeGreaterThanOrEqual(1.8);
    }
    expect(contrast(seen(theme, 'road-case', 'muted', land), land)).toBeGreaterThanOrEqual(2);
  });

  it('the shore is a line that land and sea both set off by 3 to 1', () => {
    const shore = rgb(themes[theme]['land-edge']);
    for (const under of ground(theme, 'land', 'sea'))
      expect(contrast(shore, under)).toBeGreaterThanOrEqual(3);
  });

  const texts = (Object.keys(looks) as Role[]).filter(
    (role) => styleOf({ role, emphasis: 'normal' }).weight !== undefined,
  );
  it.each(texts)('%s reads by 4.5 to 1, muted too', (role) => {
    const water = role.startsWith('water');
    for (const emphasis of [...shown, 'muted'] as const) {
      for (const under of water ? ground(theme, 'sea') : ground(theme, 'halo', 'land', 'paper')) {
        expect(contrast(seen(theme, role, emphasis, under, 'other'), under), emphasis).toBeGreaterThanOrEqual(
          4.5,
        );
      }
    }
  });
});

/** Colour-vision deficiencies at full strength, on linear RGB (Machado, Oliveira and Fernandes, 2009). */
const deficiencies = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;

const encoded = (value: number): number =>
  255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055);
function simulated(colour: Rgb, deficiency: keyof typeof deficiencies): Rgb {
  const light = colour.map(linear);
  return deficiencies[deficiency].map((row) =>
    encoded(
      Math.min(
        1,
        Math.max(
          0,
          row.reduce((sum, weight, i) => sum + weight * light[i]!, 0),
        ),
      ),
    ),
  ) as unknown as Rgb;
}

describe('parties for readers with a colour-vision deficiency', () => {
  it.each(['protanopia', 'deuteranopia', 'tritanopia'] as const)(
    'still stand out from land by 3 to 1 with %s',
    (deficiency) => {
      for (const theme of ['light', 'dark'] as const) {
        for (const party of parties)
          expect(
            contrast(
              simulated(rgb(themes[theme][party]), deficiency),
              simulated(rgb(themes[theme].land), deficiency),
            ),
            `${party} ${theme}`,
          ).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it('never differ by colour alone: no two that can stand on one picture have the same outline', () => {
    const outlines = parties.map((party) =>
      glyph(party, 0, 0, 1)
        .map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`)
        .sort()
        .join(' '),
    );
    expect(new Set(outlines).size).toBe(parties.length);
  });

  it('tells a claim from a report without colour: hollow against filled', () => {
    expect(styleOf({ role: 'glyph-claimed', emphasis: 'normal' }).fill).toBe('halo');
    expect(styleOf({ role: 'glyph-reported', emphasis: 'normal' }).fill).toBe('party');
  });
});
