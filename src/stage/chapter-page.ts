import { startCopying } from './copy';
import { startPassagesLater } from './passages-later';
import { startScrolly } from './scrolly';

for (const chapter of document.querySelectorAll<HTMLElement>('[data-chapter]')) startScrolly(chapter);
startCopying(document);
startPassagesLater(document);
// Should the network be gone, the rest is laid out as the reader comes to it.
if (document.querySelector('.deferred')) import('./lay-out-later').catch(() => {});
