/** Where things stand in the real project. */
/** The chapters, and their files of claims, sources and events. */
export const [one, two, three, four, five] = [
  '1-moscow-agreement',
  '2-first-violations',
  '3-syrian-offensive',
  '4-erdogans-threats',
  '5-irans-signal',
].map((name) => `content/chapters/${name}.mdx`) as [string, string, string, string, string];
export const claims = (chapter: string): string =>
  chapter.replace('content/chapters', 'data/claims').replace('.mdx', '.yaml');
export const sources = (chapter: string): string => claims(chapter).replace('/claims/', '/sources/');
export const events = (chapter: string): string => claims(chapter).replace('/claims/', '/events/');
/** The lesson on a chapter. */
export const lessonOn = (chapter: string): string =>
  chapter.replace(/content\/chapters\/\d+-(.*)\.mdx$/, 'content/teach/$1.md');
/** Other files by name. */
export const scenes = (name: string): string => `data/scenes/${name}.yaml`;
export const [places, control, line, roads, posts, labels] = [
  'places',
  'control',
  'line-of-contact',
  'roads',
  'posts',
  'geography/labels',
].map((name) => `data/${name}.csv`) as [string, string, string, string, string, string];
export const shape = (name: string): string => `data/geography/${name}.geojson`;
export const actors = 'data/actors/actors.yaml';

/** The first sentence of a chapter that has no markup, its words and its mark apart. */
export const sentence = /\[([A-Z][^\][<*"]{30,}\.)\]\((claim:[a-z0-9+-]+)\)/;
/** The first step of a chapter: id, heading, scene, claim. */
export const step = /<Step id="([^"]+)" heading="([^"]+)" scene="([^"]+)" claim="([^"]+)">/;
/** The second: what stands before it, then the same. */
export const secondStep =
  /(<Step [\s\S]*?)<Step id="([^"]+)" heading="([^"]+)" scene="([^"]+)" claim="([^"]+)">/;
/** A new row at the end of a file. */
export const end = /$(?![\s\S])/;
