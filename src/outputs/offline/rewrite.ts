import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { escaped } from '../../frame/paint';

/** What to change in a piece of HTML. */
export interface Changes {
  /** Put before every id of the piece, and wherever the piece refers to one of them. */
  readonly prefix?: string;
  /** A link's new address; called with the value of each `href` of an `<a>`, except those that only name a place in the piece. */
  readonly address?: (href: string) => string;
  /** By how many levels headings go down. */
  readonly demote?: number;
  /**
   * The chapter that the piece is, beside others: its `<article>` gets the id, and the title as its label; parts that
   * every chapter has ("In short", "Sources of this chapter") are told apart by it.
   */
  readonly whole?: { readonly id: string; readonly title: string };
}

/** Attributes that hold ids of other elements, separated by spaces. */
const REFERRING = new Set(['for', 'popovertarget', 'aria-labelledby', 'aria-describedby', 'aria-controls']);

type Element = DefaultTreeAdapterTypes.Element;

function* elementsIn(node: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* elementsIn('content' in child ? (child as DefaultTreeAdapterTypes.Template).content : child);
  }
}

const valueOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

/** Whether an element is a part of the page that each chapter has one of; steps, accounts and tables say what they are. */
function isRepeated(element: Element): boolean {
  const classes = (valueOf(element, 'class') ?? '').split(/\s+/);
  return (
    element.tagName === 'nav' ||
    (element.tagName === 'section' && !classes.some((name) => ['step', 'accounts', 'table'].includes(name)))
  );
}

/** `<h2 …` or `</h2` as `<h3 …` or `</h3`; never below h6. */
const lowered = (tag: string, levels: number): string =>
  tag.replace(/^(<\/?h)([1-6])/i, (_, start: string, level: string) => start + Math.min(6, +level + levels));

/** A piece of HTML with what was found in it, so that several copies are made from one reading. */
export interface Piece {
  readonly html: string;
  readonly tree: DefaultTreeAdapterTypes.DocumentFragment;
}

/** Reads a piece of HTML. */
export const pieceOf = (html: string): Piece => ({
  html,
  tree: parseFragment(html, { sourceCodeLocationInfo: true }),
});

/**
 * Changes ids, links and headings of a piece of HTML and leaves every other byte as it is, so that the pictures in it
 * stay the build's own. References to ids that the piece does not hold (shapes shared by the whole page) are not touched.
 */
export function rewritten(
  { html, tree }: Piece,
  { prefix = '', address, demote = 0, whole }: Changes,
): string {
  const elements = [...elementsIn(tree)];
  const own = new Set(elements.flatMap((element) => valueOf(element, 'id') ?? []));
  const named = (id: string): string => (own.has(id) ? prefix + id : id);
  const newValue = (element: Element, name: string, value: string): string => {
    if (name === 'id') return named(value);
    if (whole && isRepeated(element)) {
      if (name === 'aria-label') return `${value}: ${whole.title}`;
      if (name === 'aria-labelledby') return `${value.split(/\s+/).map(named).join(' ')} ${whole.id}`;
    }
    if (REFERRING.has(name)) return value.split(/\s+/).map(named).join(' ');
    if (name !== 'href') return value;
    if (value.startsWith('#')) return `#${named(value.slice(1))}`;
    return element.tagName === 'a' && address ? address(value) : value;
  };

  const edits: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  for (const element of elements) {
    const at = element.sourceCodeLocation;
    for (const { name, value } of element.attrs) {
      const place = at?.attrs?.[name];
      const changed = newValue(element, name, value);
      if (place && changed !== value)
        edits.push({ from: place.startOffset, to: place.endOffset, text: `${name}="${escaped(changed)}"` });
    }
    const start = at?.startTag;
    if (whole && start && element.tagName === 'article') {
      const from = start.startOffset + '<article'.length;
      const text = ` id="${escaped(whole.id)}" aria-label="${escaped(whole.title)}"`;
      edits.push({ from, to: from, text });
    }
    if (!demote || !/^h[1-6]$/.test(element.tagName)) continue;
    for (const tag of [at?.startTag, at?.endTag]) {
      if (!tag) continue;
      const end = tag.startOffset + '</hN'.length;
      const text = html.slice(tag.startOffset, end);
      edits.push({ from: tag.startOffset, to: end, text: lowered(text, demote) });
    }
  }

  let out = '';
  let read = 0;
  for (const { from, to, text } of edits.sort((a, b) => a.from - b.from)) {
    out += html.slice(read, from) + text;
    read = to;
  }
  return out + html.slice(read);
}

/** Every character that a reader can see in a piece of HTML: its text, without scripts and style sheets. */
export function textOf({ tree }: Piece): string {
  const texts: string[] = [];
  const walk = (node: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const child of node.childNodes) {
      if (child.nodeName === '#text') texts.push((child as DefaultTreeAdapterTypes.TextNode).value);
      else if ('tagName' in child && child.tagName !== 'script' && child.tagName !== 'style')
        walk('content' in child ? (child as DefaultTreeAdapterTypes.Template).content : child);
    }
  };
  walk(tree);
  return texts.join(' ');
}
