/** The name of what holds all chapters, wherever a chapter's id could stand. */
export const WHOLE = 'whole-story';

/** The offline file of a chapter, or of the whole story. */
export const offlinePath = (id: string): string => `/offline/${id}.html`;

/** All of it for a school, in one archive. */
export const SCHOOL_ZIP = '/offline/school.zip';
