import { describe, expect, it } from 'vitest';
import { loadAtlas } from '../atlas/load';
import { edtf } from '../atlas/edtf';
import { absolute } from '../site';
import { jsonLd } from './json-ld';
import { LETTERS, lessonView, stepAt } from './lesson';
import { pathOf, SHEETS } from './subject';

const atlas = loadAtlas(process.cwd());
const lessons = [...atlas.lessons.keys()];

describe('lessonView', () => {
  it('stands in the order of the chapters, the whole story last', () => {
    expect(lessons).toEqual([...atlas.chapters.map(({ id }) => id), 'whole-story']);
    expect(lessonView(atlas, 'whole-story').chapter).toBeUndefined();
    expect(lessonView(atlas, 'irans-signal').chapter?.number).toBe(5);
  });

  it.each(lessons)('turns every id of %s into its row', (id) => {
    const view = lessonView(atlas, id);
    const { lesson } = view;
    expect(view.terms.map((term) => term.id)).toEqual(lesson.vocabulary);
    expect(view.passages.map((passage) => passage.id)).toEqual(lesson.activity.passages);
    expect(view.answers.map((answer) => answer.id)).toEqual(lesson.activity.answers);
    expect(view.pictures.map(({ chapter, step }) => `${chapter.id}/${step.id}`)).toEqual(
      lesson.activity.pictures,
    );
    for (const { claims } of [...view.before, ...view.while, ...view.after, ...view.tasks, ...view.quiz])
      for (const claim of claims) expect(atlas.claims.get(claim.id)).toBe(claim);
  });

  it.each(lessons)('hands out all accounts of %s, in order of date', (id) => {
    for (const { claim, cards } of lessonView(atlas, id).accounts) {
      expect(cards.map(({ account }) => account)).toHaveLength(claim.accounts.length);
      const days = cards.map(({ account }) => edtf(account.date)!.from);
      expect(days).toEqual(days.toSorted((a, b) => a - b));
    }
  });

  it('says which letter is right', () => {
    for (const id of lessons)
      for (const { right, choices } of lessonView(atlas, id).quiz)
        expect(choices[LETTERS.indexOf(right as 'A')]!.right).toBe(true);
  });

  it('does not let the length of a choice tell that it is right', () => {
    const longest = lessons.flatMap((id) =>
      lessonView(atlas, id).quiz.map(({ choices }) => {
        const lengths = choices.map(({ text }) => text.length);
        return choices[lengths.indexOf(Math.max(...lengths))]!.right;
      }),
    );
    expect(longest.filter(Boolean).length / longest.length).toBeLessThan(0.6);
  });

  it('knows no step that is not there', () => {
    expect(() => stepAt(atlas, 'moscow-agreement/nowhere')).toThrow(RangeError);
    expect(() => lessonView(atlas, 'no-lesson')).toThrow(RangeError);
  });
});

describe('a lesson as a LearningResource', () => {
  it('carries what catalogues of teaching material read', () => {
    const node = jsonLd(atlas, { lesson: 'moscow-agreement' })['@graph'].find(
      (one) => one['@type'] === 'LearningResource',
    )!;
    expect(node).toMatchObject({
      '@id': absolute('/teach/moscow-agreement/'),
      timeRequired: ['PT20M', 'PT45M', 'PT90M'],
      typicalAgeRange: '14-18',
      isAccessibleForFree: true,
      audience: { '@type': 'EducationalAudience', educationalRole: 'teacher' },
    });
    expect(node['teaches']).toEqual(atlas.lessons.get('moscow-agreement')!.aims);
    expect(node['hasPart']).toHaveLength(SHEETS.length);
  });

  it('is for students as a handout, and part of its lesson', () => {
    for (const lesson of lessons) {
      const path = pathOf({ lesson, sheet: 'handout' });
      const node = jsonLd(atlas, { lesson, sheet: 'handout' })['@graph'].find(
        (one) => one['@id'] === absolute(path),
      )!;
      expect(node).toMatchObject({ audience: { educationalRole: 'student' } });
      expect(node['isPartOf']).toMatchObject({ '@id': absolute(pathOf({ lesson })) });
      expect(node).not.toHaveProperty('timeRequired');
    }
  });
});
