import { describe, expect, it } from 'vitest';
import { ContentError, type Fault } from './fault';
import { readChapter } from './mdx';

const head = "---\nid: x\ndates: '2020'\n---\n\n";

/** A step with the given text, whose first line is line 8 of the file. */
const step = (body: string, attributes = 'id="a" heading="H" scene="s" claim="c"'): string =>
  `${head}<Step ${attributes}>\n\n${body}\n\n</Step>\n`;

function read(text: string) {
  const faults: Fault[] = [];
  const chapter = readChapter(text, 'x.mdx', faults);
  const messages = faults.length
    ? new ContentError(faults).message
        .split('\n')
        .slice(1)
        .map((line) => line.trim())
    : [];
  return { chapter, messages };
}

const sentence = '[It was so.](claim:c)';

describe('readChapter, what may stand in a chapter', () => {
  it('gives front matter with its lines, and steps as plain data', () => {
    const { chapter, messages } = read(`${head}{/* A comment. */}

<Step id="a" heading="A heading" scene="s" claim="c">

[It's "so", *they* said.](claim:c+d?by=x+y) [But why?](plain)
[By <Who id="hts">HTS</Who> in the
<Term id="m4">M4</Term> area, <Name lang="ar">إدلب</Name>…](claim:d)

{/* Another. */}

<Accounts of="e" />

[A second paragraph (6 km).](claim:c)

<Plain>

[Plain <Term id="camp">camp</Term>.](claim:c)

</Plain>
</Step>

<Step id="b" heading="B" scene="t" claim="d">

[Once more!](claim:d)

</Step>
`);
    expect(messages).toEqual([]);
    expect(chapter!.frontmatter!.value).toEqual({ id: 'x', dates: '2020' });
    expect(chapter!.frontmatter!.lineOf(['dates'])).toBe(3);
    expect(chapter!.steps).toEqual([
      {
        id: 'a',
        heading: 'A heading',
        scene: 's',
        claim: 'c',
        line: 8,
        paragraphs: [
          [
            { text: 'It\'s "so", they said.', claims: ['c', 'd'], sources: ['x', 'y'], line: 10 },
            { text: 'But why?', claims: [], sources: [], line: 10 },
            { text: 'By HTS in the M4 area, إدلب…', claims: ['d'], sources: [], line: 11 },
          ],
          [{ text: 'A second paragraph (6 km).', claims: ['c'], sources: [], line: 18 }],
        ],
        plain: [[{ text: 'Plain camp.', claims: ['c'], sources: [], line: 22 }]],
        accounts: ['e'],
        terms: [
          { id: 'm4', line: 12 },
          { id: 'camp', line: 22 },
        ],
        who: [{ id: 'hts', line: 11 }],
      },
      {
        id: 'b',
        heading: 'B',
        scene: 't',
        claim: 'd',
        line: 27,
        paragraphs: [[{ text: 'Once more!', claims: ['d'], sources: [], line: 29 }]],
        plain: [],
        accounts: [],
        terms: [],
        who: [],
      },
    ]);
  });

  it.each([
    'The U.S. Treasury said so in a note by Col. A. Smith.',
    'It said: "We came. We saw. They left."',
    'It ended at 5 p.m. Turkey said so.',
    'Is it so, as "Who?" asks?',
    'It was 6.5 km, no. 4 of 5.',
    'He called it "already crumbling."',
    '‘It is over.’',
    'They named three:',
  ])('takes %j for one sentence', (text) => expect(read(step(`[${text}](claim:c)`)).messages).toEqual([]));
});

