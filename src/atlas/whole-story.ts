import type { Atlas } from './atlas';

/** The name of what holds all chapters, wherever a chapter's id could stand: a lesson, a file to read, a package. */
export const WHOLE_STORY = 'whole-story';

/** Every chapter's id in order, and last the whole story's: what is taught and taken along, each in files of its own. */
export const storyIds = ({ chapters }: Pick<Atlas, 'chapters'>): string[] => [
  ...chapters.map(({ id }) => id),
  WHOLE_STORY,
];
