import { openFont } from './subset';

/** A font file of an npm package: one weight and style of a family, for one part of Unicode. */
export interface Face {
  /** Names the file sent to readers: `serif-400`, `sans-600-latin-ext`. */
  readonly name: string;
  readonly family: 'Source Serif 4' | 'IBM Plex Sans' | 'IBM Plex Sans Arabic';
  readonly weight: 400 | 600;
  readonly style: 'normal' | 'italic';
  /** For `require.resolve`. */
  readonly file: string;
}

const packages = {
  'Source Serif 4': ['serif', 'source-serif-4'],
  'IBM Plex Sans': ['sans', 'ibm-plex-sans'],
  'IBM Plex Sans Arabic': ['arabic', 'ibm-plex-sans-arabic'],
} as const;

function face(
  family: Face['family'],
  script: string,
  weight: Face['weight'],
  style: Face['style'] = 'normal',
): Face {
  const [short, pack] = packages[family];
  const name = [
    short,
    style === 'italic' ? 'italic' : weight,
    script === 'latin' || script === 'arabic' ? '' : script,
  ];
  return {
    name: name.filter(Boolean).join('-'),
    family,
    weight,
    style,
    file: `@fontsource/${pack}/files/${pack}-${script}-${weight}-${style}.woff2`,
  };
}

/** The faces of pages. A browser fetches those of which it finds a character in the page. */
export const pageFaces: readonly Face[] = [
  face('Source Serif 4', 'latin', 400),
  face('Source Serif 4', 'latin', 600),
  face('Source Serif 4', 'latin', 400, 'italic'),
  face('Source Serif 4', 'latin-ext', 400),
  face('IBM Plex Sans', 'latin', 400),
  face('IBM Plex Sans', 'latin', 600),
  face('IBM Plex Sans', 'latin-ext', 400),
  face('IBM Plex Sans', 'latin-ext', 600),
  face('IBM Plex Sans', 'cyrillic', 400),
  face('IBM Plex Sans', 'cyrillic-ext', 400),
  face('IBM Plex Sans', 'greek', 400),
  face('IBM Plex Sans Arabic', 'arabic', 400),
];

/** The italic of the labels, for water names in files; pages slant the roman, which costs no bytes. */
const labelItalic: Face = face('IBM Plex Sans', 'latin', 400, 'italic');

/** The faces of pictures that stand alone. Regular weights first: a rasteriser takes the first face that has a character. */
export const pictureFaces: readonly Face[] = [
  ...pageFaces.filter(({ family, weight }) => family !== 'Source Serif 4' && weight === 400),
  ...pageFaces.filter(({ family, weight }) => family === 'IBM Plex Sans' && weight === 600),
  labelItalic,
];

/** Arabic script, and the joiners within its words. */
const arabic = /[\u0600-\u06ff\u200c\u200d]/;

const style = (one: Face): string => `${one.family} ${one.weight} ${one.style}`;

/**
 * Which of the characters of a text each face is to hold: those its file has, and no earlier face of the same family,
 * weight and style. Faces that would hold nothing are left out.
 */
export function charactersByFace(faces: readonly Face[], text: string): Map<Face, string> {
  const taken = new Map<string, Set<string>>();
  const out = new Map<Face, string>();
  const wanted = [...new Set(text)].sort();
  for (const one of faces) {
    const font = openFont(one.file);
    const earlier = taken.get(style(one)) ?? new Set<string>();
    taken.set(style(one), earlier);
    const own = wanted.filter(
      (char) =>
        !earlier.has(char) &&
        arabic.test(char) === (one.family === 'IBM Plex Sans Arabic') &&
        font.hasGlyphForCodePoint(char.codePointAt(0)!),
    );
    for (const char of own) earlier.add(char);
    if (own.length) out.set(one, own.join(''));
  }
  return out;
}

/** Width of a line of text, px, as the faces set it, without slack. Throws RangeError on a character that none has. */
export function advance(faces: readonly Face[], text: string, size: number): number {
  let em = 0;
  let run: { face: Face; text: string } | undefined;
  const flush = (): void => {
    if (run) em += openFont(run.face.file).layout(run.text).advanceWidth / openFont(run.face.file).unitsPerEm;
  };
  const holders = charactersByFace(faces, text);
  for (const char of text) {
    const holder = [...holders].find(([, characters]) => characters.includes(char))?.[0];
    if (!holder) throw new RangeError(`no face has "${char}" of "${text}"`);
    if (run?.face === holder) run.text += char;
    else {
      flush();
      run = { face: holder, text: char };
    }
  }
  flush();
  return em * size;
}

/** Characters as the value of `unicode-range`. */
export function unicodeRange(characters: string): string {
  const codes = [...new Set(characters)].map((char) => char.codePointAt(0)!).sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last && code === last[1] + 1) last[1] = code;
    else runs.push([code, code]);
  }
  return runs.map(([a, b]) => `U+${a.toString(16)}${a === b ? '' : `-${b.toString(16)}`}`).join(',');
}
