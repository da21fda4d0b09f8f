import { activeIndex } from './active';
import { chapterStage } from './chapter-stage';
import { startPart } from './deferred';
import { safely } from './safely';
import { watchSteps } from './steps';
import { toggle } from './switches';

const root = document.documentElement;

const topOf = (step: Element): number => step.getBoundingClientRect().top;

/** A fragment as an id; one that cannot be decoded names nothing here. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/**
 * Upgrades an unrolled chapter to a sticky stage. Nothing is hidden before the stage has shown its first picture, and
 * any error, then or later, leaves the unrolled page as the build wrote it.
 */
export const startScrolly = safely((chapter: HTMLElement): void => {
  const stage = chapterStage(chapter, (giveBack) => {
    // The step whose beginning the reader may see, below the stage or beside it, stays where it is on the screen.
    const low = innerHeight * 0.75;
    const inView = scrollY > 10 && chapter.getBoundingClientRect().bottom > low;
    const steps = [...chapter.querySelectorAll('.step')];
    const at = inView ? steps[activeIndex(steps.map(topOf), low)] : undefined;
    const before = at ? topOf(at) : 0;
    giveBack();
    for (const button of chapter.querySelectorAll<HTMLElement>('button.motion, button.reading'))
      button.hidden = true;
    if (at) scrollBy(0, topOf(at) - before);
  });
  if (!stage) return;
  const { element, steps } = stage;
  let still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  let ready = false;

  const line = (): number => {
    const height = innerHeight;
    // Beside the text, or nowhere.
    if (element.offsetWidth < innerWidth * 0.9) return height / 2;
    const bottom = Math.min(element.offsetHeight, height);
    return bottom + (height - bottom) * 0.4;
  };

  /** A file may hold the whole story: then only the chapter at the trigger line names the address. */
  const isMine = (): boolean => {
    if (document.querySelectorAll('[data-chapter]').length === 1) return true;
    const { top, bottom } = chapter.getBoundingClientRect();
    return top <= line() && bottom > line();
  };

  const writeAddress = (index: number): void => {
    if (!isMine()) return;
    const hash = index < 0 ? '' : `#${steps[index]?.id}`;
    // Only an address that names a step, or none, is ours to change.
    const named = document.getElementById(decoded(location.hash.slice(1)));
    const ours = location.hash === '' || named?.matches('.step, [data-chapter]');
    if (!ours || hash === location.hash) return;
    try {
      history.replaceState(history.state, '', hash || location.pathname + location.search);
    } catch {
      // WebKit refuses more than a hundred changes in half a minute, and frames may refuse any: it is only the address.
    }
  };

  let look: (() => void) | undefined = undefined;
  /** Looks without motion: after a resize, a rotation, a return to the page. */
  const cut = safely(() => {
    ready = false;
    look?.();
    ready = true;
  });

  /** Where the reader came to rest: a step, and the part of it above the trigger line. Nowhere outside the steps. */
  let place: { step: HTMLElement; part: number } | undefined;
  const note = (step: HTMLElement | undefined): void => {
    const part = step && (line() - topOf(step)) / step.offsetHeight;
    place = part! <= 1 ? { step: step!, part: part! } : undefined;
  };
  /** A turned phone, or pictures in the text, move all that stood in the window screens away: back to it. */
  const stay = safely(() => {
    if (place) scrollBy(0, topOf(place.step) + place.part * place.step.offsetHeight - line());
    cut();
  });

  // All that the start writes into the page comes before anything asks where something stands: it is laid out once.
  stage.show(0, false);
  root.classList.add('staged');
  toggle(chapter.querySelector('button.motion'), 'idlib-still', still, (on) => {
    still = on;
    root.dataset['motion'] = on ? 'still' : 'moving';
  });
  // At 400 % zoom or on a phone on its side there is no room for a stage: the text with its pictures is shown instead.
  const isLow = matchMedia('(max-height: 26em)');
  let text = false;
  const read = safely(() => {
    root.dataset['reading'] = text || isLow.matches ? 'text' : 'scroll';
    stay();
  });
  isLow.addEventListener('change', read);
  toggle(chapter.querySelector('button.reading'), 'idlib-text', false, (on) => {
    text = on;
    read();
  });
  toggle(chapter.querySelector('button.language'), 'idlib-plain', false, (on) => {
    root.dataset['language'] = on ? 'plain' : 'standard';
    stay();
  });

  /** From here on the picture follows the reader. */
  const follow = safely(() => {
    look = watchSteps(
      steps,
      line,
      safely((index, atRest) => {
        stage.show(index, ready && !still && root.dataset['reading'] !== 'text');
        if (atRest || !ready) note(steps[index]);
        // Not on the way: for each new address Chromium loads and draws the page's icon again, on the main thread.
        if (atRest) writeAddress(index);
      }),
    );
    cut();

    stage.watchWide(cut);
    let width = innerWidth;
    addEventListener('resize', () => {
      if (width === innerWidth) return cut();
      width = innerWidth;
      stay();
    });
    addEventListener('pageshow', cut);
    addEventListener('hashchange', look);
    element.dataset['ready'] = '';
  });

  // Hiding the pictures in the text moves the page under a reader who arrived at a step: put them back there.
  // Browsers that know no text fragments leave theirs in the address, after the step.
  const [wanted = ''] = decoded(location.hash.slice(1)).split(':~:');
  const target = wanted ? document.getElementById(wanted) : null;
  if (target && chapter.contains(target)) target.scrollIntoView();
  const unknown = chapter.querySelector<HTMLElement>('.unknown-step');
  const isFirst = document.querySelector('[data-chapter]') === chapter;
  if (unknown && isFirst && location.hash && !target && !location.hash.includes(':~:'))
    unknown.hidden = false;
  // What the start has written is laid out then: in one task, a slow phone would be held up for 100 ms.
  startPart(follow);
});
