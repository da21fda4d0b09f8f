import { chapterStage } from './chapter-stage';
import { layOutNow } from './deferred';
import { safely } from './safely';
import { watchSteps } from './steps';
import { toggle } from './switches';
import { turningIn } from './turning';
import { byTouch, lowFrame, wantsTurning } from './wants-turning';

const root = document.documentElement;

/**
 * A chapter in another site's frame. In a frame with room it scrolls, inside an element that fills the frame; in a low
 * one, and where readers scroll by touch and could not get past it, it is turned step by step. Nothing is remembered,
 * and the address is never changed: both are the host's business.
 * @param scroller the element that fills the frame and scrolls
 */
export const startFramed = safely((chapter: HTMLElement, scroller: HTMLElement): void => {
  const stage = chapterStage(chapter, (giveBack) => {
    giveBack();
    delete root.dataset['layout'];
    for (const control of document.querySelectorAll<HTMLElement>('.turn, button.motion'))
      control.hidden = true;
  });
  if (!stage) return;
  const { element, steps } = stage;
  const low = matchMedia(lowFrame);
  const touch = matchMedia(byTouch);
  let still = root.dataset['motion'] === 'still' || matchMedia('(prefers-reduced-motion: reduce)').matches;
  let ready = false;
  /** Where the reader is: -1 at the opening, past the last step at the sources. */
  let at = -1;

  const isTurned = (): boolean => root.dataset['layout'] === 'steps';
  const isBeside = (): boolean => element.offsetWidth < scroller.clientWidth * 0.9;
  const line = (): number => {
    const height = scroller.clientHeight;
    if (isBeside()) return height * 0.5;
    const bottom = Math.min(element.offsetHeight, height);
    return bottom + (height - bottom) * 0.4;
  };

  const look = watchSteps(
    steps,
    line,
    safely((index) => {
      // A new size moves the steps before its media query is heard of: that says nothing of the reader.
      if (isTurned() || wantsTurning()) return;
      at = index;
      stage.show(index, ready && !still);
    }),
    scroller,
  );
  /** Looks without motion: after a resize, a rotation, a return to the page. */
  const cut = safely(() => {
    ready = false;
    if (isTurned()) stage.show(at, false);
    look();
    ready = true;
  });

  const turning = turningIn(
    chapter,
    scroller,
    steps,
    safely((index) => {
      at = index;
      stage.show(index, ready && !still);
    }),
  );

  /** Brings an element to where it is read; only this frame scrolls, never the page around it. */
  const scrollTo = (target: HTMLElement): void => {
    const top = isBeside() ? scroller.clientHeight * 0.18 : Math.min(element.offsetHeight, line());
    scroller.scrollTop += target.getBoundingClientRect().top - top;
  };
  const reveal = (target: HTMLElement): void => {
    layOutNow();
    if (isTurned()) turning.to(target);
    else {
      scrollTo(target);
      look();
    }
    const heading = target.matches('.step') ? target.querySelector<HTMLElement>('h2') : target;
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    if (isTurned() && heading === target) target.scrollIntoView({ block: 'nearest' });
  };

  /** Scrolling or turning, as the frame has room; the reader stays at the same step. */
  const lay = safely(() => {
    const turned = wantsTurning();
    const step = steps[at];
    root.dataset['layout'] = turned ? 'steps' : 'scroll';
    ready = false;
    turning.use(turned, at);
    if (!turned && step) {
      layOutNow();
      scrollTo(step);
    }
    cut();
  });

  cut();
  root.classList.add('staged');
  const asked = root.dataset['start'];
  at = steps.findIndex((step) => step.id === asked);
  lay();
  const unknown = chapter.querySelector<HTMLElement>('.unknown-step');
  if (asked && at < 0 && unknown) unknown.hidden = false;

  low.addEventListener('change', lay);
  touch.addEventListener('change', lay);
  stage.watchWide(cut);
  addEventListener('resize', cut);
  addEventListener('pageshow', cut);
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    const target = link && document.getElementById(link.hash.slice(1));
    if (!target || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    reveal(target);
  });

  toggle(chapter.querySelector('button.motion'), undefined, still, (on) => {
    still = on;
    root.dataset['motion'] = on ? 'still' : 'moving';
  });
  toggle(chapter.querySelector('button.language'), undefined, root.dataset['language'] === 'plain', (on) => {
    root.dataset['language'] = on ? 'plain' : 'standard';
    cut();
  });
  element.dataset['ready'] = '';
});