describe('readChapter, what may not', () => {
  const inStep: Record<string, string> = {
    'text without a claim': 'It was so.',
    'text between claims': `${sentence} and then ${sentence}`,
    'a link elsewhere': '[It was so.](https://example.org)',
    'a script address': '[It was so.](javascript:alert(1))',
    'an empty claim': '[It was so.](claim:)',
    'an upper-case claim': '[It was so.](claim:C)',
    'a claim left open': '[It was so.](claim:c+)',
    'a source mark without sources': '[It was so.](claim:c?by=)',
    'a plain mark with more': '[But why?](plain?by=x)',
    'a claim mark with a title': '[It was so.](claim:c "title")',
    'no full stop': '[It was so](claim:c)',
    'a full stop outside': '[It was so](claim:c).',
    'two sentences': '[It was so. Then it was not.](claim:c)',
    'an empty sentence': '[](claim:c)',
    'a reference link': `[It was so.][ref]\n\n[ref]: claim:c`,
    'strong text': '[It **was** so.](claim:c)',
    code: '[It `was` so.](claim:c)',
    'a picture in a sentence': '[It ![alt](x.png) was so.](claim:c)',
    'a picture': '![alt](https://example.org/x.png)',
    'a line break': '[It was\\\nso.](claim:c)',
    'an expression in a sentence': '[It was {process.exit(1)} so.](claim:c)',
    'an expression in a paragraph': `${sentence} {1 + 1}`,
    'an expression between paragraphs': `${sentence}\n\n{globalThis.process.exit(1)}`,
    'a comment that hides code': '{/* harmless */ globalThis.process.exit(1) /* harmless */}',
    'HTML in a sentence': '[It <b>was</b> so.](claim:c)',
    'a script in a sentence': '[It was <script>alert(1)</script> so.](claim:c)',
    'HTML inside emphasis': '[It *<i>was</i>* so.](claim:c)',
    'HTML inside a component': '[By <Who id="hts"><b>HTS</b></Who>.](claim:c)',
    'escaped HTML': '[It was &lt;script&gt;alert(1)&lt;/script&gt; so.](claim:c)',
    'a fragment': '[It <>was</> so.](claim:c)',
    'a member component': '[It <React.Fragment>was</React.Fragment> so.](claim:c)',
    'HTML between paragraphs': '<div>\n\nText.\n\n</div>',
    'a script between paragraphs': '<script src="https://evil.example/x.js"></script>',
    'an iframe': '<iframe src="https://evil.example" />',
    'a heading': '## Heading',
    'a list': `- ${sentence}`,
    'a quotation block': `> ${sentence}`,
    'a rule': '---',
    'a code block': '```js\nalert(1)\n```',
    'a step in a step': `<Step id="b" heading="B" scene="t" claim="c">\n\n${sentence}\n\n</Step>`,
    'a step in a sentence': '[It <Step id="b" heading="B" scene="t" claim="c">was</Step> so.](claim:c)',
    'accounts in a sentence': '[It <Accounts of="c" /> was so.](claim:c)',
    'accounts with something in them': `<Accounts of="c">\n\n${sentence}\n\n</Accounts>`,
    'accounts without a claim': '<Accounts />',
    'accounts in plain text': `<Plain>\n\n${sentence}\n\n<Accounts of="c" />\n\n</Plain>`,
    'a second plain text': `<Plain>\n\n${sentence}\n\n</Plain>\n\n<Plain>\n\n${sentence}\n\n</Plain>`,
    'an attribute of plain text': `<Plain lang="en">\n\n${sentence}\n\n</Plain>`,
    'a component misspelt': '[By <Whoo id="hts">HTS</Whoo>.](claim:c)',
    'a component from the prototype': '[By <constructor>HTS</constructor>.](claim:c)',
    'an attribute misspelt': '[By <Who di="hts">HTS</Who>.](claim:c)',
    'an attribute missing': '[By <Term>HTS</Term>.](claim:c)',
    'an attribute twice': '[By <Who id="hts" id="tip">HTS</Who>.](claim:c)',
    'an attribute without a value': '[By <Who id>HTS</Who>.](claim:c)',
    'an empty attribute': '[By <Who id="">HTS</Who>.](claim:c)',
    'an attribute that is code': '[By <Who id={process.env.HOME}>HTS</Who>.](claim:c)',
    'attributes spread': '[By <Who {...props}>HTS</Who>.](claim:c)',
    'an event handler': '[By <Who id="hts" onclick="alert(1)">HTS</Who>.](claim:c)',
    'an empty component': '[By <Who id="hts" />.](claim:c)',
    'an unknown language': '[In <Name lang="xx">Idlib</Name>.](claim:c)',
  };
  it('refuses every other form, and says on which line', () => {
    const messages = Object.entries(inStep).map(([what, body]) => {
      const found = read(step(body)).messages;
      expect(found, what).not.toEqual([]);
      for (const message of found) expect(message, what).toMatch(/^x\.mdx:\d+: ./);
      return [what, found.length === 1 ? found[0] : found];
    });
    expect(Object.fromEntries(messages)).toMatchInlineSnapshot(`
      {
        "HTML between paragraphs": "x.mdx:8: <div> may not stand in a step. A step holds paragraphs, <Accounts> and <Plain>.",
        "HTML in a sentence": "x.mdx:8: <b> may not stand in a chapter. It may be: Step, Accounts, Plain, Term, Who, Name.",
        "HTML inside a component": "x.mdx:8: <Who> holds text and nothing else.",
        "HTML inside emphasis": "x.mdx:8: <i> may not stand in a chapter. It may be: Step, Accounts, Plain, Term, Who, Name.",
        "a claim left open": "x.mdx:8: "claim:c+" is no claim mark. Write (claim:its-claim), (claim:one+two?by=source-a+source-b) or (plain).",
        "a claim mark with a title": "x.mdx:8: the claim mark has a title, "title". Leave it out.",
        "a code block": "x.mdx:8: a code block may not stand in a step. A step holds paragraphs, <Accounts> and <Plain>.",
        "a comment that hides code": "x.mdx:8: a {…} expression may not stand in a step. A step holds paragraphs, <Accounts> and <Plain>.",
        "a component from the prototype": "x.mdx:8: <constructor> may not stand in a chapter. It may be: Step, Accounts, Plain, Term, Who, Name.",
        "a component misspelt": "x.mdx:8: <Whoo> may not stand in a chapter. Did you mean "Who"?",
        "a fragment": "x.mdx:8: <> may not stand in a chapter. It may be: Step, Accounts, Plain, Term, Who, Name.",
        "a full stop outside": [
          "x.mdx:8: "It was so" has no full stop inside its claim mark. Write [The sentence.](claim:its-claim).",
          "x.mdx:8: "." stands outside a claim. Write [the sentence.](claim:its-claim) or [a transition.](plain).",
        ],
        "a heading": "x.mdx:8: a heading may not stand in a step. A step holds paragraphs, <Accounts> and <Plain>.",
        "a line break": "x.mdx:8: a line break may not stand in a sentence: "". A sentence holds text, *emphasis*, <Term>, <Who> and <Name>.",
        "a link elsewhere": "x.mdx:8: "https://example.org" is no claim mark. Write (claim:its-claim), (claim:one+two?by=source-a+source-b) or (plain).",
        "a list": "x.mdx:8: a list may not stand in a step. A step holds paragraphs, <Accounts> and <Plain>.",
        "a member component": "x.mdx:8: <React.Fragment> may not stand in a chapter. It may be: Step, Accounts, Plain, Term, Who, Name.",
        "a picture": "x.mdx:8: "alt" stands outside a claim. Write [the sentence.](claim:its-claim) or [a transition.](plain).",
        "a picture in a sentence": "x.mdx:8: a picture may not stand in a sentence: "alt". A sentence holds text, *emphasis*, <Term>, <Who> and <Name>.",
        "a plain mark with more": "x.mdx:8: "plain?by=x" is no claim mark. Write (claim:its-claim), (claim:one+two?by=source-a+source-b) or (plain).",
        "a quotation block": "x.mdx:8: a block quotation may not stand in a step. A step holds paragraphs, <Accounts> and <Plain>.",
        "a reference link": [
          "x.mdx:8: "It was so." stands outside a claim. Write [the sentence.](claim:its-claim) or [a transition.](plain).",
          "x.mdx:10: a link definition may not stand in a step. A step holds paragraphs, <Accounts> and <Plain>.",
        ],
        "a rule": "x.mdx:8: a rule may not stand in a step. A step holds paragraphs, <Accounts> and <Plain>.",
        "a script address": "x.mdx:8: "javascript:alert(1)" is no claim mark. Write (claim:its-claim), (claim:one+two?by=source-a+source-b) or (plain).",
        "a script between paragraphs": "x.mdx:8: <script> may not stand in a step. A step holds paragraphs, <Accounts> and <Plain>.",
        "a script in a sentence": "x.mdx:8: <script> may not stand in a chapter. It may be: Step, Accounts, Plain, Term, Who, Name.",
        "a second plain text": "x.mdx:14: the step has a second <Plain>. Write one.",
        "a source mark without sources": "x.mdx:8: "claim:c?by=" is no claim mark. Write (claim:its-claim), (claim:one+two?by=source-a+source-b) or (plain).",
        "a step in a sentence": "x.mdx:8: <Step> may not stand in a sentence. Give it lines of its own, with an empty line before and after.",
        "a step in a step": "x.mdx:8: <Step> may not stand in a step. A step holds paragraphs, <Accounts> and <Plain>.",
        "accounts in a sentence": "x.mdx:8: <Accounts> may not stand in a sentence. Give it lines of its own, with an empty line before and after.",
        "accounts in plain text": "x.mdx:12: <Accounts> may not stand in <Plain>. It holds paragraphs.",
        "accounts with something in them": "x.mdx:8: <Accounts> holds nothing. Write <Accounts of="the-claim" />.",
        "accounts without a claim": "x.mdx:8: <Accounts> needs of="…".",
        "an attribute missing": "x.mdx:8: <Term> needs id="…".",
        "an attribute misspelt": [
          "x.mdx:8: <Who> has no attribute "di". It may be: id.",
          "x.mdx:8: <Who> needs id="…".",
        ],
        "an attribute of plain text": "x.mdx:8: <Plain> has no attribute "lang".",
        "an attribute that is code": "x.mdx:8: <Who> takes plain text attributes only. Write name="value".",
        "an attribute twice": "x.mdx:8: <Who> has id="…" twice.",
        "an attribute without a value": "x.mdx:8: <Who> takes plain text attributes only. Write name="value".",
        "an empty attribute": "x.mdx:8: id of <Who> is empty. Write it.",
        "an empty claim": "x.mdx:8: "claim:" is no claim mark. Write (claim:its-claim), (claim:one+two?by=source-a+source-b) or (plain).",
        "an empty component": "x.mdx:8: <Who> holds text and nothing else.",
        "an empty sentence": "x.mdx:8: "" has no full stop inside its claim mark. Write [The sentence.](claim:its-claim).",
        "an event handler": "x.mdx:8: <Who> has no attribute "onclick". It may be: id.",
        "an expression between paragraphs": "x.mdx:10: a {…} expression may not stand in a step. A step holds paragraphs, <Accounts> and <Plain>.",
        "an expression in a paragraph": "x.mdx:8: a {…} expression may not stand in a paragraph. A comment stands on lines of its own: {/* … */}.",
        "an expression in a sentence": "x.mdx:8: a {…} expression may not stand in a sentence: "process.exit(1)". A sentence holds text, *emphasis*, <Term>, <Who> and <Name>.",
        "an iframe": "x.mdx:8: <iframe> may not stand in a step. A step holds paragraphs, <Accounts> and <Plain>.",
        "an unknown language": "x.mdx:8: "xx" is no language of this site. The nearest is "en".",
        "an upper-case claim": "x.mdx:8: "claim:C" is no claim mark. Write (claim:its-claim), (claim:one+two?by=source-a+source-b) or (plain).",
        "attributes spread": [
          "x.mdx:8: <Who> takes plain text attributes only. Write name="value".",
          "x.mdx:8: <Who> needs id="…".",
        ],
        "code": "x.mdx:8: code may not stand in a sentence: "was". A sentence holds text, *emphasis*, <Term>, <Who> and <Name>.",
        "escaped HTML": "x.mdx:8: "It was <script>alert(1)</script> so." holds "<" or ">". Plain text only.",
        "no full stop": "x.mdx:8: "It was so" has no full stop inside its claim mark. Write [The sentence.](claim:its-claim).",
        "strong text": "x.mdx:8: strong text may not stand in a sentence: "was". A sentence holds text, *emphasis*, <Term>, <Who> and <Name>.",
        "text between claims": "x.mdx:8: " and then " stands outside a claim. Write [the sentence.](claim:its-claim) or [a transition.](plain).",
        "text without a claim": "x.mdx:8: "It was so." stands outside a claim. Write [the sentence.](claim:its-claim) or [a transition.](plain).",
        "two sentences": "x.mdx:8: "It was so. Then it was not." holds more than one sentence. Give each sentence a claim mark of its own.",
      }
    `);
  }, 30_000);

  const whole: Record<string, string> = {
    'no front matter': `<Step id="a" heading="H" scene="s" claim="c">\n\n${sentence}\n\n</Step>\n`,
    'front matter that is no YAML': `---\nid: x\n bad: [\n---\n\n<Step id="a" heading="H" scene="s" claim="c">\n\n${sentence}\n\n</Step>\n`,
    'front matter never closed': `---\nid: x\n\n<Step id="a" heading="H" scene="s" claim="c">\n\n${sentence}\n\n</Step>\n`,
    'no steps': head,
    'text before the first step': `${head}It was so.\n\n<Step id="a" heading="H" scene="s" claim="c">\n\n${sentence}\n\n</Step>\n`,
    'an import': `${head}import fs from 'node:fs'\n\n<Step id="a" heading="H" scene="s" claim="c">\n\n${sentence}\n\n</Step>\n`,
    'an export': `${head}export const x = 1\n\n<Step id="a" heading="H" scene="s" claim="c">\n\n${sentence}\n\n</Step>\n`,
    'an expression': `${head}{process.exit(1)}\n\n<Step id="a" heading="H" scene="s" claim="c">\n\n${sentence}\n\n</Step>\n`,
    'a step misspelt': `${head}<Stop id="a" heading="H" scene="s" claim="c">\n\n${sentence}\n\n</Stop>\n`,
    'a step on one line': `${head}<Step id="a" heading="H" scene="s" claim="c">${sentence}</Step>\n`,
    'a step without its attributes': step(sentence, 'id="a"'),
    'markup in a heading': step(sentence, 'id="a" heading="<b>H</b>" scene="s" claim="c"'),
    'a heading that is code': step(sentence, 'id="a" heading={x} scene="s" claim="c"'),
    'an unclosed step': `${head}<Step id="a" heading="H" scene="s" claim="c">\n\n${sentence}\n`,
    'an unclosed component': step('[By <Who id="hts">HTS.](claim:c)'),
    'a stray "<"': step('[It was < 5 km.](claim:c)'),
    'a stray "{"': step('[It was { so.](claim:c)'),
  };
  it('refuses a chapter that is built otherwise', () => {
    const messages = Object.entries(whole).map(([what, text]) => {
      const found = read(text).messages;
      expect(found, what).not.toEqual([]);
      return [what, found.length === 1 ? found[0] : found];
    });
    expect(Object.fromEntries(messages)).toMatchInlineSnapshot(`
      {
        "a heading that is code": "x.mdx:6: <Step> takes plain text attributes only. Write name="value".",
        "a step misspelt": [
          "x.mdx:1: the chapter has no steps. Write at least one <Step id="…" heading="…" scene="…" claim="…">.",
          "x.mdx:6: <Stop> may not stand between steps. A chapter holds <Step> blocks only.",
        ],
        "a step on one line": [
          "x.mdx:1: the chapter has no steps. Write at least one <Step id="…" heading="…" scene="…" claim="…">.",
          "x.mdx:6: <Step> stands on one line with its text. Give <Step …> and </Step> lines of their own, with empty lines inside.",
        ],
        "a step without its attributes": [
          "x.mdx:6: <Step> needs heading="…".",
          "x.mdx:6: <Step> needs scene="…".",
          "x.mdx:6: <Step> needs claim="…".",
        ],
        "a stray "<"": "x.mdx:8: "It was < 5 km." holds "<" or ">". Plain text only.",
        "a stray "{"": "x.mdx:8: this is not readable MDX: Unexpected end of file in expression, expected a corresponding closing brace for \`{\`. Look for an unclosed tag, or for "<" or "{" in the text.",
        "an export": "x.mdx:6: an import or export may not stand between steps. A chapter holds <Step> blocks only.",
        "an expression": "x.mdx:6: a {…} expression may not stand between steps. A chapter holds <Step> blocks only.",
        "an import": "x.mdx:6: an import or export may not stand between steps. A chapter holds <Step> blocks only.",
        "an unclosed component": "x.mdx: this is not readable MDX: expected image or link on stack. Look for an unclosed tag, or for "<" or "{" in the text.",
        "an unclosed step": "x.mdx:6: this is not readable MDX: Expected a closing tag for \`<Step>\` (6:1-6:46). Look for an unclosed tag, or for "<" or "{" in the text.",
        "front matter never closed": [
          "x.mdx:1: a rule may not stand between steps. A chapter holds <Step> blocks only.",
          "x.mdx:1: the chapter has no front matter. Begin it with "---", fields, "---".",
          "x.mdx:2: a paragraph may not stand between steps. A chapter holds <Step> blocks only.",
        ],
        "front matter that is no YAML": [
          "x.mdx:2: this is not readable YAML: Nested mappings are not allowed in compact mappings.",
          "x.mdx:2: this is not readable YAML: Implicit keys need to be on a single line.",
          "x.mdx:3: this is not readable YAML: Flow sequence in block collection must be sufficiently indented and end with a ].",
        ],
        "markup in a heading": "x.mdx:6: heading of <Step> holds "<" or ">". Plain text only.",
        "no front matter": "x.mdx:1: the chapter has no front matter. Begin it with "---", fields, "---".",
        "no steps": "x.mdx:1: the chapter has no steps. Write at least one <Step id="…" heading="…" scene="…" claim="…">.",
        "text before the first step": "x.mdx:6: a paragraph may not stand between steps. A chapter holds <Step> blocks only.",
      }
    `);
  }, 30_000);

  it('tells all faults at once, in the order of their lines', () => {
    const { messages } = read(
      step(`It was so.\n\n## No\n\n[Nor](claim:c)\n\n{x}`, 'id="a" heading="H" scene="s" clam="c"'),
    );
    expect(messages.map((message) => Number(/:(\d+):/.exec(message)![1]))).toEqual([6, 6, 8, 10, 12, 14]);
  });
});
