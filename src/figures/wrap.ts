import type { Role } from '../frame/look';
import type { Emphasis } from '../frame/mark';
import { printedQuotes } from './quotes';
import { rulerOf, widthOf } from './sheet';

/** How text to be wrapped is set. */
interface Setting {
  readonly size: number;
  readonly role: Role;
  readonly emphasis?: Emphasis;
}

function fill(
  words: readonly string[],
  width: (line: string) => number,
  room: number,
  indent: number,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && width(longer) > room - (lines.length === 0 ? indent : 0)) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/**
 * Breaks text at spaces into lines no wider than `room` px (a single longer word stands alone on its line, over-wide).
 * Lines are evened out: the narrowest room that needs no more lines is used. Non-breaking spaces never break. Quotation marks come out as printed.
 * @param indent px kept free at the start of the first line
 */
export function wrap(text: string, room: number, setting: Setting, indent = 0): string[] {
  const words = printedQuotes(text)
    .split(/[ \n\t]+/)
    .filter(Boolean);
  const width = rulerOf(setting.role, setting.size, setting.emphasis);
  const widest = fill(words, width, room, indent);
  if (widest.length === 1 || indent > 0) return widest;
  let low = Math.max(...words.map(width));
  let high = room;
  while (high - low > 2) {
    const middle = (low + high) / 2;
    if (fill(words, width, middle, indent).length > widest.length) low = middle;
    else high = middle;
  }
  return fill(words, width, high, indent);
}

/** Width of the widest line, px. */
export const widestOf = (lines: readonly string[], setting: Setting): number =>
  Math.max(0, ...lines.map((line) => widthOf(line, setting.size, setting.role, setting.emphasis)));
