import { startCopying } from './copy';
import { startPassages } from './passages';
import { startScrolly } from './scrolly';

/** The script of files opened from disk, in them as one classic script (src/outputs/classic-script.ts). */
for (const chapter of document.querySelectorAll<HTMLElement>('[data-chapter]')) {
  startPassages(chapter);
  startScrolly(chapter);
}
startCopying(document);
