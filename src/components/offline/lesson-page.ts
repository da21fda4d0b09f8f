import { atlas } from '../../atlas/load';
import { lessonTitle } from '../../outputs/lesson-title';
import { leadingOut } from '../../outputs/offline/leading-out';
import { pieceOf, rewritten, textOf } from '../../outputs/offline/rewrite';
import type { LessonPart } from '../../outputs/offline/school-files';
import { lessonOf, pathOf } from '../../outputs/subject';
import { contentVersion } from '../../outputs/version';
import { SITE_NAME } from '../../site';
import { typographic } from '../reference/typographic';
import AnswerSheet from '../teach/AnswerSheet.astro';
import Handout from '../teach/Handout.astro';
import LessonPlan from '../teach/LessonPlan.astro';
import { offlineCss } from './offline-css';
import { offlineDocument } from './offline-document';
import { rendered } from './rendered';

const components = { lesson: LessonPlan, handout: Handout, answers: AnswerSheet } as const;

/**
 * A page of a lesson as one HTML file in UTF-8 without script: the very page of the site, with pictures and fonts inside.
 * @param id of a chapter, or `whole-story`
 * @param beside relative addresses of copies beside it, by path on the site; absent in learning systems, which have ways
 *   between pages of their own
 * @throws RangeError if there is no such lesson
 */
export async function lessonPage(
  id: string,
  part: LessonPart,
  beside?: ReadonlyMap<string, string>,
): Promise<Buffer> {
  const known = atlas();
  const lesson = lessonOf(known, id);
  const sheet = part === 'lesson' ? undefined : part;
  const subject = { lesson: id, sheet };
  const title = `${typographic(lessonTitle(lesson, sheet))} | ${SITE_NAME}`;
  const piece = pieceOf(await rendered(components[part], { id, alone: !beside }));
  const body = rewritten(piece, { address: leadingOut([], beside) });
  const as = { kind: 'lesson', version: contentVersion(known, subject).version } as const;
  return offlineDocument(
    {
      title,
      source: pathOf(subject),
      meta: [{ name: 'description', content: lesson.description }],
      ...as,
      css: await offlineCss(as, `${title} ${textOf(piece)}`),
      scripts: [],
    },
    body,
  );
}
