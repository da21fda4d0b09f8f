import { startCopying } from './copy';
import { startPassages } from './passages';

startCopying(document);
startPassages(document);
