import { startCopying } from './copy';
import { startFramed } from './framed';
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
for (const chapter of document.querySelectorAll<HTMLElement>('[data-chapter]')) {
  startPassages(chapter);
  const { mode } = chapter.dataset;
  const scroller = chapter.closest<HTMLElement>('.scroller');
  if (mode === 'scroll' || mode === 'steps') {
    if (scroller) startFramed(chapter, scroller);
    else startScrolly(chapter);
    continue;
  }
  // A frame of one step has its button in the bar, where it takes no room from the words.
  toggle(document.querySelector('button.language'), undefined, root.dataset['language'] === 'plain', (on) => {
    root.dataset['language'] = on ? 'plain' : 'standard';
  });
  const start = root.dataset['start'] && document.getElementById(root.dataset['start']);
  if (start) scrollTo(0, start.getBoundingClientRect().top);
}
startCopying(document);
if (root.dataset['frame']) startReporting(document.querySelector('.scroller') !== null);
