import { hashOf } from '../made/hash-of';
import { madeOnce } from '../made/made-once';
import {
  everyWord,
  foreignWords,
  mapLetters,
  measureCharacters,
  proseCharacters,
  rareCharacters,
} from './characters';
import { charactersByFace, pageFaces, unicodeRange, type Face } from './faces';
import { fallbackCss } from './fallback';
import { neighbours } from './kerning';
import { pageSubset, subset } from './subset';

/** A font file as the site sends it. */
export interface WebFont {
  /** `serif-400`, or `serif-400-more` for the characters of the same face that few pages need. */
  readonly name: string;
  readonly face: Face;
  /** `serif-400.1a2b3c4d.woff2`: it changes with the bytes, so the file may be kept for ever. */
  readonly file: string;
  readonly bytes: Buffer;
  readonly characters: string;
}

const fontsOf = madeOnce<Promise<readonly WebFont[]>>();

/** What the pages that most readers open set in each family; maps are lettered in the sans. */
const common = (root: string): Readonly<Record<Face['family'], ReadonlySet<string>>> => ({
  'Source Serif 4': new Set(proseCharacters),
  'IBM Plex Sans': new Set(proseCharacters + measureCharacters + mapLetters(root)),
  'IBM Plex Sans Arabic': new Set(),
});

/** A second file for fewer characters than this would be hardly more than its own frame. */
const worthAFile = 8;

/** The Arabic runs of a text, with a space between them: what a subset of the Arabic face is asked for, because letters join within words. */
export const arabicOf = (text: string): string =>
  (text.match(/[\u0600-\u06ff\u200c\u200d]+/g) ?? []).join(' ');

async function make(root: string): Promise<readonly WebFont[]> {
  const foreign = foreignWords(root);
  const often = common(root);
  const pairs = neighbours(everyWord(root));
  const beyondAscii = foreign.replace(/[\0-\x7f]/g, '');
  const one = async (face: Face, name: string, characters: string): Promise<WebFont> => {
    // Arabic is given as words, which say how letters join.
    const { bytes } = await (face.family === 'IBM Plex Sans Arabic'
      ? subset(face.file, arabicOf(foreign), 'woff2')
      : pageSubset(face.file, characters, pairs));
    return { name, face, file: `${name}.${hashOf([bytes], 8)}.woff2`, bytes, characters };
  };
  const fonts = [
    ...charactersByFace(pageFaces, proseCharacters + measureCharacters + rareCharacters + beyondAscii),
  ].flatMap(([face, characters]) => {
    const first = [...characters].filter((char) => often[face.family].has(char));
    const second = [...characters].filter((char) => !often[face.family].has(char));
    return first.length === 0 || second.length < worthAFile
      ? [one(face, face.name, characters)]
      : [one(face, face.name, first.join('')), one(face, `${face.name}-more`, second.join(''))];
  });
  return Promise.all(fonts);
}

/** The fonts of the project's pages, in the order of `pageFaces`. Read once a run. */
export const webFonts = (root: string = process.cwd()): Promise<readonly WebFont[]> =>
  fontsOf(root, () => make(root));

/** The file of a face, for `<link rel="preload">`. Throws RangeError if no font has that name. */
export async function fontFile(name: string, root?: string): Promise<string> {
  const font = (await webFonts(root)).find((one) => one.name === name);
  if (!font) throw new RangeError(`there is no font "${name}"`);
  return font.file;
}

/**
 * The `@font-face` rules of the site's fonts.
 * @param href the address of a font file by its name
 * @param display `swap`: shown as soon as they are there. `optional`: only if they are there at once, kept for the next
 *   page otherwise, so that no line breaks anew under a reader
 */
export async function webFaceCss(
  href: (file: string) => string,
  root?: string,
  display: 'swap' | 'optional' = 'swap',
): Promise<string> {
  const rules = (await webFonts(root)).map(
    ({ face, file, characters }) =>
      `@font-face{font-family:'${face.family}';font-weight:${face.weight};font-style:${face.style};font-display:${display};` +
      `src:url(${href(file)}) format('woff2');unicode-range:${unicodeRange(characters)}}`,
  );
  return rules.join('\n');
}

/** The same with fallbacks of the same measures. Use with `fontStacks`. */
export const fontFaceCss = async (href: (file: string) => string, root?: string): Promise<string> =>
  `${await webFaceCss(href, root)}\n${fallbackCss()}`;
