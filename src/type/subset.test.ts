import { describe, expect, it } from 'vitest';
import { create, type Font } from 'fontkit';
import { foreignWords } from './characters';
import { pageFaces } from './faces';
import { fontBytes, openFont, shaper, subset, whole } from './subset';

const fileOf = (name: string): string => pageFaces.find((face) => face.name === name)!.file;
const opened = async (name: string, text: string): Promise<Font> =>
  shaper((await subset(fileOf(name), text, 'woff2')).bytes);

/** What a reader sees of a shaped word: outlines and where they stand. */
const drawn = (font: Font, word: string): string => {
  const { glyphs, positions } = font.layout(word);
  return glyphs
    .map((glyph, i) =>
      // Characters that are never seen, such as the joiners, have no shape here.
      glyph.id === 0
        ? ''
        : `${glyph.path.toSVG()}@${positions[i]!.xAdvance},${positions[i]!.xOffset},${positions[i]!.yOffset}`,
    )
    .join('|');
};

describe('subset', () => {
  it('holds the characters asked for and no others', async () => {
    const font = await opened('sans-400', 'Idlib 2020');
    expect(font.hasGlyphForCodePoint('I'.codePointAt(0)!)).toBe(true);
    expect(font.hasGlyphForCodePoint('Z'.codePointAt(0)!)).toBe(false);
  });

  it('gives the same bytes for the same characters in any order', async () => {
    const [one, other] = await Promise.all([
      subset(fileOf('sans-400'), 'abc', 'woff2'),
      subset(fileOf('sans-400'), 'cbaab', 'woff2'),
    ]);
    expect(other.bytes.equals(one.bytes)).toBe(true);
  });

  it('keeps kerning', async () => {
    const font = await opened('serif-400', 'AVo');
    const apart = font.layout('A').advanceWidth + font.layout('V').advanceWidth;
    expect(font.layout('AV').advanceWidth).toBeLessThan(apart);
    expect(font.layout('AV').advanceWidth).toBe(openFont(fileOf('serif-400')).layout('AV').advanceWidth);
  });

  it.each(['serif-400', 'serif-600', 'sans-400', 'sans-600'])(
    'keeps figures of one width in %s',
    async (name) => {
      const font = await opened(name, '0123456789');
      expect(new Set([...'0123456789'].map((figure) => font.layout(figure).advanceWidth)).size).toBe(1);
    },
  );

  it('draws every Arabic word of the project as the whole font does', async () => {
    const words = [...new Set(foreignWords(process.cwd()).match(/[\u0600-\u06ff\u200c]+/g))];
    expect(words.length).toBeGreaterThan(200);
    const font = await opened('arabic-400', words.join(' '));
    const all = openFont(fileOf('arabic-400'));
    const named = new Set(all.characterSet.map((code) => all.glyphForCodePoint(code).id));
    const different = words.filter((word) => drawn(font, word) !== drawn(all, word));
    // A shape without a character of its own cannot be asked for: its word is drawn from plainer ones.
    expect(different.filter((word) => all.layout(word).glyphs.every((glyph) => named.has(glyph.id)))).toEqual(
      [],
    );
    expect(different.length).toBeLessThan(words.length / 50);
  });

  it('shapes a word the same whatever was shaped before', () => {
    const words = [...new Set(foreignWords(process.cwd()).match(/[\u0600-\u06ff]+/g))];
    const shared = openFont(fileOf('arabic-400'));
    const once = words.map((word) => drawn(shared, word));
    // Fontkit by itself, with a font opened for each word.
    const alone = words.map((word) => drawn(create(fontBytes(fileOf('arabic-400'))) as Font, word));
    expect(words.filter((_, i) => once[i] !== alone[i])).toEqual([]);
    expect(words.toReversed().filter((word) => drawn(shared, word) !== once[words.indexOf(word)])).toEqual(
      [],
    );
  });

  it('joins Arabic letters in a subset of one word', async () => {
    const word = 'جسر';
    const font = await opened('arabic-400', word);
    expect(drawn(font, word)).toBe(drawn(openFont(fileOf('arabic-400')), word));
    const single = [...word].reduce((sum, letter) => sum + font.layout(letter).advanceWidth, 0);
    expect(font.layout(word).advanceWidth).toBeLessThan(single);
  });

  it('writes TrueType that names its family and weight, for rasterisers', async () => {
    const { bytes, path } = await whole(fileOf('sans-600'));
    expect(bytes.readUInt32BE(0)).toBe(0x00010000);
    expect(path).toMatch(/\.ttf$/);
    const names = (create(bytes) as Font & { name: { records: { preferredFamily?: { en: string } } } }).name
      .records;
    expect(names.preferredFamily?.en).toBe('IBM Plex Sans');
  });
});
