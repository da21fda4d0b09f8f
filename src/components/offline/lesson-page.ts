import { atlas } from '../../atlas/load';
import { leadingOut } from '../../outputs/offline/leading-out';
import { rewritten } from '../../outputs/offline/rewrite';
import { contentVersion } from '../../outputs/version';
import { SITE_NAME } from '../../site';
import { cssWithFonts } from '../../styles/page-css';
import LessonSheet from './LessonSheet.astro';
import OfflineDocument from './OfflineDocument.astro';
import { rendered } from './rendered';

/**
 * A lesson as one HTML file without script, in the reader's own fonts.
 * @param id of a chapter, or `whole-story`
 * @param answers with plans and answer notes, for teachers
 * @throws RangeError if there is no such lesson
 */
export async function lessonPage(id: string, answers: boolean): Promise<string> {
  const known = atlas();
  const lesson = known.lessons.get(id);
  if (!lesson) throw new RangeError(`there is no lesson "${id}"`);
  const subject = known.chapters.some((chapter) => chapter.id === id)
    ? { chapter: id }
    : ({ listing: 'home' } as const);
  return rendered(
    OfflineDocument,
    {
      title: `${lesson.title}${answers ? ' (for teachers)' : ''} | ${SITE_NAME}`,
      source: `/teach/${id}/`,
      meta: [{ name: 'description', content: lesson.description }],
      version: contentVersion(known, subject).version,
      css: cssWithFonts('offline', ''),
      scripts: [],
      body: rewritten(await rendered(LessonSheet, { lesson, answers }), { address: leadingOut() }),
      whole: false,
    },
    true,
  );
}
