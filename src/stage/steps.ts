import scrollama from 'scrollama';
import { activeIndex } from './active';
import { safely } from './safely';

/** Options of scrollama 3.2 that its own types leave out. */
interface Setup {
  step: HTMLElement[];
  offset: number;
  /** The element that scrolls, for the observers; none: the window. */
  root: HTMLElement | null;
  /** Whose `scrollTop` scrollama reads at every look, to know the direction. */
  container: HTMLElement;
}

/** Direction is nothing to us, and asking a page how far it has scrolled can make it lay itself out. */
const noContainer = document.createElement('i');

/** How long the page must lie still before the last look where no event tells of it, ms. */
const stillFor = 120;

/**
 * Runs scrollama's setup without the listener that it gives the document for that direction: with nobody listening, the
 * browser need not tell the page of every frame that scrolls (about a tenth of the main thread's time while scrolling).
 */
function unheard(setup: () => void): void {
  document.addEventListener = () => {};
  try {
    setup();
  } finally {
    // What stood in front of the document's own method goes, and that is there again.
    delete (document as Partial<Document>).addEventListener;
  }
}

/** Calls back whenever scrolling has stopped. */
function onStill(scroller: HTMLElement | Window, then: () => void): void {
  if ('onscrollend' in window) {
    scroller.addEventListener('scrollend', then);
    return;
  }
  let still = 0;
  scroller.addEventListener(
    'scroll',
    () => {
      clearTimeout(still);
      still = window.setTimeout(then, stillFor);
    },
    { passive: true },
  );
}

/**
 * Watches which step is active. Scrollama says when to look; the layout says which step it is. A last look follows when
 * scrolling stops, because a jump can pass every step without an event.
 * @param steps in reading order
 * @param line the trigger line, px from the top of the window
 * @param onActive called with the index of the active step (-1 before the first) at every look, also when unchanged, and
 *   with whether this is the look after scrolling has stopped
 * @param scroller the element that scrolls, if it is not the window; it must fill the window, because scrollama reckons
 *   with the window's height. In a frame the window itself would not do: observers without a root watch the host's.
 * @returns looks at once (after a resize, a restored page, …)
 */
export function watchSteps(
  steps: HTMLElement[],
  line: () => number,
  onActive: (index: number, still: boolean) => void,
  scroller?: HTMLElement,
): () => void {
  const lookAs = (still: boolean): (() => void) =>
    safely(() =>
      onActive(
        activeIndex(
          steps.map((step) => step.getBoundingClientRect().top),
          line(),
        ),
        still,
      ),
    );
  const look = lookAs(false);
  const offset = (): number => Math.min(1, line() / innerHeight);
  /** What scrollama's observers were made for: the line, and the window's height. */
  const measured = (): string => `${line()} ${innerHeight}`;
  let madeFor = '';
  const watcher = scrollama();
  const observed = 'IntersectionObserver' in window && 'ResizeObserver' in window;
  if (observed) {
    const setup: Setup = { step: steps, offset: offset(), root: scroller ?? null, container: noContainer };
    madeFor = measured();
    unheard(() => watcher.setup(setup as unknown as Parameters<typeof watcher.setup>[0]));
    // One step left and one entered are told in one task. The second look has the browser lay out what the first has
    // shown: together they would hold up a slow phone for more than 50 ms.
    watcher.onStepEnter(look).onStepExit(() => setTimeout(look));
  }
  onStill(scroller ?? window, lookAs(true));

  return () => {
    if (observed && madeFor !== measured()) {
      madeFor = measured();
      (watcher as unknown as { offset: (value: number) => void }).offset(offset());
    }
    look();
  };
}
