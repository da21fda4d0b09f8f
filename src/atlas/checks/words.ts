import type { Checked } from '../check';
import { quotationsClosed, quotationsIn, quotationsOut } from '../quotation';
import { voicesOf } from '../voices';

/** Phrases that only work for some readers' eyes or pointers. */
const sensory =
  /\b(?:in (?:red|blue|green|yellow|orange|purple)|hover|click (?:on|the|here)|mouse over|see the colou?r)\b/i;

/** Quotations have fewer words than this: more would be reprinting. */
const longest = 25;

/** Loaded words never stand in our own voice; quotations stay short; no text leans on colour or pointing. */
export function checkWords(checked: Checked): void {
  const { written, lost, fault } = checked;
  const voices = voicesOf(checked);
  for (const { at, path, text } of voices) {
    if (!quotationsClosed(text))
      fault(
        at,
        path,
        `a quotation mark has no partner: "${text.slice(0, 60)}…".`,
        'Open and close every quotation.',
      );
    for (const quotation of quotationsIn(text)) {
      const count = quotation.split(/\s+/).length;
      if (count >= longest)
        fault(at, path, `a quotation of ${count} words.`, `Quotations stay under ${longest} words.`);
    }
    const leaning = sensory.exec(quotationsOut(text));
    if (leaning) fault(at, path, `"${leaning[0]}" leans on colour or pointing.`, 'Say what it is and where.');
  }

  for (const word of written.loadedWords) {
    const { pattern: source, reason, exceptions } = word.row;
    let pattern: RegExp;
    try {
      pattern = new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'iu');
    } catch (error) {
      fault(word, ['pattern'], `"${source}" is no regular expression: ${(error as Error).message}.`);
      continue;
    }
    if (pattern.test('')) {
      fault(
        word,
        ['pattern'],
        `"${source}" matches the empty text, so it would match everywhere.`,
        'Write a word.',
      );
      continue;
    }
    const allowed = exceptions.map(({ sentence }) => sentence);
    for (const { at, path, text } of voices) {
      const own = quotationsOut(allowed.reduce((rest, sentence) => rest.replaceAll(sentence, ' … '), text));
      const found = pattern.exec(own);
      if (found)
        fault(
          at,
          path,
          `"${found[0]}" stands in our own voice: "…${own.slice(Math.max(0, found.index - 30), found.index + 40).trim()}…".`,
          reason,
        );
    }
    if (
      lost.any(
        'chapters',
        'claims',
        'events',
        'actors',
        'camps',
        'counts',
        'tables',
        'figures',
        'glossary',
        'pages',
        'lessons',
        'sources',
      )
    )
      continue;
    allowed.forEach((sentence, i) => {
      if (!voices.some(({ text }) => text.includes(sentence)))
        fault(
          word,
          ['exceptions', i],
          `the exception "${sentence.slice(0, 60)}" stands nowhere.`,
          'Delete it, or correct it to the sentence as it is now.',
        );
    });
  }
}
