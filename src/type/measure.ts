import { openFont } from './subset';

/** The label fonts: one file for each script and weight. Pictures are laid out from the widths of these very files. */
const labelFonts = {
  latin: {
    400: '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2',
    600: '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2',
  },
  latinExt: {
    400: '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-400-normal.woff2',
    600: '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-600-normal.woff2',
  },
  cyrillic: {
    400: '@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-400-normal.woff2',
    600: '@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-600-normal.woff2',
  },
  cyrillicExt: {
    400: '@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-ext-400-normal.woff2',
    600: '@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-ext-600-normal.woff2',
  },
  greek: {
    400: '@fontsource/ibm-plex-sans/files/ibm-plex-sans-greek-400-normal.woff2',
    600: '@fontsource/ibm-plex-sans/files/ibm-plex-sans-greek-600-normal.woff2',
  },
  arabic: {
    400: '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2',
    600: '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2',
  },
} as const;
export type LabelScript = keyof typeof labelFonts;
export type LabelWeight = 400 | 600;

/** Room kept for differences between browsers' text shaping and ours. */
const slack = 1.08;

function scriptOf(char: string): LabelScript {
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x600 && code <= 0x6ff) return 'arabic';
  if (code >= 0x460 && code <= 0x52f && !(code >= 0x490 && code <= 0x491)) return 'cyrillicExt';
  if (code >= 0x400 && code <= 0x491) return 'cyrillic';
  if (code >= 0x370 && code <= 0x3ff) return 'greek';
  if (code >= 0x100 && code <= 0x24f) return 'latinExt';
  return 'latin';
}

/** Runs of characters that one font file holds; neutral characters stay with the run before them. */
function runs(text: string): { script: LabelScript; text: string }[] {
  const out: { script: LabelScript; text: string }[] = [];
  for (const char of text) {
    const last = out.at(-1);
    const script = /\s/.test(char) && last ? last.script : scriptOf(char);
    if (last?.script === script) last.text += char;
    else out.push({ script, text: char });
  }
  return out;
}

/** Advance of a run, em. */
function advance(run: { script: LabelScript; text: string }, weight: LabelWeight): number {
  const face = openFont(labelFonts[run.script][weight]);
  return face.layout(run.text).advanceWidth / face.unitsPerEm;
}

const widths = new Map<string, number>();

/**
 * Width of a line of label text, px, with 8 % slack.
 * @param size font size, px
 * @param spacing letter spacing, em (never given for Arabic)
 */
export function measure(text: string, size: number, weight: LabelWeight = 400, spacing = 0): number {
  const key = `${weight}|${text}`;
  let em = widths.get(key);
  if (em === undefined) {
    em = runs(text).reduce((sum, run) => sum + advance(run, weight), 0);
    widths.set(key, em);
  }
  return (em + spacing * text.length) * size * slack;
}
