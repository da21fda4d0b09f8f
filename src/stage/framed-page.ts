import { startCopying } from './copy';
import { startPassages } from './passages';
import { startScrolly } from './scrolly';

/**
 * The script of pages that stand by themselves: embeds in other sites' frames, and files opened from disk. Sent as one
 * classic script (src/outputs/classic-script.ts). Every `[data-chapter]` is started by its `data-mode`; `full` and
 * `step` are what the build wrote, so nothing is started for them.
 */
for (const chapter of document.querySelectorAll<HTMLElement>('[data-chapter]'))
  if (chapter.dataset['mode'] === 'scroll') startScrolly(chapter);
startCopying(document);
startPassages(document);
