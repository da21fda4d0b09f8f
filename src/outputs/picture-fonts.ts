import type { Frame } from '../frame/frame';
import { styleOf } from '../frame/look';
import type { TextMark } from '../frame/mark';
import { charactersByFace, pictureFaces, unicodeRange, type Face } from '../type/faces';
import { subset } from '../type/subset';

/** The texts of a picture by how they are set. */
function textsByStyle(frame: Frame): Map<string, string[]> {
  const out = new Map<string, string[]>();
  const texts = [...frame.world, ...frame.pins].filter(
    (mark): mark is TextMark => mark.kind === 'text' && mark.emphasis !== 'hidden',
  );
  for (const mark of texts) {
    const { weight = 400, italic = false } = styleOf(mark);
    const key = italic ? 'italic' : String(weight);
    out.set(key, [...(out.get(key) ?? []), mark.text]);
  }
  return out;
}

const facesOf = (style: string): readonly Face[] =>
  pictureFaces.filter((face) =>
    style === 'italic' ? face.style === 'italic' : face.style === 'normal' && String(face.weight) === style,
  );

/** Which characters of a picture no label font has; empty when all is well. */
export function missingCharacters(frame: Frame): string {
  const text = [...textsByStyle(frame).values()].flat().join(' ');
  const held = new Set([...charactersByFace(pictureFaces, text).values()].join(''));
  return [...new Set(text)].filter((char) => !held.has(char)).join('');
}

/**
 * `@font-face` rules that hold the label fonts, cut down to what a picture says. What a bold or italic face lacks
 * (Arabic, Cyrillic) is taken from the regular one, as rasterisers do.
 */
export async function pictureFontCss(frame: Frame): Promise<string> {
  const styles = textsByStyle(frame);
  const wanted = new Map<Face, string>();
  const regular = [...(styles.get('400') ?? [])];
  for (const [style, texts] of [...styles].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (style === '400') continue;
    const text = texts.join(' ');
    const held = charactersByFace(facesOf(style), text);
    for (const [face, characters] of held) wanted.set(face, characters);
    const all = new Set([...held.values()].join(''));
    if ([...text].some((char) => !all.has(char)))
      regular.push(
        ...texts
          .flatMap((line) => line.split(' '))
          .filter((word) => [...word].some((char) => !all.has(char))),
      );
  }
  for (const [face, characters] of charactersByFace(facesOf('400'), regular.join(' ')))
    wanted.set(face, characters);
  const rules = [...wanted].map(async ([face, characters]) => {
    // Arabic is given as words, which say how letters join.
    const text =
      face.family === 'IBM Plex Sans Arabic'
        ? (regular.join(' ').match(/[\u0600-\u06ff\u200c\u200d]+/g) ?? []).join(' ')
        : characters;
    const { bytes } = await subset(face.file, text, 'woff2');
    return (
      `@font-face{font-family:'${face.family}';font-weight:${face.weight};font-style:${face.style};` +
      `src:url(data:font/woff2;base64,${bytes.toString('base64')}) format('woff2');unicode-range:${unicodeRange(characters)}}`
    );
  });
  return (await Promise.all(rules)).join('\n');
}
