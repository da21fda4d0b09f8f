import { startCopying } from './copy';
import { startScrolly } from './scrolly';

for (const chapter of document.querySelectorAll<HTMLElement>('[data-chapter]')) startScrolly(chapter);
startCopying(document);
