import { startCopying } from './copy';
import { startFramed } from './framed';
import { layOutLater } from './lay-out-later';
import { startPassages } from './passages';
import { startReporting } from './report';
import { startScrolly } from './scrolly';
import { toggle } from './switches';

/**
 * The script of pages that stand by themselves: embeds in other sites' frames, and files opened from disk. Sent as one
 * classic script (src/outputs/classic-script.ts). Every `[data-chapter]` is started by its `data-mode`: `scroll` and
 * `steps` get the stage, inside the `.scroller` around them if there is one; `full` and `step` are what the build wrote.
 */
const root = document.documentElement;
const deferred = root.classList.contains('deferred');

const begin = (chapter: HTMLElement): void => {
  const { mode } = chapter.dataset;
  const scroller = chapter.closest<HTMLElement>('.scroller');
  if (mode === 'scroll' || mode === 'steps') {
    if (scroller) startFramed(chapter, scroller);
    else startScrolly(chapter);
    return;
  }
  // A frame of one step has its button in the bar, where it takes no room from the words.
  toggle(document.querySelector('button.language'), undefined, root.dataset['language'] === 'plain', (on) => {
    root.dataset['language'] = on ? 'plain' : 'standard';
  });
  const start = root.dataset['start'] && document.getElementById(root.dataset['start']);
  if (start) scrollTo(0, start.getBoundingClientRect().top);
};

/** Tells the host of the frame. A height is told once all of the story has its own. */
const report = (fills: boolean): void => {
  const tell = (): void => {
    if (root.dataset['frame']) startReporting(fills);
  };
  if (!deferred) tell();
  else if (fills) {
    tell();
    void layOutLater();
  } else
    void layOutLater(true)
      .catch(() => root.classList.remove('deferred'))
      .then(tell);
};

/** Each in a task of its own where the reader begins at the top: the browser shows the page between them. */
const tasks = [
  ...[...document.querySelectorAll<HTMLElement>('[data-chapter]')].flatMap((chapter) => [
    () => startPassages(chapter),
    () => begin(chapter),
  ]),
  () => startCopying(document),
  () => report(document.querySelector('.scroller') !== null),
];
for (const task of tasks)
  if (deferred) setTimeout(task);
  else task();
