import { describe, expect, it } from 'vitest';
import { embeds, pages, type Element, type Page } from './site.ts';

/** Pages of which something is wrong, with what; three of a kind are enough to mend it. */
const faulty = (faults: (page: Page) => readonly string[]): string[] =>
  pages.flatMap((page) => faults(page).map((fault) => `${page.path}: ${fault}`)).slice(0, 12);

/** Children only: `inside` holds all descendants, depth first. */
function children({ inside }: Element): Element[] {
  const own: Element[] = [];
  for (let i = 0; i < inside.length; i += 1 + inside[i]!.inside.length) own.push(inside[i]!);
  return own;
}

const body = ({ elements }: Page): Element => elements.find(({ name }) => name === 'body')!;
const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
const nameOf = (element: Element, page: Page): string => {
  const by = element.attributes.get('aria-labelledby')?.split(/\s+/);
  const label = by
    ? by
        .map((id) => page.elements.find(({ attributes }) => attributes.get('id') === id)?.text ?? '')
        .join(' ')
    : (element.attributes.get('aria-label') ??
      [element.text, ...element.inside.map(({ attributes }) => attributes.get('alt') ?? '')].join(' '));
  return spaced(label);
};

/** Scripts that no English voice can read, by the languages whose names stand on the site in them. */
const scripts = [
  { script: /\p{Script=Arabic}/u, languages: ['ar', 'fa', 'ckb', 'ur'], direction: 'rtl' },
  { script: /\p{Script=Cyrillic}/u, languages: ['ru', 'uk', 'kk', 'bg', 'sr'] },
  { script: /\p{Script=Hebrew}/u, languages: ['he'], direction: 'rtl' },
  { script: /\p{Script=Armenian}/u, languages: ['hy'] },
  { script: /\p{Script=Greek}/u, languages: ['el'] },
];
/** Programs' texts and addresses are copied, not read; a drawing is read by its label. */
const unread = (element: Element): boolean =>
  ['script', 'style', 'code', 'pre', 'svg'].includes(element.name) ||
  element.attributes.get('class') === 'url';

describe('words of other languages', () => {
  /** Texts in a script of their own whose nearest `lang` or `dir` does not fit. */
  function strangers(element: Element, lang: string, direction: string): string[] {
    if (unread(element)) return [];
    const own = element.attributes.get('lang') ?? lang;
    const way = element.attributes.get('dir') ?? direction;
    const inner = children(element);
    let text = element.text;
    for (const child of inner) text = text.replace(child.text, '');
    const spoken = [
      text,
      ...['aria-label', 'alt', 'title'].map((name) => element.attributes.get(name) ?? ''),
    ].join(' ');
    const wrong = scripts.some(
      ({ script, languages, direction: needed = 'ltr' }) =>
        script.test(spoken) && (!languages.includes(own) || way !== needed),
    );
    return [
      ...(wrong ? [`<${element.name} lang="${own}" dir="${way}"> ${spaced(spoken).slice(0, 60)}`] : []),
      ...inner.flatMap((child) => strangers(child, own, way)),
    ];
  }

  it('are marked with their language and direction, so that a voice can say them', () => {
    expect(faulty((page) => strangers(body(page), 'en-GB', 'ltr'))).toEqual([]);
  });
});

describe('links and buttons', () => {
  const named = (page: Page): { readonly element: Element; readonly name: string }[] =>
    body(page)
      .inside.filter(({ name, attributes }) => name === 'button' || (name === 'a' && attributes.has('href')))
      .map((element) => ({ element, name: nameOf(element, page) }));

  it('have names', () => {
    expect(
      faulty((page) =>
        named(page).flatMap(({ element, name }) => (name === '' ? [`<${element.name}> without a name`] : [])),
      ),
    ).toEqual([]);
  });

  it('say where they lead', () => {
    const vague =
      /^(?:click(?: here)?|here|this|link|more|read more|see more|details|open|go|continue)[.…]?$/i;
    expect(faulty((page) => named(page).flatMap(({ name }) => (vague.test(name) ? [name] : [])))).toEqual([]);
  });

  it('run no two words together where the design parts them by lines alone', () => {
    const joined = (element: Element): string[] => {
      const inner = children(element);
      // A part of the text, directly before another with no space: "5 March" and "Where Idlib is".
      return inner.flatMap((child, i) => {
        const next = inner[i + 1]?.text ?? '';
        if (!/^(?:span|b|strong|small|time)$/.test(child.name) || !/[\p{L}\d]$/u.test(child.text)) return [];
        const at = element.text.indexOf(child.text) + child.text.length;
        const after = element.text.slice(at, at + 1);
        return /^\p{Lu}|^\d/u.test(after) && (next === '' || next.startsWith(after) || /\p{Lu}/u.test(after))
          ? [spaced(element.text).slice(0, 60)]
          : [];
      });
    };
    expect(faulty((page) => named(page).flatMap(({ element }) => joined(element)))).toEqual([]);
  });
});

