import type { Atlas } from '../atlas/atlas';
import { absolute, LICENCES } from '../site';
import { citableOf } from './citable';
import { partsOf } from './content-parts';
import { accessible, common, graph, language, project, site, type Graph } from './json-ld-graph';
import { corrections } from './json-ld-nodes';
import { lessonOf, pathOf, SHEETS, type Sheet } from './subject';

const kinds: Readonly<Record<Sheet | 'lesson', readonly string[]>> = {
  lesson: ['lesson plan', 'discussion', 'self-check questions'],
  handout: ['handout', 'worksheet'],
  answers: ['answer key'],
};

/**
 * A lesson, or one of its sheets, as schema.org's LearningResource with the fields that catalogues of teaching material
 * read (LRMI). Its level of English is named by the Common European Framework.
 * @throws RangeError if there is no such lesson
 */
export function lessonGraph(
  atlas: Atlas,
  subject: { readonly lesson: string; readonly sheet?: Sheet | undefined },
): Graph {
  const lesson = lessonOf(atlas, subject.lesson);
  const page = citableOf(atlas, subject);
  const { sheet } = subject;
  const chapter = atlas.chapters.find(({ id }) => id === lesson.id);
  const told = chapter ? [chapter] : atlas.chapters;
  const whole = absolute(pathOf({ lesson: lesson.id }));
  return graph([
    ...common,
    {
      '@type': 'LearningResource',
      '@id': page.url,
      url: page.url,
      name: page.title,
      description: page.abstract,
      learningResourceType: kinds[sheet ?? 'lesson'],
      educationalLevel: [`ages ${lesson.ages}`, `English ${lesson.english} (CEFR)`],
      educationalUse: ['group work', 'discussion', 'self assessment', 'media literacy'],
      teaches: lesson.aims,
      timeRequired: sheet === undefined ? lesson.plans.map(({ minutes }) => `PT${minutes}M`) : undefined,
      typicalAgeRange: lesson.ages,
      interactivityType: 'mixed',
      audience: {
        '@type': 'EducationalAudience',
        educationalRole: sheet === 'handout' ? 'student' : 'teacher',
      },
      educationalAlignment: ['History', 'Civics', 'Media literacy'].map((targetName) => ({
        '@type': 'AlignmentObject',
        alignmentType: 'educationalSubject',
        targetName,
      })),
      about: told.map(({ id }) => ({ '@id': absolute(pathOf({ chapter: id })) })),
      isBasedOn: told.map(({ id, title }) => ({
        '@type': 'Article',
        '@id': absolute(pathOf({ chapter: id })),
        name: title,
        url: absolute(pathOf({ chapter: id })),
      })),
      citation: partsOf(atlas, subject).claims.map((claim) => ({ '@id': absolute(pathOf({ claim })) })),
      hasPart:
        sheet === undefined
          ? SHEETS.map((one) => ({
              '@type': 'LearningResource',
              '@id': absolute(pathOf({ lesson: lesson.id, sheet: one })),
              url: absolute(pathOf({ lesson: lesson.id, sheet: one })),
              name: citableOf(atlas, { lesson: lesson.id, sheet: one }).title,
              learningResourceType: kinds[one],
            }))
          : undefined,
      isPartOf:
        sheet === undefined ? site : { '@type': 'LearningResource', '@id': whole, name: lesson.title },
      creator: project,
      publisher: project,
      inLanguage: language,
      isAccessibleForFree: true,
      license: LICENCES.content.url,
      version: page.version,
      dateModified: page.date,
      correction: corrections(atlas, subject),
      ...accessible,
    },
  ]);
}
