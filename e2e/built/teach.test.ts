import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { all, chapters, pages, type Page } from './site.ts';

/** The lessons and claims as their files have them. */
interface Asked {
  readonly ask: string;
  readonly note: string;
}
interface Lesson {
  readonly id: string;
  readonly aims: readonly string[];
  readonly content_note: { readonly text: string };
  readonly questions: { readonly before: Asked[]; readonly while: Asked[]; readonly after: Asked[] };
  readonly activity: {
    readonly pictures: readonly string[];
    readonly accounts: readonly string[];
    readonly tasks: readonly { readonly do: string; readonly note: string }[];
  };
  readonly quiz: readonly {
    readonly question: string;
    readonly choices: readonly { readonly text: string }[];
    readonly why: string;
  }[];
}
const lessons = readdirSync('content/teach').map((file): Lesson => {
  const [, head = ''] =
    /^---\n([\s\S]*?)\n---\n/.exec(readFileSync(join('content/teach', file), 'utf8')) ?? [];
  return { id: file.replace('.md', ''), ...(parse(head) as Omit<Lesson, 'id'>) };
});
interface Claim {
  readonly id: string;
  readonly accounts: readonly { readonly says: string }[];
}
const claims = new Map(
  readdirSync('data/claims')
    .flatMap((file) => parse(readFileSync(join('data/claims', file), 'utf8')) as Claim[])
    .map((claim) => [claim.id, claim]),
);
const page = (path: string): Page => {
  const found = pages.find((one) => one.path === path);
  if (!found) throw new Error(`the build has no page ${path}`);
  return found;
};
/** Words of a page as they can be compared with those of the files: typography apart. */
const flat = (text: string): string => text.replace(/[\s‘’“”"'–-]+/g, '').toLowerCase();
const wordsOf = (path: string): string => flat(all(page(path), 'main')[0]!.text);

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))('the lesson %s', (id, lesson) => {
  const { before, while: reading, after } = lesson.questions;
  const questions = [...before, ...reading, ...after];
  const answers = [...questions, ...lesson.activity.tasks]
    .map(({ note }) => note)
    .concat(lesson.quiz.map(({ why }) => why));

  it('has its questions and answers on its page, the answers folded', () => {
    const words = wordsOf(`/teach/${id}/`);
    for (const text of [
      ...questions.map(({ ask }) => ask),
      ...answers,
      lesson.content_note.text,
      ...lesson.aims,
    ])
      expect(words).toContain(flat(text));
    const folded = all(page(`/teach/${id}/`), 'details').filter(
      ({ attributes }) => attributes.get('class') === 'answer',
    );
    expect(folded).toHaveLength(answers.length);
    expect(folded.filter(({ attributes }) => attributes.has('open'))).toEqual([]);
  });

  it('has a handout with every question, account and picture, and with no answer', () => {
    const path = `/teach/${id}/handout/`;
    const words = wordsOf(path);
    for (const { ask } of questions) expect(words).toContain(flat(ask));
    for (const { question, choices } of lesson.quiz)
      for (const text of [question, ...choices.map((choice) => choice.text)])
        expect(words).toContain(flat(text));
    for (const claim of lesson.activity.accounts)
      for (const { says } of claims.get(claim)!.accounts) expect(words).toContain(flat(says));
    expect(all(page(path), '.picture')).toHaveLength(lesson.activity.pictures.length);
    for (const answer of answers) expect(words).not.toContain(flat(answer));
    expect(all(page(path), 'details')).toEqual([]);
  });

  it('has a sheet for teachers with every answer in view', () => {
    const path = `/teach/${id}/answers/`;
    for (const answer of answers) expect(wordsOf(path)).toContain(flat(answer));
    const closed = all(page(path), '.answer').filter(({ attributes }) => !attributes.has('open'));
    expect(closed).toEqual([]);
  });

  it('offers a PDF only where there is one', () => {
    for (const path of ['/teach/', `/teach/${id}/`]) {
      const links = all(page(path), 'a').flatMap(
        ({ attributes }) => attributes.get('href')?.match(/teach\/.*\.pdf$/) ?? [],
      );
      for (const link of links) expect(existsSync(join('dist', link))).toBe(true);
    }
  });
});

it('leads from each chapter to its lesson', () => {
  for (const chapter of chapters) {
    const id = chapter.path.split('/').at(-2)!;
    const links = all(chapter, 'a').map(({ attributes }) => attributes.get('href') ?? '');
    expect(links.filter((href) => href.endsWith(`/teach/${id}/`))).not.toEqual([]);
  }
});
