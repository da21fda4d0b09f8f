import { startCopying } from './copy';
import { isDeferred, layOutNow, startPart } from './deferred';
import { startNotes } from './notes';
import { startPassagesLater } from './passages-later';
import { startScrolly } from './scrolly';

const begin = (): void => {
  for (const chapter of document.querySelectorAll<HTMLElement>('[data-chapter]')) startScrolly(chapter);
  startCopying(document);
  startNotes();
  startPassagesLater(document);
  if (!isDeferred()) return;
  document.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('a[href^="#"]')) layOutNow();
  });
  // Should the network be gone, the rest is laid out as the reader comes to it.
  import('./lay-out-later').then(
    ({ layOutLater }) => void layOutLater(),
    () => {},
  );
};

// In this task the browser ends its parsing, for which it lays the page out.
startPart(begin);
