/** The offline file of a chapter, or of the whole story. */
export const offlinePath = (id: string): string => `/offline/${id}.html`;

/** All of it for a school, in one archive. */
export const SCHOOL_ZIP = '/offline/school.zip';

/** A Common Cartridge 1.1: reading, lesson, discussions and self-check. */
export const cartridgePath = (id: string): string => `/teach/${id}.imscc`;

/** A Common Cartridge 1.3 with what there is to read alone. */
export const thinCartridgePath = (id: string): string => `/teach/${id}-thin.imscc`;

/** A SCORM 1.2 package. */
export const scormPath = (id: string): string => `/teach/${id}-scorm.zip`;
