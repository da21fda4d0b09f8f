import { describe, expect, it } from 'vitest';
import { looks, styleOf, type Role } from './look';
import type { Emphasis, Party } from './mark';
import { contrast, grounds, seen, type Ground } from './seen';
import { themes } from './theme';

/** What a role must reach, and on what. Every role has its line: a new one does not compile without. */
type Rule =
  /** Words: 4.5 to 1 (WCAG 1.4.3), in every emphasis. Their halo is the first ground of those that have one. */
  | { readonly words: readonly Ground[] }
  /** What the picture says: 3 to 1 (WCAG 1.4.11) on all of these, where the relief is deep too. */
  | { readonly statement: readonly Ground[] }
  /** Where it is said: 3 to 1 on plain ground; where the relief is deep, 2 to 1. */
  | { readonly context: readonly Ground[] }
  /** Told by something else, which is named; its own colour carries nothing. */
  | { readonly toldBy: string };

const map = ['land', 'shade', 'band', 'tint'] as const;
const rules: Readonly<Record<Role, Rule>> = {
  relief: { toldBy: 'nothing: it is for recognising the land, and not for measuring' },
  sea: { toldBy: 'the shore, a line of the land, and its name' },
  land: { context: ['land', 'sea'] },
  lake: { context: ['land'] },
  border: { context: ['land', 'shade', 'sea', 'band', 'tint'] },
  river: { context: ['land', 'shade', 'sea'] },
  'road-case': { statement: [...map, 'corridor', 'road'] },
  road: { toldBy: 'its two dark edges' },
  corridor: { toldBy: 'its broken edge, its name and the key' },
  'corridor-edge': { statement: ['land', 'shade', 'corridor', 'band'] },
  'patrol-route': { statement: [...map, 'corridor', 'corridor in shade', 'road'] },
  tint: { toldBy: 'the places in it, each with its party’s shape' },
  band: { toldBy: 'its hatching and the key' },
  'band-hatch': { context: ['land', 'shade', 'tint'] },
  'band-hatch-fading': { toldBy: 'nothing, on purpose: the line is not known there, and the words say so' },
  zone: { context: ['land', 'shade'] },
  golan: { context: ['land', 'shade'] },
  disc: { context: ['land', 'shade', 'band'] },
  'disc-fill': { toldBy: 'its open ring' },
  'connector-agreed': { statement: [...map, 'sea'] },
  'connector-absent': { statement: [...map, 'sea'] },
  'connector-said': { statement: [...map, 'sea'] },
  measure: { statement: [...map, 'corridor', 'corridor in shade'] },
  dot: { statement: [...map, 'corridor', 'sea'] },
  // Its thin rim has the colour of the paper, so that is what it stands on.
  'glyph-reported': { statement: ['halo', 'paper', 'lane', 'cell'] },
  // Hollow: what is inside it is its ground as well.
  'glyph-claimed': { statement: ['halo', 'paper', 'lane', 'cell'] },
  'accounts-differ': { statement: [...map, 'corridor', 'paper', 'lane', 'halo'] },
  'event-ring': { statement: ['paper', 'lane', 'halo'] },
  'place-name': { words: ['halo', 'land', 'band', 'tint'] },
  'place-local': { words: ['halo', 'land', 'band', 'tint'] },
  'region-name': { words: ['halo', 'land', 'tint'] },
  'region-local': { words: ['halo', 'land', 'tint'] },
  'water-name': { words: ['sea'] },
  'water-local': { words: ['sea'] },
  note: { words: ['halo', 'land', 'paper', 'lane'] },
  leader: { statement: [...map, 'sea', 'corridor', 'paper', 'lane', 'cell', 'plate'] },
  measured: { words: ['halo', 'land'] },
  shield: { statement: ['paper', 'land', 'shade'] },
  'shield-text': { words: ['paper'] },
  panel: { toldBy: 'nothing: it is a quiet ground for the key' },
  'panel-edge': { toldBy: 'the words inside it' },
  date: { words: ['halo', 'land', 'sea', 'paper'] },
  scale: { statement: [...map, 'sea', 'plate'] },
  'scale-text': { words: ['halo', 'land', 'sea', 'plate'] },
  'legend-text': { words: ['plate', 'paper'] },
  source: { words: ['halo', 'land', 'sea', 'plate', 'paper'] },
  'locator-sea': { toldBy: 'the shore' },
  locator: { context: ['sea', 'land', 'paper'] },
  'locator-text': { words: ['halo', 'land', 'sea'] },
  'locator-land': { context: ['land', 'sea'] },
  'locator-window': { statement: ['land', 'sea'] },
  axis: { statement: ['paper', 'lane'] },
  tick: { toldBy: 'the words at its end; it only leads the eye' },
  'tick-strong': { context: ['paper', 'lane'] },
  'tick-text': { words: ['halo', 'paper', 'lane', 'cell'] },
  lane: { toldBy: 'the name of its row' },
  'lane-text': { words: ['halo', 'paper', 'lane', 'cell'] },
  'absent-span': { statement: ['paper', 'lane'] },
  span: { statement: ['paper', 'lane'] },
  'span-soft': { toldBy: 'the dates written beside it: its ends are not known sharply' },
  'event-text': { words: ['halo', 'paper', 'lane'] },
  remark: { words: ['halo', 'paper', 'lane'] },
  bar: { statement: ['paper', 'lane'] },
  'bar-hollow': { statement: ['paper', 'lane'] },
  number: { words: ['paper', 'lane'] },
  cell: { toldBy: 'the words inside it' },
  'cell-added': { toldBy: 'a word inside it' },
  'cell-text': { words: ['cell', 'cell added', 'paper'] },
  'cell-absent': { words: ['cell', 'paper', 'lane'] },
  head: { words: ['paper', 'cell', 'cell added'] },
};

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
const roles = Object.keys(looks) as Role[];
const deep = (ground: Ground): boolean => ground === 'shade' || ground === 'corridor in shade';

