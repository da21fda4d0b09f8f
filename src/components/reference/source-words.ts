import type { Source } from '../../atlas/schema/source';

/** What kind of item a source is, in words for readers. */
export const sourceKinds: Readonly<Record<Source['type'], string>> = {
  webpage: 'Web page',
  'article-newspaper': 'News article',
  report: 'Report',
  treaty: 'Treaty text',
  speech: 'Speech',
  'entry-encyclopedia': 'Encyclopaedia entry',
  dataset: 'Data set',
  map: 'Map',
  broadcast: 'Broadcast',
  'post-weblog': 'Blog post',
};

/** English names of the languages that sources and names are in. */
export const languageNames: Readonly<Record<Source['language'], string>> = {
  en: 'English',
  ar: 'Arabic',
  ru: 'Russian',
  tr: 'Turkish',
  fa: 'Persian',
  kk: 'Kazakh',
  fr: 'French',
  de: 'German',
  it: 'Italian',
  ro: 'Romanian',
  id: 'Indonesian',
  ur: 'Urdu',
  es: 'Spanish',
  he: 'Hebrew',
  el: 'Greek',
  ku: 'Kurdish',
};
