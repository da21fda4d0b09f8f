import type { Atlas } from '../../atlas/atlas';
import { WHOLE_STORY } from '../../atlas/whole-story';

/** What a lesson has in the archive for schools: the plan for teachers, the students' sheet, the answers. */
export const LESSON_PARTS = ['lesson', 'handout', 'answers'] as const;
export type LessonPart = (typeof LESSON_PARTS)[number];

/** The page of the archive to begin with. */
export const START = 'start.html';

/** A chapter, or the whole story, in the archive. */
export const readingFile = (id: string): string => `read/${id}.html`;

/** A part of a lesson in the archive. scripts/handouts.mjs puts `handout.pdf` beside it. */
export const lessonFile = (id: string, part: LessonPart): string => `teach/${id}/${part}.html`;

/**
 * Where pages of the site have their copies, seen from a file of the archive.
 * @param from name of that file, such as `teach/irans-signal/handout.html`
 * @returns relative addresses by path from the site's own root
 */
export function copiesFrom(from: string, { chapters, lessons }: Atlas): Map<string, string> {
  const up = '../'.repeat(from.split('/').length - 1);
  return new Map([
    ['/', up + readingFile(WHOLE_STORY)],
    ['/teach/', up + START],
    ['/offline/', up + START],
    ...chapters.flatMap(({ id, steps }) => [
      [`/chapters/${id}/`, up + readingFile(id)] as const,
      ...steps.map((step) => [`/chapters/${id}/${step.id}/`, `${up}${readingFile(id)}#${step.id}`] as const),
    ]),
    ...[...lessons.keys()].flatMap((id) =>
      LESSON_PARTS.map(
        (part) => [`/teach/${id}/${part === 'lesson' ? '' : `${part}/`}`, up + lessonFile(id, part)] as const,
      ),
    ),
  ]);
}
