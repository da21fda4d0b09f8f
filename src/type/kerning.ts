import type { Font } from 'fontkit';

/** How far the second of two neighbours moves towards the first, in a font's units; less than nought is closer. */
export interface Kern {
  readonly pair: readonly [string, string];
  readonly by: number;
}

/** Below eight thousandths of the letters' size nobody sees it: a sixth of a pixel in a line of 20 px. */
const seen = 0.008;

/** Every two characters that stand beside each other in a text, each pair once, in order. */
export function neighbours(text: Iterable<string>): string[] {
  const pairs = new Set<string>();
  for (const word of text) {
    const characters = [...word];
    for (let i = 1; i < characters.length; i += 1) pairs.add(characters[i - 1]! + characters[i]!);
  }
  return [...pairs].sort();
}

/**
 * What of a font's kerning a text needs: of the pairs given, those that the font moves so far that it can be seen.
 * Fonts carry it for every two of their letters, a quarter of their bytes.
 * @param font the whole font
 * @param pairs strings of two characters
 * @param characters those that the subset holds; pairs with others are left out
 */
export function kernsOf(font: Font, pairs: readonly string[], characters: string): Kern[] {
  const held = new Set(characters);
  return pairs.flatMap((text) => {
    const [a, b] = [...text] as [string, string];
    if (!held.has(a) || !held.has(b)) return [];
    const [first, second] = [
      font.glyphForCodePoint(a.codePointAt(0)!),
      font.glyphForCodePoint(b.codePointAt(0)!),
    ];
    const by = Math.round(
      font.layout(text, ['kern']).advanceWidth - first.advanceWidth - second.advanceWidth,
    );
    return Math.abs(by) >= seen * font.unitsPerEm ? [{ pair: [a, b] as const, by }] : [];
  });
}

/**
 * An OpenType `kern` table (version 0, one subtable of format 0), which engines read where a font has no `GPOS`:
 * https://learn.microsoft.com/typography/opentype/spec/kern
 * @param font the subset, whose numbers of glyphs are written
 */
export function kernTable(font: Font, kerns: readonly Kern[]): Buffer {
  const glyph = (char: string): number => font.glyphForCodePoint(char.codePointAt(0)!).id;
  const rows = kerns
    .map(({ pair: [a, b], by }) => [glyph(a), glyph(b), by] as const)
    .sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  const steps = Math.floor(Math.log2(rows.length));
  const head = [0, 1, 0, 14 + 6 * rows.length, 1, rows.length];
  const search = [6 * 2 ** steps, steps, 6 * (rows.length - 2 ** steps)];
  const table = Buffer.alloc(18 + 6 * rows.length);
  [...head, ...search].forEach((value, i) => table.writeUInt16BE(value, 2 * i));
  rows.forEach(([a, b, by], i) => {
    table.writeUInt16BE(a, 18 + 6 * i);
    table.writeUInt16BE(b, 20 + 6 * i);
    table.writeInt16BE(by, 22 + 6 * i);
  });
  return table;
}
