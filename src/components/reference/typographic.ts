const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const dayBefore = new RegExp(`(\\d) (?=(?:${months})\\b)`, 'g');
const yearAfter = new RegExp(`\\b(${months}) (?=\\d{4}\\b)`, 'g');
/** Two numbers with a hyphen between them, not part of an ISO date, an address or a name. */
const range = /(?<![\w/-])(\d{1,4})-(\d{1,4})(?![\w/-])/g;
const nbsp = '\u00a0';

/** Prose whose quotation marks are set already: en rules in ranges; dates, distances and millions that do not break. */
export const unbroken = (text: string): string =>
  text
    .replace(range, '$1–$2')
    .replace(dayBefore, `$1${nbsp}`)
    .replace(yearAfter, `$1${nbsp}`)
    .replace(/(\d) (?=(?:km|million)\b)/g, `$1${nbsp}`);

/** Prose of the data as it is printed: curved quotation marks and apostrophes; en rules in ranges; dates and distances that do not break. */
export function typographic(text: string): string {
  return unbroken(
    text
      .replace(/(^|[\s(\u2018\u201c/])"(?=\S)/g, '$1“')
      .replace(/"/g, '”')
      .replace(/(^|[\s(“])'(?=\S)/g, '$1‘')
      .replace(/'/g, '’'),
  );
}

/** A quotation in its marks; marks inside it become single ones. */
export const quoted = (text: string): string => `“${typographic(text.replace(/["“”]/g, "'"))}”`;
