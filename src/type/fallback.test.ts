import { describe, expect, it } from 'vitest';
import { fallbackCss, fontStacks, meanWidth } from './fallback';
import { pageFaces } from './faces';
import { openFont } from './subset';

const rules = fallbackCss().split('\n');
const value = (rule: string, name: string): number => Number(new RegExp(`${name}:([\\d.]+)%`).exec(rule)![1]);

describe('fallbacks', () => {
  it('stand in the font stacks under the names they are declared by', () => {
    for (const rule of rules) {
      const family = /font-family:'([^']+)'/.exec(rule)![1]!;
      expect(fontStacks.serif + fontStacks.sans).toContain(`'${family}'`);
    }
  });
  it('have the line of the font they stand in for, at their own size', () => {
    const serif = openFont(pageFaces.find(({ name }) => name === 'serif-400')!.file);
    for (const rule of rules.filter((one) => /Georgia'|Times'|Noto'|DejaVu'/.test(one))) {
      const size = value(rule, 'size-adjust') / 100;
      expect(value(rule, 'ascent-override') * size).toBeCloseTo((100 * serif.ascent) / serif.unitsPerEm, 0);
      expect(value(rule, 'descent-override') * size).toBeCloseTo(
        (-100 * serif.descent) / serif.unitsPerEm,
        0,
      );
    }
  });
  it('change Arial little: the label font is about as wide', () => {
    const arial = rules.filter((rule) => rule.includes('Arial'));
    expect(arial).toHaveLength(2);
    for (const rule of arial) expect(Math.abs(value(rule, 'size-adjust') - 100)).toBeLessThan(6);
  });
});

describe('meanWidth', () => {
  it('weighs letters by how often English uses them', () => {
    const serif = openFont(pageFaces.find(({ name }) => name === 'serif-400')!.file);
    expect(meanWidth(serif)).toBeGreaterThan(
      serif.glyphForCodePoint('i'.codePointAt(0)!).advanceWidth / serif.unitsPerEm,
    );
    expect(meanWidth(serif)).toBeLessThan(
      serif.glyphForCodePoint('m'.codePointAt(0)!).advanceWidth / serif.unitsPerEm,
    );
  });
});
