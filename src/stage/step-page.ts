import { startCopying } from './copy';
import { startPassages } from './passage';

startCopying(document);
startPassages(document);
