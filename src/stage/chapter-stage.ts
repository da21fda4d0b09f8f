import { picturesOf } from './pictures';
import { onFailure, safely } from './safely';
import { stageIn } from './stage';

/** A chapter's stage, ready to show the picture of any of its steps. */
export interface ChapterStage {
  readonly steps: HTMLElement[];
  readonly element: HTMLElement;
  /**
   * Shows a step's picture: the first one's before the first. Nothing happens when it is there already.
   * @param move whether the camera may travel, if this is another step
   */
  readonly show: (index: number, move: boolean) => void;
  /** Fetches the wide pictures where the window has room for them, now and when it gets it, and then calls back. */
  readonly watchWide: (then: () => void) => void;
}

const root = document.documentElement;

/**
 * The stage of a chapter; undefined where the page has none.
 * @param undo called should anything throw later, with what leaves the stage and its steps as the build wrote them
 */
export function chapterStage(
  chapter: HTMLElement,
  undo: (giveBack: () => void) => void,
): ChapterStage | undefined {
  const element = chapter.querySelector<HTMLElement>('.stage');
  const steps = [...chapter.querySelectorAll<HTMLElement>('.step')];
  const firstFigure = steps[0]?.querySelector('figure');
  if (!element || !firstFigure) return undefined;

  // The first step's picture stands in the stage from the start, so that taking over shifts nothing. Print and the
  // text switch want it in its own figure too.
  const firstPicture = element.querySelector('.picture.tall');
  const built = [...element.childNodes];
  const copied = firstFigure.querySelector('.picture') ? undefined : firstPicture?.cloneNode(true);
  if (copied) firstFigure.prepend(copied);

  const links = [...chapter.querySelectorAll<HTMLAnchorElement>('.rail a')];
  const giveBack = (): void => {
    root.classList.remove('staged', 'js');
    element.replaceChildren(...built);
    copied?.parentNode?.removeChild(copied);
    for (const link of links) link.removeAttribute('aria-current');
    delete element.dataset['ready'];
  };
  onFailure(() => undo(giveBack));

  const wide = matchMedia('(min-width: 80em)');
  const pictures = picturesOf(steps, element);
  const stage = stageIn(element);
  let shown = '';

  return {
    steps,
    element,
    show(index, move) {
      const at = Math.min(steps.length - 1, Math.max(0, index));
      const picture = pictures.copy(at, wide.matches);
      const key = `${at} ${picture?.className}`;
      if (!picture || key === shown) return;
      const other = shown.split(' ')[0] !== String(at);
      shown = key;
      stage.show(picture, move && other);
      element.dataset['step'] = steps[at]?.id ?? '';
      links.forEach((link, i) =>
        i === at ? link.setAttribute('aria-current', 'step') : link.removeAttribute('aria-current'),
      );
    },
    watchWide(then) {
      const ask = safely(() => {
        if (wide.matches) pictures.fetchWide(then);
      });
      if (document.readyState === 'complete') ask();
      else addEventListener('load', ask, { once: true });
      wide.addEventListener('change', () => {
        ask();
        then();
      });
    },
  };
}
