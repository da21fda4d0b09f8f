/** Longest passage that is written out whole in an address, words. */
const wholeWords = 10;
/** Fewest words that name an end of a longer one, and most that are taken from before it. */
const endWords = 5;

/** A passage as selected, in the parts that a browser can find again. */
export interface Passage {
  /**
   * Its words in runs: stretches of text that nothing interrupts. Browsers search for a text fragment within a run; it
   * never matches across the number of a source note, a button or the end of a block.
   */
  readonly runs: readonly string[];
  /** The same words as a reader sees them, in one line. */
  readonly words: string;
  /** What stands before it in its first run; '' at the beginning of one. */
  readonly before: string;
  /** Id of the step it begins in, if any. */
  readonly step?: string | undefined;
  /** The one account that it lies in, if it lies in one. */
  readonly account?: Account | undefined;
}

/** Whose account a passage is part of. */
export interface Account {
  readonly by: string;
  /** When it was given, in words. */
  readonly date: string;
  /** The passage lies in their own words, and not in ours about them. */
  readonly quoted: boolean;
}

const wordsOf = (text: string): string[] => text.trim().split(/\s+/).filter(Boolean);

/** Percent-encodes a part of a text fragment; "-" separates its parts, so it is encoded too. */
const encoded = (text: string): string => encodeURIComponent(text).replace(/-/g, '%2D');

/** For comparing as browsers do when they look for a fragment: by words, in any case. */
const compared = (text: string): string => ` ${wordsOf(text).join(' ').toLowerCase()} `;

/** How often words stand in some runs. */
function timesIn(runs: readonly string[], text: string): number {
  const wanted = compared(text).trim();
  const edge = (character: string | undefined): boolean => !character || !/[\p{L}\p{N}]/u.test(character);
  let times = 0;
  for (const run of runs.map(compared))
    for (let at = run.indexOf(wanted); at >= 0; at = run.indexOf(wanted, at + 1))
      if (edge(run[at - 1]) && edge(run[at + wanted.length])) times += 1;
  return times;
}

/** As few words of a list as stand in the runs only once: at least `endWords` of them, all if need be. */
function telling(words: readonly string[], runs: readonly string[], fromEnd = false): string[] {
  const take = (count: number): string[] => (fromEnd ? words.slice(-count) : words.slice(0, count));
  for (let count = Math.min(endWords, words.length); count < words.length; count += 1)
    if (timesIn(runs, take(count).join(' ')) <= 1) return take(count);
  return [...words];
}

/** The text directive of a passage: what stands after `:~:text=`. Words are added until it can mean nothing else. */
function directive({ runs, before }: Passage, page: readonly string[]): string {
  const first = wordsOf(runs[0] ?? '');
  const last = wordsOf(runs.at(-1) ?? '');
  const start = telling(first, page);
  const end = telling(last, runs, true);
  const whole =
    runs.length === 1 && (first.length <= wholeWords || start.length + end.length >= first.length);
  const text = (whole ? first : start).join(' ');
  const prefix = wordsOf(before).slice(-endWords).join(' ');
  return (
    (prefix && timesIn(page, text) > 1 ? `${encoded(prefix)}-,` : '') +
    encoded(text) +
    (whole ? '' : `,${encoded(end.join(' '))}`)
  );
}

/**
 * The address of a passage: the page, the step, and a text fragment that browsers scroll to and mark
 * (WICG Scroll to Text Fragment; where it is not known our script goes to the step).
 * @param url canonical address of the chapter or step, without a fragment
 * @param page every run of the page, to tell the passage from the same words elsewhere
 */
export function passageAddress(url: string, passage: Passage, page: readonly string[]): string {
  return `${url}#${passage.step ?? ''}:~:text=${directive(passage, page)}`;
}

/** Words in quotation marks. Marks within them become single ones; words quoted whole keep one pair. */
function quoted(words: string): string {
  const bare = /^“[^“”]*”$/.test(words) ? words.slice(1, -1) : words;
  return `“${bare.replace(/“/g, '‘').replace(/”/g, '’')}”`;
}

/**
 * A passage as a text to paste: the words in quotation marks, whose they are, the citation, the address.
 * @param citation of the page, as text
 */
export function passageText(passage: Passage, citation: string, address: string): string {
  const { account, words } = passage;
  const said = account && (account.quoted ? 'Words of' : 'Account of');
  const whose = account ? `${said} ${account.by}, ${account.date}, as given in: ` : '';
  return `${quoted(words)}\n\n${whose}${citation}\n\n${address}`;
}
