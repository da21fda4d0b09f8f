import { startCopying } from './copy';
import { startPassages } from './passage';
import { startScrolly } from './scrolly';

for (const chapter of document.querySelectorAll<HTMLElement>('[data-chapter]')) startScrolly(chapter);
startCopying(document);
startPassages(document);
