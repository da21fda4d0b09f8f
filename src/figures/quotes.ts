/**
 * Quotation marks and apostrophes as printed: data files are written with straight ones. A mark at the start, or after
 * a space, bracket or dash, opens; any other closes. Text that has printed marks already stays as it is.
 */
export function printedQuotes(text: string): string {
  // Most texts hold none, and layouts ask this of every line they try.
  if (!text.includes('"') && !text.includes("'")) return text;
  return text
    .replace(/(^|[\s([{\u2013\u2014\u201c\u2018])"/g, '$1\u201c')
    .replace(/"/g, '\u201d')
    .replace(/(^|[\s([{\u2013\u2014\u201c])'/g, '$1\u2018')
    .replace(/'/g, '\u2019');
}
