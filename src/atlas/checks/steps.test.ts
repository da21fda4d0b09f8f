import { describe, expect, it } from 'vitest';
import { spoilt } from '../spoilt';

describe('steps', () => {
  it('finds steps, each in its place', () => {
    const found = {
      'no step id': spoilt('content/chapters/1-small.mdx', 'id="two"', 'id="Two"'),
      'path traversal': spoilt('content/chapters/1-small.mdx', 'id="two"', 'id="../../two"'),
      'a reserved step id': spoilt('content/chapters/1-small.mdx', 'id="two"', 'id="full"'),
      'too few steps': spoilt('content/chapters/1-small.mdx', /<Step id="six"[\s\S]*/m, ''),
      'a main claim unknown': spoilt(
        'content/chapters/1-small.mdx',
        'scene="road-wide" claim="quiet"',
        'scene="road-wide" claim="quit"',
      ),
      'a main claim not told': spoilt(
        'content/chapters/1-small.mdx',
        'scene="road-wide" claim="quiet"',
        'scene="road-wide" claim="shots"',
      ),
      'a claim of accounts unknown': spoilt('content/chapters/1-small.mdx', 'of="shots"', 'of="shot"'),
      'a claim of a sentence unknown': spoilt(
        'content/chapters/1-small.mdx',
        'later.](claim:quiet)',
        'later.](claim:quite)',
      ),
      'a source that does not carry it': spoilt(
        'content/chapters/1-small.mdx',
        'by=paper-2020-03-07-quiet',
        'by=paper-2020-03-07',
      ),
      'a term unknown': spoilt('content/chapters/1-small.mdx', 'Term id="road"', 'Term id="raod"'),
      'an actor unknown': spoilt('content/chapters/1-small.mdx', 'Who id="watchers"', 'Who id="watcher"'),
      'too few words': spoilt(
        'content/chapters/1-small.mdx',
        /(\[The fields by the long[^\]]*\]\(claim:quiet\) ){2}/m,
        '',
      ),
      'too few plain words': spoilt(
        'content/chapters/1-small.mdx',
        /\[The fields by the road [^\]]*\]\(claim:quiet\) /m,
        '',
      ),
      'other facts in the plain version': spoilt(
        'content/chapters/1-small.mdx',
        /all day long\.\]\(claim:quiet\)/m,
        'all day long.](claim:shots)',
      ),
      'a number in a transition': spoilt(
        'content/chapters/1-small.mdx',
        'But was it so?',
        'But was it so at 5?',
      ),
      'a month in a transition': spoilt(
        'content/chapters/1-small.mdx',
        'But was it so?',
        'But was it so in March?',
      ),
      'a quotation in a transition': spoilt(
        'content/chapters/1-small.mdx',
        'But was it so?',
        'But was it "so"?',
      ),
      'an actor in a transition': spoilt(
        'content/chapters/1-small.mdx',
        'But was it so?',
        'But did Road Watchers say so?',
      ),
      'a place in a transition': spoilt(
        'content/chapters/1-small.mdx',
        'But was it so?',
        'But was it so in North Town?',
      ),
      'a chapter number left out': spoilt('content/chapters/1-small.mdx', 'number: 1', 'number: 2'),
    };
    for (const [what, faults] of Object.entries(found)) expect(faults, what).not.toEqual([]);
    expect(found).toMatchInlineSnapshot(`
      {
        "a chapter number left out": [
          "content/chapters/1-small.mdx:2: chapter 2 "small" stands in a file of another name. Name it 2-small.mdx.",
          "content/chapters/1-small.mdx:3: chapter numbers run 2. They count from 1 without a gap.",
        ],
        "a claim of a sentence unknown": [
          "content/chapters/1-small.mdx:24: there is no claim "quite". Did you mean "quiet"?",
        ],
        "a claim of accounts unknown": [
          "content/chapters/1-small.mdx:68: there is no claim "shot". Did you mean "shots"?",
        ],
        "a main claim not told": [
          "content/chapters/1-small.mdx:22: no sentence of step "one" rests on its main claim "shots". The status chip would judge what is not told.",
        ],
        "a main claim unknown": [
          "content/chapters/1-small.mdx:22: there is no claim "quit". Did you mean "quiet"?",
        ],
        "a month in a transition": [
          "content/chapters/1-small.mdx:37: the transition "But was it so in March?" states something (March). Name the claim it rests on, or leave that out.",
        ],
        "a number in a transition": [
          "content/chapters/1-small.mdx:37: the transition "But was it so at 5?" states something (5). Name the claim it rests on, or leave that out.",
        ],
        "a place in a transition": [
          "content/chapters/1-small.mdx:37: the transition "But was it so in North Town?" states something (North Town). Name the claim it rests on, or leave that out.",
        ],
        "a quotation in a transition": [
          "content/chapters/1-small.mdx:37: the transition "But was it "so"?" states something ("). Name the claim it rests on, or leave that out.",
        ],
        "a reserved step id": [
          "content/chapters/1-small.mdx:34: the step id "full" is the address of another page. Reserved: steps, full, index.",
          "content/teach/small.md:35: there is no step of small "two". It may be: one, full, three, four, five, six.",
        ],
        "a source that does not carry it": [
          "content/chapters/1-small.mdx:25: source "paper-2020-03-07" does not carry the claim it is cited for. Did you mean "paper-2020-03-07-quiet"?",
        ],
        "a term unknown": [
          "content/chapters/1-small.mdx:25: there is no glossary term "raod". Did you mean "road"?",
        ],
        "an actor in a transition": [
          "content/chapters/1-small.mdx:37: the transition "But did Road Watchers say so?" states something (Road Watchers). Name the claim it rests on, or leave that out.",
        ],
        "an actor unknown": [
          "content/chapters/1-small.mdx:25: there is no actor "watcher". Did you mean "watchers"?",
        ],
        "no step id": [
          "content/chapters/1-small.mdx:34: "Two" is no step id. Use lower-case words joined by hyphens.",
          "content/teach/small.md:35: there is no step of small "two". Did you mean "Two"?",
        ],
        "other facts in the plain version": [
          "content/chapters/1-small.mdx:29: the plain version of "one" rests on "shots", which the step itself does not tell. The plain version tells the same facts.",
        ],
        "path traversal": [
          "content/chapters/1-small.mdx:34: "../../two" is no step id. Use lower-case words joined by hyphens.",
          "content/teach/small.md:35: there is no step of small "two". It may be: one, ../../two, three, four, five, six.",
        ],
        "too few plain words": [
          "content/chapters/1-small.mdx:22: the plain version of step "one" has 15 words. It has about 40 (30 to 50).",
        ],
        "too few steps": [
          "content/chapters/1-small.mdx:2: the chapter has 5 steps. A chapter has 6 to 10.",
          "data/scenes/retold-table.yaml:6: scene "report-retold" belongs to no step. Name it in a <Step scene="…">, or delete it.",
        ],
        "too few words": [
          "content/chapters/1-small.mdx:22: step "one" has 30 words. A step has 50 to 110.",
        ],
      }
    `);
  }, 30_000);
});
