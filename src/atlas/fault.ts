import { closest, distance } from 'fastest-levenshtein';

/** One thing wrong in the content: where, what, and what would be right. */
export interface Fault {
  /** Path from the project's folder. */
  readonly file: string;
  /** 1-based; absent where a whole file is at fault. */
  readonly line?: number | undefined;
  readonly problem: string;
  /** The nearest right value, or what to do. */
  readonly hint?: string | undefined;
}

/** Keeps a wrong value from filling the terminal or breaking a line of the message. */
const shorten = (text: string): string => {
  const flat = text.replace(/[\s\p{Cc}]+/gu, ' ');
  return flat.length > 400 ? `${flat.slice(0, 400)}…` : flat;
};

const oneLine = ({ file, line, problem, hint }: Fault): string =>
  shorten(`${file}${line === undefined ? '' : `:${line}`}: ${problem}${hint ? ` ${hint}` : ''}`);

/** Stops a build that would publish something wrong. Its message lists every fault, in order of file and line. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  /** Every fault once, in the order of the message. */
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    const place = ({ file, line }: Fault): string => `${file}:${String(line ?? 0).padStart(9, '0')}`;
    const byText = new Map(
      faults
        .toSorted((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0))
        .map((fault) => [oneLine(fault), fault]),
    );
    const lines = [...byText.keys()];
    super(
      `${lines.length} ${lines.length === 1 ? 'fault' : 'faults'} in the content:\n${lines.map((text) => `  ${text}`).join('\n')}`,
    );
    this.faults = [...byText.values()];
  }
}

/** "Did you mean …?" when something close enough exists, else a few of what there is. */
export function nearest(wrong: string, right: readonly string[]): string {
  if (right.length === 0) return '';
  const best = closest(wrong, right);
  // A third of the letters wrong is a slip, and in short words two; all of them wrong is another word.
  const slip = Math.min(Math.max(2, best.length / 2.5), best.length - 1);
  if (distance(wrong, best) <= slip) return `Did you mean "${best}"?`;
  return right.length <= 8 ? `It may be: ${right.join(', ')}.` : `The nearest is "${best}".`;
}
