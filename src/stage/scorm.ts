import { findApi, LearningSession } from './learning-session';

/** How long the page must lie still before it is looked at again, ms: longer than the stage takes to look. */
const stillFor = 300;

/**
 * Tells a learning system how far a reader has come, where there is one: the added script of a SCORM 1.2 package. The
 * step in the stage is the bookmark; a chapter counts as read when its last step was reached, the package when every
 * chapter was. Without a learning system the page is the page.
 */
const api = findApi(window);
const session = api && LearningSession.begin(api, Date.now());
if (session) {
  const chapters = [...document.querySelectorAll<HTMLElement>('[data-chapter]')];
  if (session.bookmark && !location.hash) document.getElementById(session.bookmark)?.scrollIntoView();

  const note = (chapter: HTMLElement): void => {
    const step = chapter.querySelector<HTMLElement>('.stage')?.dataset['step'];
    const { top, bottom } = chapter.getBoundingClientRect();
    // Jumping over a chapter is not reading it: it must be the one in view.
    const middle = innerHeight / 2;
    if (!step || top > middle || (chapters.length > 1 && bottom < middle)) return;
    session.reach(step);
    const last = [...chapter.querySelectorAll('.step')].at(-1);
    if (last?.id === step) session.finish(chapter.dataset['chapter']!, chapters.length);
  };
  for (const chapter of chapters) {
    const stage = chapter.querySelector('.stage');
    if (!stage) continue;
    new MutationObserver(() => note(chapter)).observe(stage, {
      attributes: true,
      attributeFilter: ['data-step'],
    });
  }
  // Coming back to a chapter that was jumped over changes nothing in its stage.
  let rest = 0;
  addEventListener(
    'scroll',
    () => {
      clearTimeout(rest);
      rest = window.setTimeout(() => chapters.forEach(note), stillFor);
    },
    { passive: true },
  );
  addEventListener('pagehide', () => session.end(Date.now()));
}
