import { describe, expect, it } from 'vitest';
import { passageAddress, passageText, type Passage } from './passage';

const page = 'https://a.example/chapters/x/';
const passage = (runs: string[], more: Partial<Passage> = {}): Passage => ({
  runs,
  words: runs.join(' '),
  before: '',
  ...more,
});
const directive = (one: Passage, others: string[] = []): string =>
  decodeURIComponent(passageAddress(page, one, [...one.runs, ...others]).split(':~:text=')[1]!);
const long = Array.from({ length: 30 }, (_, i) => `w${i}`).join(' ');

describe('passageAddress', () => {
  it('writes a short passage whole, with its step', () => {
    expect(passageAddress(page, passage(['agreed in Moscow'], { step: 'm4' }), ['agreed in Moscow'])).toBe(
      `${page}#m4:~:text=agreed%20in%20Moscow`,
    );
  });
  it('encodes what separates the parts of a fragment', () => {
    expect(passageAddress(page, passage(['de-escalation, & more']), [])).toBe(
      `${page}#:~:text=de%2Descalation%2C%20%26%20more`,
    );
  });
  it('names only the ends of a long one', () => {
    expect(directive(passage([long]))).toBe('w0 w1 w2 w3 w4,w25 w26 w27 w28 w29');
  });
  it('names the first and the last run of one that is interrupted, however short', () => {
    expect(directive(passage(['It began.', 'It ended.']))).toBe('It began.,It ended.');
    expect(directive(passage(['Putin', 'and', 'Erdogan met']))).toBe('Putin,Erdogan met');
  });
  it('takes more words until they stand on the page only once', () => {
    expect(directive(passage([long]), ['W0 w1 w2 w3 w4 and w5'])).toMatch(/^w0 w1 w2 w3 w4 w5,/);
    expect(directive(passage([long]), ['w0 w1 w2 w3 w44'])).toMatch(/^w0 w1 w2 w3 w4,/);
  });
  it('says what stands before a short one that the page says twice', () => {
    expect(
      directive(passage(['the ceasefire'], { before: 'They kept' }), ['They broke the ceasefire.']),
    ).toBe('They kept-,the ceasefire');
  });
  it('ends where the passage ends, not where the same words stand earlier in it', () => {
    const ends = passage([`on the line of contact today ${long}`, `and later on the line of contact today`]);
    expect(directive(ends)).toMatch(/,later on the line of contact today$/);
  });
});

describe('passageText', () => {
  const cited = (words: string, more: Partial<Passage> = {}): string =>
    passageText(passage([words], more), 'Project. (2026). Title.', page).split('\n\n')[0]!;
  it('gives quotation, citation and address, a paragraph each', () => {
    expect(passageText(passage(['It began.']), 'Project. (2026).', page)).toBe(
      `“It began.”\n\nProject. (2026).\n\n${page}`,
    );
  });
  it('makes the marks inside single, and leaves one pair around words quoted whole', () => {
    expect(cited('He said “no” twice.')).toBe('“He said ‘no’ twice.”');
    expect(cited('“No response has been given”')).toBe('“No response has been given”');
    expect(cited('“No” and “yes”')).toBe('“‘No’ and ‘yes’”');
  });
  it('says whose account a passage is from', () => {
    const account = { by: 'Syrian Observatory', date: '6 March 2020', quoted: false };
    const text = (quoted: boolean): string =>
      passageText(passage(['Shells fell.'], { account: { ...account, quoted } }), 'Project. (2026).', page);
    expect(text(false)).toContain(
      'Account of Syrian Observatory, 6 March 2020, as given in: Project. (2026).',
    );
    expect(text(true)).toContain('Words of Syrian Observatory');
  });
});