describe.each(['light', 'dark'] as const)('contrast in the %s theme', (theme) => {
  /** The least contrast of a role on a ground, whoever it belongs to. */
  const least = (role: Role, emphasis: Emphasis, ground: Ground): number => {
    const under = grounds[ground](theme);
    return Math.min(...parties.map((party) => contrast(seen(theme, role, emphasis, under, party), under)));
  };
  const expectLeast = (role: Role, emphasis: Emphasis, ground: Ground, ratio: number): void =>
    expect(least(role, emphasis, ground), `${role}, ${emphasis}, on ${ground}`).toBeGreaterThanOrEqual(ratio);

  it.each(roles)('%s', (role) => {
    const rule = rules[role];
    if ('toldBy' in rule) return void expect(rule.toldBy.length).toBeGreaterThan(5);
    const emphases: readonly Emphasis[] = ['normal', 'lifted'];
    for (const emphasis of emphases) {
      if ('words' in rule) for (const ground of rule.words) expectLeast(role, emphasis, ground, 4.5);
      else if ('statement' in rule)
        for (const ground of rule.statement) expectLeast(role, emphasis, ground, 3);
      else for (const ground of rule.context) expectLeast(role, emphasis, ground, deep(ground) ? 2 : 3);
    }
    // Muted is what a step is not about. Its words can still be read, and its marks be found.
    if ('words' in rule)
      for (const ground of rule.words)
        // A cell and its words are muted together.
        expectLeast(role, 'muted', ground === 'cell added' ? 'cell added, muted' : ground, 4.5);
    else if ('statement' in rule)
      for (const ground of rule.statement) expectLeast(role, 'muted', ground, 1.5);
    else for (const ground of rule.context) expectLeast(role, 'muted', ground, deep(ground) ? 1.3 : 1.5);
  });

  it('words have a rule for words, and nothing else has', () => {
    for (const role of roles)
      expect('words' in rules[role], role).toBe(styleOf({ role, emphasis: 'normal' }).weight !== undefined);
  });

  it('words of the page: ink, quiet ink, links and parties on paper and panels', () => {
    for (const word of ['ink', 'quiet', 'link', ...parties] as const)
      for (const under of ['paper', 'panel'] as const)
        expect(
          contrast(themes[theme][word], themes[theme][under]),
          `${word} on ${under}`,
        ).toBeGreaterThanOrEqual(4.5);
  });

  it('roads are cased: wider than the road between the edges by a line on each side', () => {
    for (const emphasis of ['normal', 'lifted'] as const)
      expect(
        styleOf({ role: 'road-case', emphasis }).width! - styleOf({ role: 'road', emphasis }).width!,
      ).toBeGreaterThanOrEqual(1.8);
  });
});
