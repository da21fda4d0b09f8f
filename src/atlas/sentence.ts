import type { Link, Paragraph, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Mention, Sentence } from './chapter-text';
import { attributesOf, inline, type Complain } from './jsx';
import { quotationsOut } from './quotation';

/** Where the components of a step's sentences are gathered. */
export interface Mentions {
  readonly terms: Mention[];
  readonly who: Mention[];
}

/** `claim:a+b?by=x+y` → claims and chosen sources; undefined for anything else. */
function readAddress(url: string): Pick<Sentence, 'claims' | 'sources'> | undefined {
  if (url === 'plain') return { claims: [], sources: [] };
  const ids = '[a-z0-9-]+(?:\\+[a-z0-9-]+)*';
  const match = new RegExp(`^claim:(${ids})(?:\\?by=(${ids}))?$`).exec(url);
  return match ? { claims: match[1]!.split('+'), sources: match[2]?.split('+') ?? [] } : undefined;
}

/** Abbreviations whose full stop ends no sentence. */
const abbreviation = /\b(?:\p{L}\.)+|\b(?:Col|Gen|Lt|Maj|Mr|Mrs|Ms|Dr|St|No|vs|etc)\./gu;

/** Whether a new sentence begins inside a text; quotations may hold several. */
const holdsTwo = (text: string): boolean =>
  /[.?!]['"”’)]*\s+['"“‘(]*\p{Lu}/u.test(quotationsOut(text).replace(abbreviation, ''));

function checkInside(children: readonly PhrasingContent[], mentions: Mentions, complain: Complain): void {
  for (const child of children) {
    if (child.type === 'text') {
      if (/[<>]/.test(child.value))
        complain(child, `"${child.value.trim().slice(0, 60)}" holds "<" or ">".`, 'Plain text only.');
    } else if (child.type === 'emphasis') checkInside(child.children, mentions, complain);
    else if (child.type === 'mdxJsxTextElement') {
      const name = child.name ?? '';
      const { id } = attributesOf(child, complain) ?? {};
      const mention = { id: id ?? '', line: child.position?.start.line ?? 0 };
      if (id && name === 'Term') mentions.terms.push(mention);
      if (id && name === 'Who') mentions.who.push(mention);
      if (['Step', 'Accounts', 'Plain'].includes(name))
        complain(
          child,
          `<${name}> may not stand in a sentence.`,
          'Give it lines of its own, with an empty line before and after.',
        );
      if (
        inline.includes(name) &&
        (child.children.length === 0 || child.children.some(({ type }) => type !== 'text'))
      )
        complain(child, `<${name}> holds text and nothing else.`);
    } else
      complain(
        child,
        `${named[child.type] ?? child.type} may not stand in a sentence: "${toString(child).slice(0, 60)}".`,
        'A sentence holds text, *emphasis*, <Term>, <Who> and <Name>.',
      );
  }
}

/** Names of Markdown's forms, for messages. */
const named: Readonly<Record<string, string>> = {
  break: 'a line break',
  delete: 'struck-out text',
  html: 'HTML',
  image: 'a picture',
  inlineCode: 'code',
  mdxTextExpression: 'a {…} expression',
  strong: 'strong text',
};

function readSentence(link: Link, mentions: Mentions, complain: Complain): Sentence | undefined {
  const address = readAddress(link.url);
  const text = toString(link).replace(/\s+/g, ' ').trim();
  checkInside(link.children, mentions, complain);
  if (!address) {
    complain(
      link,
      `"${link.url}" is no claim mark.`,
      'Write (claim:its-claim), (claim:one+two?by=source-a+source-b) or (plain).',
    );
    return undefined;
  }
  if (link.title) complain(link, `the claim mark has a title, "${link.title}".`, 'Leave it out.');
  if (!/[.?!…:]["'”’)]*$/.test(text))
    complain(
      link,
      `"${text.slice(-50)}" has no full stop inside its claim mark.`,
      'Write [The sentence.](claim:its-claim).',
    );
  if (holdsTwo(text))
    complain(
      link,
      `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}" holds more than one sentence.`,
      'Give each sentence a claim mark of its own.',
    );
  return { text, ...address, line: link.position?.start.line ?? 0 };
}

/** The sentences of a paragraph, each in its claim mark; everything else in it is a fault. */
export function readSentences(paragraph: Paragraph, mentions: Mentions, complain: Complain): Sentence[] {
  return paragraph.children.flatMap((child) => {
    if (child.type === 'link') return readSentence(child, mentions, complain) ?? [];
    if (child.type === 'text' && child.value.trim() === '') return [];
    if (child.type === 'mdxJsxTextElement')
      complain(
        child,
        `<${child.name ?? ''}> stands outside a claim.`,
        'Write [the sentence.](claim:its-claim), with <Term>, <Who> and <Name> inside.',
      );
    else if (child.type === 'mdxTextExpression')
      complain(
        child,
        'a {…} expression may not stand in a paragraph.',
        'A comment stands on lines of its own: {/* … */}.',
      );
    else
      complain(
        child,
        `"${toString(child).slice(0, 60)}" stands outside a claim.`,
        'Write [the sentence.](claim:its-claim) or [a transition.](plain).',
      );
    return [];
  });
}
