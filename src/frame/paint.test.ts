import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frame } from './frame';
import { glyph } from './glyph';
import { classesOf, lookCss, looks, styleOf, type Role } from './look';
import type { Mark } from './mark';
import { paintFile, paintPage, sharedShapes } from './paint';
import { pathData } from './path';
import { themes } from './theme';

const frame = (world: Mark[], pins: Mark[]): Frame => ({
  scene: 'a',
  kind: 'map',
  format: 'tall',
  width: 360,
  height: 380,
  view: { cx: 0, cy: 0, width: 36, height: 38 },
  unitsPerKm: 20,
  world,
  pins,
  title: 'T & <t>',
  alt: 'alt',
  boxes: [],
});
const road: Mark = {
  kind: 'path',
  key: 'road',
  role: 'road',
  emphasis: 'lifted',
  rings: [
    [
      [0, 0],
      [10.4, 5],
      [20, -3.6],
    ],
  ],
  closed: false,
  shared: 'x-road',
};

/** Walks relative path data back to absolute points. */
function walk(d: string): [number, number][] {
  const [, x = '', y = '', rest = ''] = /^M(-?[\d.]+) (-?[\d.]+)l(.*?)z?$/.exec(d) ?? [];
  const numbers = rest.match(/-?\d*\.?\d+/g)?.map(Number) ?? [];
  const out: [number, number][] = [[Number(x), Number(y)]];
  for (let i = 0; i < numbers.length; i += 2) {
    const last = out.at(-1)!;
    out.push([last[0] + numbers[i]!, last[1] + numbers[i + 1]!]);
  }
  return out;
}

describe('pathData', () => {
  it('never lets rounding errors add up', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.double({ min: -5000, max: 5000, noNaN: true }),
            fc.double({ min: -5000, max: 5000, noNaN: true }),
          ),
          { minLength: 2, maxLength: 60 },
        ),
        fc.constantFrom(0, 1),
        (ring, decimals) => {
          const d = pathData({ rings: [ring], closed: false }, decimals);
          if (d === '') return;
          const end = walk(d).at(-1)!;
          const last = ring.at(-1)!;
          expect(Math.abs(end[0] - last[0])).toBeLessThanOrEqual(0.51 / 10 ** decimals);
          expect(Math.abs(end[1] - last[1])).toBeLessThanOrEqual(0.51 / 10 ** decimals);
        },
      ),
    );
  });
  it('refuses numbers that are not finite', () => {
    expect(() =>
      pathData(
        {
          rings: [
            [
              [0, 0],
              [Number.NaN, 1],
            ],
          ],
          closed: false,
        },
        0,
      ),
    ).toThrow(/finite/);
  });
  it('writes the short form', () => {
    expect(
      pathData(
        {
          rings: [
            [
              [0, 0],
              [10, 5],
              [20, -4],
            ],
          ],
          closed: true,
        },
        0,
      ),
    ).toBe('M0 0l10 5 10-9z');
    expect(
      pathData(
        {
          rings: [
            [
              [0.5, 0.25],
              [0.75, 0.25],
            ],
          ],
          closed: false,
        },
        1,
      ),
    ).toBe('M.5 .3l.3 0');
  });
});

describe('paint', () => {
  it('writes a shared shape once in a page and in full in a file', () => {
    const picture = frame([road], []);
    expect(paintPage(picture).world).toContain('<use href="#x-road" class="r-road e-lifted"/>');
    expect(
      sharedShapes([picture, picture], () => '').match(/id="x-road" vector-effect="non-scaling-stroke"/g),
    ).toHaveLength(1);
    expect(paintFile(picture, { theme: 'light', image: () => '' })).toContain('d="M0 0l10 5 10-9"');
  });
  it('refuses two shapes under one name', () => {
    const other: Mark = {
      ...road,
      rings: [
        [
          [0, 0],
          [1, 1],
        ],
      ],
    };
    expect(() => sharedShapes([frame([road], []), frame([other], [])], () => '')).toThrow(/x-road/);
  });
  it('resolves every colour in a file and escapes text', () => {
    const file = paintFile(
      frame(
        [road],
        [
          {
            kind: 'text',
            key: 't',
            role: 'note',
            emphasis: 'normal',
            x: 1,
            y: 2,
            anchor: 'start',
            text: 'a < b & "c"',
            size: 12,
          },
        ],
      ),
      { theme: 'dark', image: () => '' },
    );
    expect(file).not.toContain('var(');
    expect(file).toContain('a &lt; b &amp; &quot;c&quot;');
    expect(file).toContain('<title>T &amp; &lt;t&gt;</title>');
  });
  it('leaves hidden marks out', () => {
    expect(paintPage(frame([{ ...road, emphasis: 'hidden' }], [])).world).not.toContain('use');
  });
  it('keeps Arabic on the side its anchor says', () => {
    const { pins } = paintPage(
      frame(
        [],
        [
          {
            kind: 'text',
            key: 't',
            role: 'place-local',
            emphasis: 'normal',
            x: 10,
            y: 20,
            anchor: 'start',
            text: 'إدلب',
            size: 12,
            lang: 'ar',
          },
        ],
      ),
    );
    expect(pins).toContain('text-anchor="end"');
    expect(pins).toContain('direction="rtl"');
    expect(pins).toContain('lang="ar"');
  });
});

describe('look', () => {
  it('gives every role a rule for each emphasis', () => {
    for (const role of Object.keys(looks) as Role[]) {
      for (const emphasis of ['lifted', 'normal', 'muted'] as const)
        expect(styleOf({ role, emphasis })).toBeTypeOf('object');
    }
  });
  it('says the same in the style sheet as in a file', () => {
    const css = lookCss(['road-case']);
    expect(css).toContain('.r-road-case{fill:none;stroke:var(--road);stroke-width:4.4px');
    expect(css).toContain('.r-road-case.e-lifted{stroke:var(--ink);stroke-width:5.8px');
    expect(
      paintFile(frame([{ ...road, role: 'road-case' }], []), { theme: 'light', image: () => '' }),
    ).toContain(`stroke="${themes.light.ink}"`);
    expect(classesOf({ role: 'bar', emphasis: 'muted', party: 'russia' })).toBe('r-bar e-muted p-russia');
  });
  it('gives the parties shapes of about the same area', () => {
    const area = (points: readonly (readonly [number, number])[]): number =>
      Math.abs(
        points.reduce((sum, [x, y], i) => {
          const [u, v] = points[(i + 1) % points.length]!;
          return sum + x * v - u * y;
        }, 0),
      ) / 2;
    for (const party of [
      'government',
      'opposition',
      'turkey',
      'russia',
      'iran',
      'monitor',
      'source-text',
      'other',
    ] as const) {
      expect(area(glyph(party, 0, 0, 1)), party).toBeGreaterThan(2);
      expect(area(glyph(party, 0, 0, 1)), party).toBeLessThan(3.4);
    }
  });
});
