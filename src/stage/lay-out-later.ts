/** How many sources are laid out at a time: about as much work as one step. */
const atATime = 3;

const idle = (timeout?: number): Promise<unknown> =>
  new Promise((done) => requestIdleCallback(done, timeout === undefined ? undefined : { timeout }));

const textOf = (nodes: Iterable<Node | null>): string =>
  Array.from(nodes, (node) => node?.textContent).join('');

/**
 * Asks for the fonts of text that nothing shows yet: one that came later would have all laid out again.
 * @param element that is set as the text is
 */
function askForFonts(element: Element | null | undefined, text: string): void {
  if (!element) return;
  const { fontStyle, fontWeight, fontFamily } = getComputedStyle(element);
  // One that does not come is no reason to wait for ever, and none to complain: there are others in the list.
  document.fonts.load(`${fontStyle} ${fontWeight} 1em ${fontFamily}`, text).catch(() => {});
}

/** When all fonts asked for are there, or after so many ms. */
const fontsReady = (timeout?: number): Promise<unknown> =>
  Promise.race([
    document.fonts.ready,
    ...(timeout === undefined ? [] : [new Promise((done) => setTimeout(done, timeout))]),
  ]);

/** How long a frame that has to tell its height waits, ms: what nobody sees yet may never be idle, nor have its fonts. */
const patience = { fonts: 1000, idle: 50 };

/**
 * Has the browser lay out what a chapter's style sheet left for later (`scrolly-deferred.css`), a little at a time while
 * the page is idle, from the first on: then a reader's scrolling meets only what has its final size.
 * @param waited whether somebody waits for the end of it
 */
export async function layOutLater(waited = false): Promise<void> {
  const most = waited ? patience : undefined;
  const drawn = new Map<string, Element[]>();
  for (const text of document.querySelectorAll('.figure > .picture text')) {
    const kind = `${text.getAttribute('class')} ${text.getAttribute('lang')}`;
    drawn.set(kind, [...(drawn.get(kind) ?? []), text]);
  }
  const cited = [...document.querySelectorAll('.source cite')];
  const written = ['.step p', '.source-note'].map((kind) => [...document.querySelectorAll(kind)]);
  const parts = [...document.querySelectorAll<HTMLElement>('.step, .chapter-end > *, .sources > li')];

  await fontsReady(most?.fonts);
  for (const [i, texts] of [...drawn.values(), ...written, cited].entries()) {
    if (!waited || i % 4 === 0) await idle(most?.idle);
    askForFonts(texts[0], textOf(texts));
  }
  // Beside a title stand those who published it, in the same face upright.
  askForFonts(cited[0]?.parentElement, textOf(cited.map(({ nextSibling }) => nextSibling)));
  await fontsReady(most?.fonts);
  while (parts.length > 0) {
    await idle(most?.idle);
    for (const part of parts.splice(0, parts[0]?.matches('li') ? atATime : 1)) part.dataset['laid'] = '';
  }
}
