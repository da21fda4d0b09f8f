import type { Account, Passage } from './passage';

/** Parts of a page whose text a reader may cite. */
const citable = '.text, .opening, .box, .accounts';
/** Inside them: what is no part of the text. */
const apart = '.notes, .away, .step-date, .chip, .figure, .switches, .how, .cite-passage';
/** Labels of an account: said again in the citation of a passage that lies in that account alone. */
const labels = '.who-says, .camp, cite';
const blocks = 'p, li, dt, dd, blockquote, h1, h2, h3, td, th, caption, summary, div, section';

/** A piece of text from one node. */
interface Piece {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
  readonly element: Element;
  /** A run begins here: something that a text fragment cannot cross lies before it. */
  readonly apart: boolean;
  /** A space or the beginning of a block lies before it. */
  readonly spaced: boolean;
}

/** A passage, and where on the page its last words stand. */
export interface Selected extends Passage {
  readonly end: Range;
  /** The innermost block of its end. */
  readonly block: Element;
}

const isWord = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{M}\p{N}]/u.test(character);
const plain = (text: string): string => text.replace(/\s+/g, ' ');
const said = ({ node, from, to, spaced }: Piece): string => (spaced ? ' ' : '') + node.data.slice(from, to);

/** The beginning, or end, of the word that a place in a text cuts through. */
function wordEdge(text: string, at: number, step: -1 | 1): number {
  let edge = at;
  if (isWord(text[edge - 1]) && isWord(text[edge]))
    while (isWord(text[step < 0 ? edge - 1 : edge])) edge += step;
  return edge;
}

/** Text of a range, node by node, without notes and other things that are no part of it. */
function piecesOf(range: Range, wanted: (element: Element) => boolean): Piece[] {
  const top = range.commonAncestorContainer;
  const walker = document.createTreeWalker(
    top.nodeType === Node.TEXT_NODE ? top.parentNode! : top,
    NodeFilter.SHOW_TEXT,
  );
  const pieces: Piece[] = [];
  let crossed = true;
  let spaced = false;
  let block: Element | null = null;
  let button: Element | null = null;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!range.intersectsNode(node)) continue;
    const element = node.parentElement!;
    if (!wanted(element)) {
      crossed ||= node.data.trim() !== '';
      continue;
    }
    const from = node === range.startContainer ? wordEdge(node.data, range.startOffset, -1) : 0;
    const to = node === range.endContainer ? wordEdge(node.data, range.endOffset, 1) : node.length;
    const inBlock = element.closest(blocks);
    const inButton = element.closest('button');
    if (node.data.slice(from, to).trim() === '') {
      spaced ||= to > from;
      continue;
    }
    const isNew = inBlock !== block;
    pieces.push({
      node,
      from,
      to,
      element,
      apart: crossed || isNew || inButton !== button,
      spaced: spaced || isNew,
    });
    crossed = false;
    spaced = false;
    block = inBlock;
    button = inButton;
  }
  return pieces;
}

function runsOf(pieces: readonly Piece[]): string[] {
  const runs: string[] = [];
  for (const piece of pieces) {
    if (piece.apart) runs.push('');
    runs[runs.length - 1] += said(piece);
  }
  return runs.map((run) => plain(run).trim());
}

/** Every run of an element's text, seen or not: among these a text fragment must be the only one of its kind. */
export function runsIn(element: Element): string[] {
  const range = document.createRange();
  range.selectNodeContents(element);
  return runsOf(piecesOf(range, (inner) => !inner.closest('script, style, .notes, .cite-passage')));
}

/** The account that holds all the pieces. */
function accountOf(pieces: readonly Piece[]): Account | undefined {
  const holder = pieces[0]!.element.closest('.accounts li');
  if (!holder || !pieces.every(({ element }) => holder.contains(element))) return undefined;
  const words = pieces.filter(({ element }) => !element.closest(labels));
  return {
    by: plain(holder.querySelector('.who-says b')?.textContent ?? '').trim(),
    date: plain(holder.querySelector('.when')?.textContent ?? '').trim(),
    quoted: words.length > 0 && words.every(({ element }) => element.closest('blockquote')),
  };
}

/** The passage of the story's text that is selected; undefined where there is none. Cut words are taken whole. */
export function selectedPassage(selection: Selection | null): Selected | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const all = piecesOf(
    range,
    (element) =>
      element.closest(citable) !== null &&
      element.closest(apart) === null &&
      element.checkVisibility?.() !== false,
  );
  if (all.length === 0) return undefined;
  const account = accountOf(all);
  const own = account ? all.filter(({ element }) => !element.closest(labels)) : all;
  const pieces = own.length ? own : all;
  const first = pieces[0]!;
  const last = pieces.at(-1)!;
  const end = document.createRange();
  end.setStart(last.node, last.from);
  end.setEnd(last.node, last.to);
  const words = plain(pieces.map(said).join('')).trim();
  return {
    runs: runsOf(pieces),
    words,
    before: plain(first.node.data.slice(0, first.from)).trim(),
    // In a file with the whole story the chapter's id stands before the step's: `chapter--step`.
    step: first.element.closest<HTMLElement>('.step')?.id.split('--').at(-1),
    account,
    end,
    block: last.element.closest(blocks)!,
  };
}
