import { describe, expect, it } from 'vitest';
import { advance, charactersByFace, pageFaces, pictureFaces, unicodeRange } from './faces';

const named = (text: string) =>
  Object.fromEntries(
    [...charactersByFace(pageFaces, text)].map(([face, characters]) => [face.name, characters]),
  );

describe('charactersByFace', () => {
  it('gives each character to one face of a style', () => {
    expect(named('Ağа')).toEqual({
      'serif-400': 'A',
      'serif-600': 'A',
      'serif-italic': 'A',
      'serif-400-latin-ext': 'ğ',
      'sans-400': 'A',
      'sans-600': 'A',
      'sans-400-latin-ext': 'ğ',
      'sans-600-latin-ext': 'ğ',
      'sans-400-cyrillic': 'а',
    });
  });
  it('keeps Arabic script to the Arabic face, and all else out of it', () => {
    expect(named('إدلب')).toEqual({ 'arabic-400': 'إبدل' });
    expect(named('Idlib')['arabic-400']).toBeUndefined();
  });
  it('leaves out what no face has', () => {
    expect(named('Ք')).toEqual({});
  });
});

describe('advance', () => {
  it('grows with the text and its size', () => {
    expect(advance(pictureFaces, 'Idlib', 20)).toBeCloseTo(2 * advance(pictureFaces, 'Idlib', 10));
    expect(advance(pictureFaces, 'Idlib إدلب', 10)).toBeGreaterThan(advance(pictureFaces, 'Idlib ', 10));
  });
  it('refuses what it cannot measure', () => {
    expect(() => advance(pictureFaces, 'Քեսապ', 10)).toThrow(/no face has "Ք"/);
  });
});

describe('unicodeRange', () => {
  it('joins neighbours', () => {
    expect(unicodeRange('cab e—')).toBe('U+20,U+61-63,U+65,U+2014');
  });
});
