import { isDeferred, layOutNow, startPart } from './deferred';
import { startFramed } from './framed';
import { layOutLater } from './lay-out-later';
import { startReporting } from './report';
import { toggle } from './switches';

/**
 * The script of a chapter or step in another site's frame, sent as one classic script (src/outputs/classic-script.ts).
 * By the frame's mode: `scroll` and `steps` get the stage, inside the `.scroller`; `full` and `step` are what the build
 * wrote.
 */
const root = document.documentElement;
const deferred = isDeferred();
const scroller = document.querySelector<HTMLElement>('.scroller');

const begin = (): void => {
  const chapter = document.querySelector<HTMLElement>('[data-chapter]');
  if (!chapter) return;
  if (scroller) return startFramed(chapter, scroller);
  // A frame of one step has its button in the bar, where it takes no room from the words.
  toggle(document.querySelector('button.language'), undefined, root.dataset['language'] === 'plain', (on) => {
    root.dataset['language'] = on ? 'plain' : 'standard';
  });
  const start = root.dataset['start'] && document.getElementById(root.dataset['start']);
  if (start) scrollTo(0, start.getBoundingClientRect().top);
};

/** Tells the host of the frame. A height is told once all of the story has its own. */
const report = (): void => {
  const tell = (): void => startReporting(scroller !== null);
  if (!deferred) tell();
  else if (scroller) {
    tell();
    void layOutLater();
  } else void layOutLater(true).catch(layOutNow).then(tell);
};

startPart(begin);
startPart(report);
