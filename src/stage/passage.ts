/** Longest passage that is written out whole in an address, words. */
const wholeWords = 10;
/** Words kept at each end of a longer one. */
const endWords = 5;

/** Percent-encodes a part of a text fragment; "-" separates its parts, so it is encoded too. */
const encoded = (text: string): string => encodeURIComponent(text).replace(/-/g, '%2D');

/**
 * The address of a passage: the page, the step, and a text fragment that browsers scroll to and mark
 * (WICG Scroll to Text Fragment; browsers without it land on the step).
 * @param url canonical address of the chapter or step, without a fragment
 * @param step id of the step that holds the passage, if any
 * @param passage the words as selected
 */
export function passageAddress(url: string, step: string | undefined, passage: string): string {
  const words = passage.trim().split(/\s+/);
  const text =
    words.length <= wholeWords
      ? encoded(words.join(' '))
      : `${encoded(words.slice(0, endWords).join(' '))},${encoded(words.slice(-endWords).join(' '))}`;
  return `${url}#${step ?? ''}:~:text=${text}`;
}

/** The selected words without the numbers of source notes. */
function selectedWords(selection: Selection): string {
  const part = selection.getRangeAt(0).cloneContents();
  for (const note of part.querySelectorAll('.notes, .away')) note.remove();
  return (part.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Lets the button of a citation box cite the passage that the reader selected last. Nothing appears unasked. */
export function startPassages(root: ParentNode): void {
  const box = root.querySelector<HTMLElement>('.passage');
  const button = box?.querySelector('button');
  const output = box?.querySelector('pre');
  if (!box || !button || !output) return;
  let passage = '';
  let step: string | undefined;
  document.addEventListener('selectionchange', () => {
    const selection = getSelection();
    const node = selection?.anchorNode;
    const at = node && (node instanceof Element ? node : node.parentElement);
    if (!selection || selection.isCollapsed || !at?.closest('.text, .opening, .box, .accounts')) return;
    passage = selectedWords(selection);
    step = at.closest<HTMLElement>('.step')?.id;
  });
  box.hidden = false;
  button.addEventListener('click', () => {
    const { url = '', citation = '' } = box.dataset;
    output.textContent = passage
      ? `“${passage}”\n\n${citation}\n\n${passageAddress(url, step, passage)}`
      : 'Select some words of the text first, by pointer or keyboard, then press the button again.';
    output.hidden = false;
    output.focus();
  });
}
