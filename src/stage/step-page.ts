import { startCopying } from './copy';

startCopying(document);
