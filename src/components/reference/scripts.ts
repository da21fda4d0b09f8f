/** A stretch of text in one script. */
export interface Run {
  readonly text: string;
  /** BCP 47 tag to mark it with; absent for Latin script, which the language of the page covers. */
  readonly lang?: string;
}

/** Languages written from right to left, among those the site prints. */
const rightToLeft = ['ar', 'fa', 'ur', 'he'];

/** The `dir` attribute that a stretch in a language needs; undefined from left to right. */
export const directionOf = (lang: string | undefined): 'rtl' | undefined =>
  lang !== undefined && rightToLeft.includes(lang) ? 'rtl' : undefined;

/** Scripts that stand in spellings and notes without a language of their own, by the language they stand for here. */
const scripts: readonly (readonly [lang: string, script: string])[] = [
  ['ar', 'Arabic'],
  ['ru', 'Cyrillic'],
  ['hy', 'Armenian'],
  ['el', 'Greek'],
];
const other = new RegExp(
  scripts.map(([, script]) => `\\p{Script=${script}}+(?:[\\s-]+\\p{Script=${script}}+)*`).join('|'),
  'gu',
);

/** Text cut at its changes of script, so that each name can be marked with its language. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const match of text.matchAll(other)) {
    if (match.index > from) runs.push({ text: text.slice(from, match.index) });
    const lang = scripts.find(([, script]) => new RegExp(`^\\p{Script=${script}}`, 'u').test(match[0]))![0];
    runs.push({ text: match[0], lang });
    from = match.index + match[0].length;
  }
  if (from < text.length) runs.push({ text: text.slice(from) });
  return runs;
}
