import { startCopying } from './copy';
import { startPassagesLater } from './passages-later';
import { startScrolly } from './scrolly';

for (const chapter of document.querySelectorAll<HTMLElement>('[data-chapter]')) startScrolly(chapter);
startCopying(document);
startPassagesLater(document);
