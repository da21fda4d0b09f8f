import { startCopying } from './copy';
import { startPassages } from './passages';
import { startScrolly } from './scrolly';

for (const chapter of document.querySelectorAll<HTMLElement>('[data-chapter]')) startScrolly(chapter);
startCopying(document);
startPassages(document);
