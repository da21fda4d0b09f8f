import type { ChapterOrStep } from './subject';

/** Address of the oEmbed file of a chapter or step, from the site's own root. */
export const oembedPath = ({ chapter, step }: ChapterOrStep): string =>
  `/oembed/${chapter}${step === undefined ? '' : `/${step}`}.json`;
