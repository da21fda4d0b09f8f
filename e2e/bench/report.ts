import { readFileSync, writeFileSync } from 'node:fs';

const file = '.github/PERFORMANCE.md';

/**
 * Prints a result, and writes it into `.github/PERFORMANCE.md` between the comments that name its part.
 * @throws RangeError when the file has no such part
 */
export function report(part: 'pages' | 'lighthouse' | 'scale', markdown: string, write: boolean): void {
  console.log(`${markdown}\n`);
  if (!write) return;
  const [from, to] = [`<!-- ${part} -->`, `<!-- end of ${part} -->`];
  const text = readFileSync(file, 'utf8');
  const [start, end] = [text.indexOf(from), text.indexOf(to)];
  if (start < 0 || end < start) throw new RangeError(`${file} has no part between ${from} and ${to}`);
  writeFileSync(file, `${text.slice(0, start)}${from}\n\n${markdown}\n\n${text.slice(end)}`);
}