describe('landmarks', () => {
  it('are one banner, one main part and one footer, and a link past the first', () => {
    expect(
      faulty((page) => {
        const top = children(body(page)).filter(({ name }) => name !== 'script');
        const at = (name: string): number => top.filter((element) => element.name === name).length;
        const [first] = body(page).inside.filter(({ name }) => name === 'a');
        // A frame has no header, and so nothing to pass over.
        if (embeds.includes(page))
          return ['main', 'footer'].flatMap((name) => (at(name) === 1 ? [] : [`${at(name)} ${name}`]));
        return [
          ...['header', 'main', 'footer'].flatMap((name) => (at(name) === 1 ? [] : [`${at(name)} ${name}`])),
          ...(first?.attributes.get('href') === '#main' ? [] : ['no link past the header']),
        ];
      }),
    ).toEqual([]);
  });

  it('of one kind differ by name on a page', () => {
    expect(
      faulty((page) => {
        const labels = body(page)
          .inside.filter(
            ({ name, attributes }) =>
              name === 'nav' ||
              name === 'aside' ||
              (name === 'section' && (attributes.has('aria-label') || attributes.has('aria-labelledby'))),
          )
          .map((element) => `${element.name}: ${nameOf(element, page).slice(0, 70)}`);
        return labels.filter((label, i) => labels.indexOf(label) !== i);
      }),
    ).toEqual([]);
  });

  it('made for navigation have names', () => {
    expect(
      faulty((page) =>
        body(page).inside.flatMap(({ name, attributes }) =>
          name === 'nav' && !attributes.has('aria-label') && !attributes.has('aria-labelledby')
            ? ['<nav> without a name']
            : [],
        ),
      ),
    ).toEqual([]);
  });
});

describe('words', () => {
  it('ask for no sense and no device that a reader may lack', () => {
    const sensory =
      /\b(?:click|tap|hover|mouse|swipe)(?:s|ed|ing)?\b|\b(?:shown|drawn|marked|coloured|printed) in (?:red|green|blue|yellow|orange|purple|brown|grey)\b|\b(?:on|to) the (?:left|right) of (?:the|your|this) (?:screen|page|window)\b/i;
    expect(
      faulty((page) =>
        body(page).inside.flatMap((element) =>
          /^(?:p|li|dd|dt|figcaption|td|th|button|summary|h[1-6])$/.test(element.name) &&
          sensory.test(element.text)
            ? [`“${sensory.exec(element.text)![0]}” in: ${spaced(element.text).slice(0, 80)}`]
            : [],
        ),
      ),
    ).toEqual([]);
  });
});

describe('the accessibility statement', () => {
  const statement = pages.find(({ path }) => path === '/accessibility/')!;
  /** What a page's metadata says of how it can be read. */
  const stated = ({ elements }: Page): [string, string][] =>
    elements
      .filter(({ attributes }) => attributes.get('type') === 'application/ld+json')
      .flatMap(({ text }) => (JSON.parse(text) as { '@graph': Record<string, unknown>[] })['@graph'])
      .flatMap((node) => Object.entries(node))
      .filter(([key, value]) => /^access/.test(key) && (typeof value === 'string' || Array.isArray(value)))
      .flatMap(([key, value]) => [value].flat().map((one): [string, string] => [key, String(one)]))
      .filter(([, value]) => value !== '[object Object]');

  it('lists what the metadata of every page says', () => {
    const facts = body(statement).inside.find(({ attributes }) => attributes.get('class') === 'facts')!.text;
    expect(pages.filter((page) => stated(page).length > 0).length).toBeGreaterThan(100);
    expect(
      faulty((page) =>
        stated(page).flatMap(([key, value]) =>
          facts.includes(key) && facts.includes(value) ? [] : [`${key}: ${value}`],
        ),
      ),
    ).toEqual([]);
  });

  it('is a step away from every page of the site; frames and handouts lead to such a page', () => {
    expect(
      faulty((page) =>
        !body(page).inside.some(({ attributes }) => attributes.get('class') === 'site-end') ||
        body(page).inside.some(
          ({ name, attributes }) => name === 'a' && attributes.get('href')?.endsWith('/accessibility/'),
        )
          ? []
          : ['no link to the statement'],
      ),
    ).toEqual([]);
  });
});
