import { startCopying } from './copy';
import { startPassagesLater } from './passages-later';
import { startScrolly } from './scrolly';

const begin = (): void => {
  for (const chapter of document.querySelectorAll<HTMLElement>('[data-chapter]')) startScrolly(chapter);
  startCopying(document);
  startPassagesLater(document);
  // Should the network be gone, the rest is laid out as the reader comes to it.
  if (document.querySelector('.deferred'))
    import('./lay-out-later').then(({ layOutLater }) => layOutLater()).catch(() => {});
};

// For who begins at the top, in a task of its own: in this one the browser ends its parsing, for which it lays the page out.
if (document.documentElement.classList.contains('deferred')) setTimeout(begin);
else begin();
