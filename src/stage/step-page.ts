import { startCopying } from './copy';
import { startPassagesLater } from './passages-later';

startCopying(document);
startPassagesLater(document);
