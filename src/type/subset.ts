import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { convert } from 'fontverter';
import subsetFont from 'subset-font';
import { kept, type Kept } from '../made/kept';
import { madeOnce } from '../made/made-once';
import { kernsOf, kernTable } from './kerning';
import { nameTable } from './names';
import { withTable } from './sfnt';

const require = createRequire(import.meta.url);
const version = (
  JSON.parse(readFileSync(require.resolve('subset-font/package.json'), 'utf8')) as { version: string }
).version;

/** subset-font as its own documentation describes it; the published types leave some options out. */
const run = subsetFont as unknown as (
  font: Buffer,
  text: string | undefined,
  options: {
    readonly targetFormat: 'sfnt' | 'woff2';
    readonly keepFeatures?: readonly string[];
    readonly noLayoutClosure?: boolean;
    readonly noHinting: true;
    readonly dropTables?: readonly string[];
    readonly keepAllGlyphs?: boolean;
    readonly preserveNameIds?: readonly number[];
  },
) => Promise<Buffer>;

const files = madeOnce<Buffer>();
const opened = madeOnce<Font>();
/** Glyphs of a word as a font draws it: names of places come back in every picture and page. */
const drawnIn = madeOnce(new WeakMap<Font, ReturnType<typeof madeOnce<readonly number[]>>>());

/** The bytes of a font file of an npm package. */
export const fontBytes = (file: string): Buffer => files(file, () => readFileSync(require.resolve(file)));

/**
 * Opens a font for laying out words. Every glyph is asked for by its own character at once: fontkit (2.0.4) keeps a glyph
 * with the characters of the first word it was drawn in, a ligature's too, and joins Arabic letters by them. What a word
 * looks like would depend on the words before it.
 */
export function shaper(bytes: Buffer): Font {
  const font = create(bytes) as Font;
  for (const code of font.characterSet) font.glyphForCodePoint(code);
  return font;
}

/** A font file of an npm package, opened for measuring. */
export const openFont = (file: string): Font => opened(file, () => shaper(fontBytes(file)));

/** Every character that a font, given as bytes, has a shape for. */
export const charactersOf = (bytes: Buffer): string =>
  String.fromCodePoint(...(create(bytes) as Font).characterSet);

/** Layout features that are kept: kerning, and what makes Arabic letters join. Figures are tabular without a feature. */
const kerning = ['kern'];
const joining = ['kern', 'ccmp', 'init', 'medi', 'fina', 'isol', 'rlig', 'calt', 'mark', 'mkmk'];
/** Tables that no browser needs from a static font. */
const unneeded = ['STAT', 'BASE', 'gasp', 'meta', 'DSIG'];

/** Blocks of Unicode that name the joined shapes of Arabic letters. */
const shapeBlocks = [
  [0xfb50, 0xfdff],
  [0xfe70, 0xfefc],
] as const;
const arabic = /[\u0600-\u06ff]/;

/**
 * The joined shapes of the Arabic letters of a text, and the ligatures that a font draws for its words, as the
 * characters that name them. The subsetter, asked to find them itself, keeps every ligature of these letters: a third
 * more bytes. Shapes that are not drawn stay too, because ligatures are made from them.
 */
function joinedShapes(font: Font, text: string): string {
  if (!arabic.test(text)) return '';
  const letters = new Set(text);
  const words = drawnIn(font, () => madeOnce());
  const drawn = new Set(
    [...new Set(text.split(/\s+/))].flatMap((word) =>
      words(word, () => font.layout(word).glyphs.map((glyph) => glyph.id)),
    ),
  );
  let shapes = '';
  for (const [first, last] of shapeBlocks) {
    for (let code = first; code <= last; code += 1) {
      const shape = String.fromCodePoint(code);
      if (
        letters.has(shape.normalize('NFKC')) ||
        (font.hasGlyphForCodePoint(code) && drawn.has(font.glyphForCodePoint(code).id))
      )
        shapes += shape;
    }
  }
  return shapes;
}

/**
 * A font cut down to the characters of a text, with kerning and Arabic joining, without hints. The same file and
 * text give the same bytes. Kept on disk.
 * @param file a font file of an npm package
 * @param format woff2 for browsers, sfnt (TrueType) for rasterisers
 * @throws Error from the subsetter if the file is no font
 */
export function subset(file: string, text: string, format: 'sfnt' | 'woff2'): Promise<Kept> {
  const characters = [...new Set(text + joinedShapes(openFont(file), text))].sort().join('');
  return kept(
    'type',
    format === 'sfnt' ? '.ttf' : '.woff2',
    ['subset 4', version, fontBytes(file), characters, format],
    () =>
      run(fontBytes(file), characters, {
        targetFormat: format,
        keepFeatures: arabic.test(text) ? joining : kerning,
        noLayoutClosure: arabic.test(text),
        noHinting: true,
        dropTables: unneeded,
      }),
  );
}

/**
 * A font for pages: cut down to the characters of a text as `subset` does, with no more kerning than its pairs of
 * neighbours need, and no more names than its licence and its users do: pages name it themselves. For scripts whose
 * letters do not join.
 * @param pairs strings of two characters, in order
 */
export async function pageSubset(file: string, text: string, pairs: readonly string[]): Promise<Kept> {
  const characters = [...new Set(text)].sort().join('');
  const kerns = kernsOf(openFont(file), pairs, characters);
  return kept(
    'type',
    '.woff2',
    ['page subset 2', version, fontBytes(file), characters, JSON.stringify(kerns)],
    async () => {
      const plain = await run(fontBytes(file), characters, {
        targetFormat: 'sfnt',
        keepFeatures: [],
        noHinting: true,
        dropTables: [...unneeded, 'GPOS', 'GSUB', 'GDEF'],
      });
      const { copyright, familyName } = openFont(file);
      const names = new Map([
        [0, copyright],
        [1, familyName],
      ]);
      const named = withTable(plain, 'name', nameTable(names));
      return convert(
        kerns.length ? withTable(named, 'kern', kernTable(create(plain) as Font, kerns)) : named,
        'woff2',
      );
    },
  );
}

/** A whole font as TrueType, its family and weight still named in it, as rasterisers need. Kept on disk. */
export function whole(file: string): Promise<Kept> {
  return kept('type', '.ttf', ['whole 1', version, fontBytes(file)], () =>
    // Names 16 and 17 tell the family and style of weights other than regular and bold.
    run(fontBytes(file), undefined, {
      targetFormat: 'sfnt',
      keepAllGlyphs: true,
      noHinting: true,
      preserveNameIds: [16, 17],
    }),
  );
}
