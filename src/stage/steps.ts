import scrollama from 'scrollama';
import { activeIndex } from './active';
import { safely } from './safely';

/** Options of scrollama 3.2 that its own types leave out. */
interface Setup {
  step: HTMLElement[];
  offset: number;
  /** The element that scrolls, for the observers; none: the window. */
  root: HTMLElement | null;
  /** Whose `scrollTop` scrollama reads at every scroll event, to know the direction. */
  container: HTMLElement;
}

/** Direction is nothing to us, and asking a page how far it has scrolled makes it lay itself out in every frame. */
const noContainer = document.createElement('i');

/** How long the page must lie still before the last look, ms. */
const stillFor = 120;

/**
 * Watches which step is active. Scrollama says when to look; the layout says which step it is. A last look follows when
 * scrolling stops, because a jump can pass every step without an event.
 * @param steps in reading order
 * @param line the trigger line, px from the top of the window
 * @param onActive called with the index of the active step (-1 before the first) at every look, also when unchanged
 * @param scroller the element that scrolls, if it is not the window; it must fill the window, because scrollama reckons
 *   with the window's height. In a frame the window itself would not do: observers without a root watch the host's.
 * @returns looks at once (after a resize, a restored page, …)
 */
export function watchSteps(
  steps: HTMLElement[],
  line: () => number,
  onActive: (index: number) => void,
  scroller?: HTMLElement,
): () => void {
  const look = safely(() =>
    onActive(
      activeIndex(
        steps.map((step) => step.getBoundingClientRect().top),
        line(),
      ),
    ),
  );
  const offset = (): number => Math.min(1, line() / window.innerHeight);
  const watcher = scrollama();
  const observed = 'IntersectionObserver' in window && 'ResizeObserver' in window;
  if (observed) {
    const setup: Setup = { step: steps, offset: offset(), root: scroller ?? null, container: noContainer };
    watcher
      .setup(setup as unknown as Parameters<typeof watcher.setup>[0])
      .onStepEnter(look)
      .onStepExit(look);
  }

  let still = 0;
  (scroller ?? window).addEventListener(
    'scroll',
    () => {
      clearTimeout(still);
      still = window.setTimeout(look, stillFor);
    },
    { passive: true },
  );
  return () => {
    if (observed) {
      (watcher as unknown as { offset: (value: number) => void }).offset(offset());
      watcher.resize();
    }
    look();
  };
}
