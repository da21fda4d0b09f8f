import { passageAddress, passageText } from './passage';
import { runsIn, selectedPassage, type Selected } from './selected';

/** A selection must lie still this long before the page offers anything, ms. */
const settled = 250;
/** Blocks that a button may follow; in others it stands at their end. */
const followed = 'p, blockquote, h1, h2, h3';

/** Puts the button under the last line of a passage, within the text column; it takes no room in the text. */
function place(button: HTMLElement, { end, block }: Selected): void {
  if (block.matches(followed)) block.after(button);
  else block.append(button);
  const line = [...end.getClientRects()].at(-1);
  if (!line) return;
  const parent = button.offsetParent;
  // Nothing is positioned around it: then it stands in the document.
  const frame = (
    parent && parent !== document.body ? parent : document.documentElement
  ).getBoundingClientRect();
  const column = block.getBoundingClientRect();
  const left = Math.max(column.left, Math.min(line.right, column.right) - button.offsetWidth);
  button.style.left = `${left - frame.left}px`;
  button.style.top = `${line.bottom - frame.top}px`;
}

/**
 * Lets readers cite a passage. While words of the text are selected, a button stands under them; it goes when the
 * selection goes, or by Escape. The button of the citation box does the same for those who go there. Both copy the
 * quotation with its citation and address, and show it in the box; where the browser does not let them copy, they take
 * the reader to the text in the box, selected.
 * @param root the page, or one of several chapters in it: each cites what stands in it, by its own address
 */
export function startPassages(root: Document | HTMLElement): void {
  const box = root.querySelector<HTMLElement>('.passage');
  const inBox = box?.querySelector('button');
  const output = box?.querySelector('pre');
  const status = box?.querySelector('[role="status"]');
  const main = root === document ? document.querySelector('main') : (root as HTMLElement);
  if (!box || !inBox || !output || !status || !main) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'cite-passage';
  let passage: Selected | undefined;
  let pressed = false;
  let told = false;
  let timer = 0;

  /** Says something to who hears the page and, if it shall be seen, below the button of the box. */
  const tell = (words: string, seen = true): void => {
    status.className = seen ? 'aside' : 'away';
    status.textContent = words;
  };
  const withdraw = (): void => {
    clearTimeout(timer);
    passage = undefined;
    button.remove();
    output.hidden = true;
    tell('', false);
  };
  /** Something is selected, and not in the box: text taken from there by hand is no new passage. */
  const isSelecting = (): boolean => {
    const selection = getSelection();
    const at = selection?.anchorNode ?? null;
    return selection?.isCollapsed === false && root.contains(at) && !box.contains(at);
  };
  const offer = (): void => {
    const selected = selectedPassage(getSelection());
    if (selected?.words === passage?.words) return;
    withdraw();
    if (!selected) return;
    passage = selected;
    button.textContent = 'Cite this passage';
    place(button, selected);
    // Once: who selects by keyboard and does not see the button should know of it, and not at every word.
    if (!told) tell('To cite the selected words, press Tab until you reach “Cite this passage”.', false);
    told = true;
  };
  const isGone = (): boolean => getSelection()?.isCollapsed !== false;
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    if (!isGone()) {
      if (isSelecting()) timer = window.setTimeout(offer, settled);
      else if (!root.contains(getSelection()?.anchorNode ?? null)) withdraw();
      // Caret browsing drops the selection when focus moves on, touch screens when a finger comes down.
    } else if (!pressed && document.activeElement !== button && document.activeElement !== inBox) withdraw();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    pressed = target === button || target === inBox;
    if (!pressed && passage && isGone() && !box.contains(target as Node)) withdraw();
  });
  button.addEventListener('blur', () => {
    if (!pressed && isGone()) withdraw();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && button.isConnected) withdraw();
  });

  const cite = (): void => {
    if (isSelecting()) offer();
    if (!passage) {
      tell('Select some words of the text first, by pointer or keyboard, then press the button again.');
      return;
    }
    const { url = '', citation = '' } = box.dataset;
    const text = passageText(passage, citation, passageAddress(url, passage, runsIn(main)));
    output.textContent = text;
    output.hidden = false;
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    copied.then(
      () => {
        button.textContent = 'Copied';
        tell('Copied: the quotation, its citation and its address.');
      },
      () => {
        tell('Your browser does not let this page copy. The text is selected here: copy it by hand.');
        output.focus();
        getSelection()?.selectAllChildren(output);
      },
    );
  };
  for (const one of [button, inBox]) one.addEventListener('click', cite);
  box.hidden = false;
}
