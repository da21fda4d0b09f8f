/** Words inside quotation marks, double or single, straight or typographic; an apostrophe is none. */
const quotation = /“[^”]*”|"[^"]*"|‘[^’]*’(?!\p{L})|(?<![\p{L}\d])'[^']*'(?!\p{L})/gu;

/** The text with everything inside quotation marks blanked: what others say is theirs. */
export const quotationsOut = (text: string): string => text.replace(quotation, ' … ');

/** Verbatim quotations in double quotation marks, without the marks. */
export const quotationsIn = (text: string): string[] =>
  [...text.matchAll(/“([^”]+)”|"([^"]+)"/g)].map((match) => match[1] ?? match[2] ?? '');

/** Whether every double quotation mark has its partner. An odd one would pass our own words off as somebody's. */
export function quotationsClosed(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1;
  return count('"') % 2 === 0 && count('“') === count('”');
}
