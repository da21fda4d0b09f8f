import { describe, expect, it } from 'vitest';
import { fixture } from './fixture';
import { widthOf } from './sheet';
import { sourcesLine, speakersOf } from './sources-line';

describe('sourcesLine', () => {
  const names = ['TASS', 'SOHR', 'Reuters', 'Mehr'];
  it('says all names where they fit', () =>
    expect(sourcesLine(names, 900, 14)).toBe('According to: TASS, SOHR, Reuters, Mehr'));
  it('counts those that do not fit, and never runs over', () => {
    const line = sourcesLine(names, 220, 14);
    expect(line).toMatch(/^According to: TASS.* and \d more$/);
    expect(widthOf(line, 14, 'source')).toBeLessThanOrEqual(220);
  });
  it('is empty rather than clipped', () => expect(sourcesLine(names, 30, 14)).toBe(''));
  it('names each speaker once, in the order of speaking', () =>
    expect(speakersOf(fixture, ['clash', 'calm'])).toEqual(['SOHR', 'South Front', 'Akar']));
});
