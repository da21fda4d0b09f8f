import type { Lesson } from '../atlas/atlas';
import type { Sheet } from './subject';

const kinds = { lesson: 'Lesson', handout: 'Handout', answers: 'Answers' } as const;

/** What a lesson, or one of its sheets, is called where it stands among other pages. */
export const lessonTitle = ({ title }: Pick<Lesson, 'title'>, sheet?: Sheet): string =>
  `${kinds[sheet ?? 'lesson']}: ${title}`;
