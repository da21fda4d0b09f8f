/** Shortest way of a finger that turns, px, and how much flatter than high it must be. */
const swipe = { way: 48, flat: 1.8 };

/** One part of a chapter at a time: the opening, each step, the sources. Steps are counted from 0; the opening is -1. */
export interface Turning {
  /** Begins or ends; begins at the part of this index. */
  readonly use: (on: boolean, index: number) => void;
  /** Turns to the part that holds an element. */
  readonly to: (target: Element) => void;
}

/**
 * Buttons, a sideways swipe, and the arrow keys where the frame has the focus. The heading of a part takes the focus
 * when a button or key turned to it: that says where the reader is, so nothing else announces it.
 * @param onTurn called with the index of the part shown
 */
export function turningIn(
  chapter: HTMLElement,
  scroller: HTMLElement,
  steps: readonly HTMLElement[],
  onTurn: (index: number) => void,
): Turning {
  const found = (selector: string): HTMLElement[] => [...chapter.querySelectorAll<HTMLElement>(selector)];
  const parts = [found('.opening, .box'), ...steps.map((step) => [step]), found('.chapter-end')];
  const nav = document.querySelector<HTMLElement>('.turn');
  const previous = nav?.querySelector<HTMLButtonElement>('.previous');
  const next = nav?.querySelector<HTMLButtonElement>('.next');
  const where = nav?.querySelector('.where');
  const last = steps.length;
  let on = false;
  let at = -1;
  /** Where a note led to the sources from: Previous leads back there. */
  let cameFrom = last - 1;

  const show = (index: number): void => {
    at = Math.max(-1, Math.min(last, index));
    parts.forEach((part, i) => {
      for (const element of part) element.toggleAttribute('data-off', i !== at + 1);
    });
    chapter.querySelector('.scrolly')?.toggleAttribute('data-off', at === last);
    if (previous) previous.disabled = at < 0;
    if (next) next.disabled = at === last;
    if (where)
      where.textContent = at < 0 ? `${last} steps` : at === last ? 'Sources' : `${at + 1} of ${last}`;
    scroller.scrollTop = 0;
    onTurn(at);
  };

  const turn = (by: 1 | -1, focus: boolean): void => {
    if (by < 0 ? at < 0 : at === last) return;
    show(by < 0 && at === last ? cameFrom : at + by);
    cameFrom = last - 1;
    const heading = parts[at + 1]?.[0]?.querySelector<HTMLElement>('h1, h2');
    if (!focus || !heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  };

  previous?.addEventListener('click', () => turn(-1, true));
  next?.addEventListener('click', () => turn(1, true));
  document.addEventListener('keydown', (event) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const scrolls = (event.target as Element).closest('.table, pre, input, select, textarea');
    if (!on || !by || scrolls || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    turn(by, true);
  });
  let from: Touch | undefined;
  scroller.addEventListener(
    'touchstart',
    ({ touches, target }) => {
      from = touches.length === 1 && !(target as Element).closest('.table, pre') ? touches[0] : undefined;
    },
    { passive: true },
  );
  scroller.addEventListener(
    'touchend',
    ({ changedTouches }) => {
      const to = changedTouches[0];
      if (!on || !from || !to) return;
      const [x, y] = [to.clientX - from.clientX, to.clientY - from.clientY];
      from = undefined;
      if (Math.abs(x) >= swipe.way && Math.abs(x) > Math.abs(y) * swipe.flat) turn(x < 0 ? 1 : -1, false);
    },
    { passive: true },
  );

  return {
    use(begin, index) {
      on = begin;
      if (nav) nav.hidden = !on;
      if (on) show(index);
    },
    to(target) {
      const index = parts.findIndex((part) => part.some((element) => element.contains(target))) - 1;
      if (index < -1) return;
      const came = at;
      if (index !== at) show(index);
      if (index === last && came !== last) cameFrom = came;
    },
  };
}
