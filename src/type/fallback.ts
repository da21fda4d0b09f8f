import type { Font } from 'fontkit';
import { pageFaces, type Face } from './faces';
import { openFont } from './subset';

/**
 * A font that readers' machines have, and the mean width of a character of English in it, in units of 2048 to the em.
 * Those of Georgia, Times and Arial are what the package @capsizecss/metrics (MIT) publishes; Liberation measured by
 * `meanWidth` gives the same within 3 units. Those of Android's Noto Serif and Roboto and of Linux's DejaVu were measured
 * by it in Debian's packages. A name after the first is the same font's other name, or of a font made to its widths.
 */
interface Local {
  readonly family: string;
  readonly names: readonly string[];
  readonly weight: 400 | 600;
  readonly style: 'normal' | 'italic';
  readonly meanWidth: number;
}

const georgia = 'Fallback Georgia';
const times = 'Fallback Times';
const noto = 'Fallback Noto';
const dejavu = 'Fallback DejaVu';
const arial = 'Fallback Arial';
const roboto = 'Fallback Roboto';
const dejavuSans = 'Fallback DejaVu Sans';

const locals: readonly Local[] = [
  { family: georgia, names: ['Georgia', 'Gelasio'], weight: 400, style: 'normal', meanWidth: 913 },
  { family: georgia, names: ['Georgia Bold', 'Gelasio Bold'], weight: 600, style: 'normal', meanWidth: 1062 },
  {
    family: georgia,
    names: ['Georgia Italic', 'Gelasio Italic'],
    weight: 400,
    style: 'italic',
    meanWidth: 931,
  },
  {
    family: times,
    names: ['Times New Roman', 'Liberation Serif', 'Tinos'],
    weight: 400,
    style: 'normal',
    meanWidth: 832,
  },
  {
    family: times,
    names: ['Times New Roman Bold', 'Liberation Serif Bold', 'Tinos Bold'],
    weight: 600,
    style: 'normal',
    meanWidth: 886,
  },
  {
    family: times,
    names: ['Times New Roman Italic', 'Liberation Serif Italic', 'Tinos Italic'],
    weight: 400,
    style: 'italic',
    meanWidth: 836,
  },
  {
    family: arial,
    names: ['Arial', 'Liberation Sans', 'Arimo'],
    weight: 400,
    style: 'normal',
    meanWidth: 913,
  },
  {
    family: arial,
    names: ['Arial Bold', 'Liberation Sans Bold', 'Arimo Bold'],
    weight: 600,
    style: 'normal',
    meanWidth: 983,
  },
  { family: noto, names: ['Noto Serif'], weight: 400, style: 'normal', meanWidth: 985 },
  {
    family: noto,
    names: ['Noto Serif Bold'],
    weight: 600,
    style: 'normal',
    meanWidth: 1045,
  },
  {
    family: noto,
    names: ['Noto Serif Italic'],
    weight: 400,
    style: 'italic',
    meanWidth: 957,
  },
  { family: roboto, names: ['Roboto'], weight: 400, style: 'normal', meanWidth: 913 },
  { family: roboto, names: ['Roboto Bold'], weight: 600, style: 'normal', meanWidth: 928 },
  { family: dejavu, names: ['DejaVu Serif'], weight: 400, style: 'normal', meanWidth: 1057 },
  { family: dejavu, names: ['DejaVu Serif Bold'], weight: 600, style: 'normal', meanWidth: 1166 },
  // Its italic is often not installed, and the roman stands in: measured 1057, set 2 % wider to break lines as ours does.
  {
    family: dejavu,
    names: ['DejaVu Serif'],
    weight: 400,
    style: 'italic',
    meanWidth: 1040,
  },
  { family: dejavuSans, names: ['DejaVu Sans'], weight: 400, style: 'normal', meanWidth: 1043 },
  { family: dejavuSans, names: ['DejaVu Sans Bold'], weight: 600, style: 'normal', meanWidth: 1179 },
];
const emOfLocals = 2048;

/** Values of `font-family` for running text and for labels, with the fallbacks that `fontFaceCss` declares. */
export const fontStacks = {
  serif: `'Source Serif 4','${georgia}','${times}','${noto}','${dejavu}',serif`,
  sans: `'IBM Plex Sans','IBM Plex Sans Arabic','${arial}','${roboto}','${dejavuSans}',sans-serif`,
} as const;

/**
 * Share of each letter in a thousand letters of English (Lewand, Cryptological Mathematics, 2000), in words of 4.7
 * letters; capitals and figures are rounded from a count of this site's own prose.
 */
const shares: Readonly<Record<string, number>> = {
  e: 127,
  t: 91,
  a: 82,
  o: 75,
  i: 70,
  n: 67,
  s: 63,
  h: 61,
  r: 60,
  d: 43,
  l: 40,
  c: 28,
  u: 28,
  m: 24,
  w: 24,
  f: 22,
  g: 20,
  y: 20,
  p: 19,
  b: 15,
  v: 10,
  k: 8,
  j: 2,
  x: 1.5,
  q: 1,
  z: 0.7,
  ' ': 213,
  '.': 10,
  ',': 12,
  S: 6,
  T: 6,
  M: 5,
  I: 3,
  P: 3,
  A: 2,
  F: 2,
  0: 9,
  2: 8,
  1: 3,
  3: 2,
};

/** Mean width of a character of English, em. */
export function meanWidth(font: Font): number {
  let sum = 0;
  let total = 0;
  for (const [char, share] of Object.entries(shares)) {
    sum += share * font.glyphForCodePoint(char.codePointAt(0)!).advanceWidth;
    total += share;
  }
  return sum / total / font.unitsPerEm;
}

const percent = (share: number): string => `${Math.round(share * 10000) / 100}%`;

/** Rules that give a local font the width and the line of the web font it stands in for, so that nothing moves when that arrives. */
function fallbackRule(local: Local, web: Face): string {
  const font = openFont(web.file);
  const size = meanWidth(font) / (local.meanWidth / emOfLocals);
  const line = (units: number): string => percent(Math.abs(units) / font.unitsPerEm / size);
  return (
    `@font-face{font-family:'${local.family}';font-weight:${local.weight};font-style:${local.style};src:${local.names.map((name) => `local('${name}')`).join(',')};` +
    `size-adjust:${percent(size)};ascent-override:${line(font.ascent)};descent-override:${line(font.descent)};line-gap-override:${line(font.lineGap)}}`
  );
}

/** The `@font-face` rules of all fallbacks. */
export function fallbackCss(): string {
  return locals
    .map((local) => {
      const family = fontStacks.sans.includes(`'${local.family}'`) ? 'IBM Plex Sans' : 'Source Serif 4';
      return fallbackRule(
        local,
        pageFaces.find(
          (web) => web.family === family && web.weight === local.weight && web.style === local.style,
        )!,
      );
    })
    .join('\n');
}
