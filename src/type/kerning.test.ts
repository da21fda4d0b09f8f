import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { everyWord } from './characters';
import { pageFaces } from './faces';
import { kernsOf, neighbours } from './kerning';
import { openFont, pageSubset } from './subset';

const serif = pageFaces.find((face) => face.name === 'serif-600')!.file;
const width = (font: Font, text: string): number => font.layout(text).advanceWidth;

it('neighbours are every two characters that stand side by side in a word', () => {
  expect(neighbours(['Aleppo', 'Le'])).toEqual(['Al', 'Le', 'ep', 'le', 'po', 'pp']);
});

it('kernsOf leaves out pairs that the font does not move, moves too little to see, or does not hold', () => {
  const font = openFont(serif);
  const kerns = kernsOf(font, ['AV', 'Va', 'ii', 'To'], 'AVai');
  expect(kerns.map(({ pair }) => pair.join(''))).toEqual(['AV', 'Va']);
  expect(kerns.every(({ by }) => by <= -0.008 * font.unitsPerEm)).toBe(true);
});

describe('pageSubset', () => {
  it('sets the words of the project as wide as the whole font, to what nobody can see', async () => {
    const words = [...new Set(everyWord(process.cwd()))].filter((word) => /^[A-Za-z.,]{4,12}$/.test(word));
    expect(words.length).toBeGreaterThan(3000);
    const { bytes } = await pageSubset(serif, words.join(''), neighbours(words));
    const [cut, all] = [create(bytes) as Font, openFont(serif)];
    const off = words.map(
      (word) => Math.abs(width(cut, word) - width(all, word)) / all.unitsPerEm / word.length,
    );
    expect(Math.max(...off)).toBeLessThan(0.008);
    // Without kerning some would be far off.
    const loose = words.filter((word) => {
      const apart = [...word].reduce((sum, letter) => sum + width(all, letter), 0);
      return Math.abs(apart - width(cut, word)) > 0.02 * all.unitsPerEm;
    });
    expect(loose.length).toBeGreaterThan(300);
  });

  it('takes no kerning where none is needed, and gives the same bytes again', async () => {
    const [one, other] = [await pageSubset(serif, 'abc', []), await pageSubset(serif, 'cba', [])];
    expect(other.bytes.equals(one.bytes)).toBe(true);
    expect((create(one.bytes) as Font).hasGlyphForCodePoint('a'.codePointAt(0)!)).toBe(true);
  });
});
