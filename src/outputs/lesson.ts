import type { Actor } from '../atlas/schema/actor';
import type { Account, Claim } from '../atlas/schema/claim';
import type { LessonHead } from '../atlas/schema/lesson';
import type { Camp, Source } from '../atlas/schema/source';
import type { Atlas, ChapterEntry, GlossaryTerm, Lesson } from '../atlas/atlas';
import { accountsByDate, type Telling } from '../atlas/query';
import { sourceReading, type ReadAnswer, type ReadPassage } from './source-text';
import { chapterOf, lessonOf, stepOf } from './subject';

/** An account as a card on the table: who speaks, when, what, and where it was read. */
export interface AccountCard {
  readonly account: Account;
  readonly actor: Actor;
  /** The item it was read in, the first of its sources. */
  readonly source: Source;
  /** The side of that item. */
  readonly camp: Camp;
}

/** A question to a class with the rows that its answer rests on. */
export interface AskedQuestion {
  readonly ask: string;
  readonly note: string;
  readonly claims: readonly Claim[];
  /** Where the answer is to be read; absent for questions before and after reading. */
  readonly step?: Telling;
}

/** A lesson with every id turned into its row. */
export interface LessonView {
  readonly lesson: Lesson;
  /** Absent for the lesson on the whole story. */
  readonly chapter: ChapterEntry | undefined;
  readonly terms: readonly GlossaryTerm[];
  readonly noteClaims: readonly Claim[];
  readonly before: readonly AskedQuestion[];
  readonly while: readonly AskedQuestion[];
  readonly after: readonly AskedQuestion[];
  /** Steps whose pictures lie on the table. */
  readonly pictures: readonly Telling[];
  /** Claims whose accounts lie there, each with all of them in order of date. */
  readonly accounts: readonly { readonly claim: Claim; readonly cards: readonly AccountCard[] }[];
  /** Statements of the source text that lie there. */
  readonly passages: readonly ReadPassage[];
  /** Answers to the source text, for teachers. */
  readonly answers: readonly ReadAnswer[];
  /** Tasks of the activity, in order. */
  readonly tasks: readonly (Pick<AskedQuestion, 'note' | 'claims'> & { readonly do: string })[];
  readonly quiz: readonly QuizItem[];
}

/** A question of the self-check. */
export interface QuizItem {
  readonly id: string;
  readonly question: string;
  readonly choices: LessonHead['quiz'][number]['choices'];
  /** Letter of the right choice, `A` to `E`. */
  readonly right: string;
  readonly why: string;
  readonly claims: readonly Claim[];
  readonly step: Telling;
}

/** Letters before choices. */
export const LETTERS = ['A', 'B', 'C', 'D', 'E'] as const;

/** The step at an address such as `moscow-agreement/balyun`. @throws RangeError if there is none */
export function stepAt(atlas: Atlas, address: string): Telling {
  const [chapterId = '', stepId = ''] = address.split('/');
  const chapter = chapterOf(atlas, chapterId);
  return { chapter, step: stepOf(chapter, stepId) };
}

/** A lesson as its pages and packages show it. @throws RangeError if there is no such lesson */
export function lessonView(atlas: Atlas, id: string): LessonView {
  const lesson = lessonOf(atlas, id);
  const { questions, activity } = lesson;
  const rows = (ids: readonly string[]): Claim[] => ids.map((claim) => atlas.claims.get(claim)!);
  const asked = ({ ask, note, claims }: LessonHead['questions']['before'][number]): AskedQuestion => ({
    ask,
    note,
    claims: rows(claims),
  });
  const card = (account: Account): AccountCard => {
    const source = atlas.sources.get(account.sources[0]!)!;
    return { account, actor: atlas.actors.get(account.by)!, source, camp: atlas.camps.get(source.camp)! };
  };
  const script = sourceReading(atlas);
  return {
    lesson,
    chapter: atlas.chapters.find((chapter) => chapter.id === id),
    terms: lesson.vocabulary.map((term) => atlas.glossary.get(term)!),
    noteClaims: rows(lesson.content_note.claims),
    before: questions.before.map(asked),
    while: questions.while.map((question) => ({ ...asked(question), step: stepAt(atlas, question.step) })),
    after: questions.after.map(asked),
    pictures: activity.pictures.map((address) => stepAt(atlas, address)),
    accounts: rows(activity.accounts).map((claim) => ({ claim, cards: accountsByDate(claim).map(card) })),
    passages: activity.passages.map((passage) => script.passages.find((one) => one.id === passage)!),
    answers: activity.answers.map((answer) => script.answers.find((one) => one.id === answer)!),
    tasks: activity.tasks.map((task) => ({ do: task.do, note: task.note, claims: rows(task.claims) })),
    quiz: lesson.quiz.map(({ id: question, choices, claims, step, ...item }) => ({
      ...item,
      id: question,
      choices,
      right: LETTERS[choices.findIndex((choice) => choice.right)]!,
      claims: rows(claims),
      step: stepAt(atlas, step),
    })),
  };
}
