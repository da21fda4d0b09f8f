import { startCopying } from './copy';
import { isDeferred, startPart } from './deferred';
import { startLinks } from './links';
import { startPassagesLater } from './passages-later';
import { startScrolly } from './scrolly';

const begin = (): void => {
  for (const chapter of document.querySelectorAll<HTMLElement>('[data-chapter]')) startScrolly(chapter);
  startCopying(document);
  startLinks();
  startPassagesLater(document);
  if (!isDeferred()) return;
  // Should the network be gone, the rest is laid out as the reader comes to it.
  import('./lay-out-later').then(
    ({ layOutLater }) => void layOutLater(),
    () => {},
  );
};

// In this task the browser ends its parsing, for which it lays the page out.
startPart(begin);
