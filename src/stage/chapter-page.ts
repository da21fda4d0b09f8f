import { startCopying } from './copy';
import { startPassagesLater } from './passages-later';
import { startScrolly } from './scrolly';

const begin = (): void => {
  for (const chapter of document.querySelectorAll<HTMLElement>('[data-chapter]')) startScrolly(chapter);
  startCopying(document);
  startPassagesLater(document);
  if (!document.querySelector('.deferred')) return;
  // Who follows a link within the page needs the true heights of all that lies before its end.
  document.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('a[href^="#"]')) document.documentElement.classList.remove('deferred');
  });
  // Should the network be gone, the rest is laid out as the reader comes to it.
  import('./lay-out-later').then(
    ({ layOutLater }) => void layOutLater(),
    () => {},
  );
};

// For who begins at the top, in a task of its own: in this one the browser ends its parsing, for which it lays the page out.
if (document.documentElement.classList.contains('deferred')) setTimeout(begin);
else begin();
