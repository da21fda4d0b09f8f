import { charactersByFace, pageFaces, unicodeRange } from '../../type/faces';
import { subset } from '../../type/subset';
import { arabicOf } from '../../type/web-fonts';

/**
 * `@font-face` rules that hold the fonts of the pages themselves, cut down to the characters of a text: for files that
 * are read without a network.
 */
export async function embeddedFontCss(text: string): Promise<string> {
  const rules = [...charactersByFace(pageFaces, text.normalize('NFC'))].map(async ([face, characters]) => {
    const wanted = face.family === 'IBM Plex Sans Arabic' ? arabicOf(text) : characters;
    const { bytes } = await subset(face.file, wanted, 'woff2');
    return (
      `@font-face{font-family:'${face.family}';font-weight:${face.weight};font-style:${face.style};` +
      `src:url(data:font/woff2;base64,${bytes.toString('base64')}) format('woff2');unicode-range:${unicodeRange(characters)}}`
    );
  });
  return (await Promise.all(rules)).join('\n');
}
