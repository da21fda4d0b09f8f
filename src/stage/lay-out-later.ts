// Has the browser lay out what a chapter's style sheet left for later (`scrolly-deferred.css`), a little at a time while
// the page is idle, from the first on: then a reader's scrolling meets only what has its final size.

/** How many sources are laid out at a time: about as much work as one step. */
const atATime = 3;

/**
 * Has the fonts of texts loaded that nothing shows yet: one that came later would move nothing, but lay out all again.
 * @param kinds texts of one kind have one font: it is asked of the first
 */
function loadFonts(kinds: Iterable<ArrayLike<Element>>): Promise<unknown> {
  for (const texts of kinds) {
    if (!texts[0]) continue;
    const { fontStyle, fontWeight, fontFamily } = getComputedStyle(texts[0]);
    const text = Array.from(texts, ({ textContent }) => textContent).join('');
    // One that does not come is no reason to wait for ever, and none to complain: there are others in the list.
    document.fonts.load(`${fontStyle} ${fontWeight} 1em ${fontFamily}`, text).catch(() => {});
  }
  return document.fonts.ready;
}

const drawn = new Map<string, Element[]>();
for (const text of document.querySelectorAll('.figure > .picture text')) {
  const kind = `${text.getAttribute('class')} ${text.getAttribute('lang')}`;
  drawn.set(kind, [...(drawn.get(kind) ?? []), text]);
}
const sources = ['.source cite', '.source-note'].map((kind) => document.querySelectorAll(kind));
const parts = [...document.querySelectorAll<HTMLElement>('.step, .chapter-end > *, .sources > li')];

function next(): void {
  const some = parts.splice(0, parts[0]?.matches('li') ? atATime : 1);
  for (const part of some) part.dataset['laid'] = '';
  if (some.length > 0) requestIdleCallback(next);
}

void document.fonts.ready
  .then(() => loadFonts([...drawn.values(), ...sources]))
  .then(() => requestIdleCallback(next));

export {};
