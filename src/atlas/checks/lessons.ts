import type { Lesson } from '../atlas';
import type { Checked } from '../check';
import { nearest } from '../fault';
import { claimsOfStep } from '../query';
import { statementFinder } from '../statement';
import { WHOLE_STORY } from '../whole-story';
import type { Kind, Located } from '../written';

type Path = readonly PropertyKey[];

const lengths = [20, 45, 90];

/** Lessons: ids exist, answers rest on claims that their step tells, plans add up, each quiz question has one right choice. */
export function checkLessons(checked: Checked): void {
  const { atlas, written, lost, fault } = checked;
  const stated = statementFinder(atlas);
  const chapters = new Map(atlas.chapters.map((chapter) => [chapter.id, chapter]));
  const passages = new Set(written.passages.map(({ row }) => row.id));
  const answers = new Set(written.answers.map(({ row }) => row.id));

  for (const at of written.lessons) checkLesson(at);
  if (!lost.any('lessons'))
    for (const at of written.chapters)
      if (!atlas.lessons.has(at.row.id))
        fault(at, ['id'], `chapter "${at.row.id}" has no lesson.`, `Write content/teach/${at.row.id}.md.`);

  function checkLesson(at: Located<Lesson>): void {
    const lesson = at.row;
    const complain = (path: Path, problem: string, hint?: string): void => fault(at, path, problem, hint);
    const known = (path: Path, kind: Kind, what: string, ids: Iterable<string>, id: string): boolean => {
      const all = [...ids];
      if (all.includes(id) || lost.has(kind, id)) return all.includes(id);
      complain(path, `there is no ${what} "${id}".`, nearest(id, all));
      return false;
    };
    const once = (path: Path, values: readonly string[], what: string): void =>
      values.forEach((value, i) => {
        if (values.indexOf(value) !== i)
          complain([...path, i], `${what} "${value}" stands twice here.`, 'Every one is written once.');
      });
    const claims = (path: Path, ids: readonly string[]): void => {
      ids.forEach((id, i) => known([...path, i], 'claims', 'claim', atlas.claims.keys(), id));
      once(path, ids, 'claim');
    };
    /** Claims told in a step; undefined when there is no such step. */
    const toldIn = (path: Path, address: string): ReadonlySet<string> | undefined => {
      const [chapterId = '', stepId = ''] = address.split('/');
      if (!known(path, 'chapters', 'chapter', chapters.keys(), chapterId)) return undefined;
      const steps = chapters.get(chapterId)!.steps;
      if (lesson.id !== WHOLE_STORY && chapters.has(lesson.id) && lesson.id !== chapterId)
        complain(
          path,
          `the lesson on "${lesson.id}" sends its class to another chapter, "${chapterId}".`,
          'Name a step of its own chapter.',
        );
      if (
        !known(
          path,
          'chapters',
          `step of ${chapterId}`,
          steps.map(({ id }) => id),
          stepId,
        )
      )
        return undefined;
      return new Set(claimsOfStep(steps.find(({ id }) => id === stepId)!));
    };
    /** A text for teachers or readers and the claims it rests on. */
    const answer = (path: Path, field: string, text: string, ids: readonly string[]): void => {
      claims([...path, 'claims'], ids);
      const found = ids.length ? undefined : stated(text);
      if (found)
        complain(
          [...path, field],
          `"${text.slice(0, 60)}…" states something (${found}) and rests on no claim.`,
          'Name the claim it rests on, or leave that out.',
        );
    };
    const readThere = (path: Path, address: string, ids: readonly string[]): void => {
      const told = toldIn([...path, 'step'], address);
      ids.forEach((id, i) => {
        if (told && atlas.claims.has(id) && !told.has(id))
          complain(
            [...path, 'claims', i],
            `"${id}" is not told in ${address}, where the answer is to be read.`,
            nearest(id, [...told]),
          );
      });
    };

    if (lesson.id !== WHOLE_STORY) known([], 'chapters', 'chapter', chapters.keys(), lesson.id);
    claims(['content_note', 'claims'], lesson.content_note.claims);
    lesson.vocabulary.forEach((id, i) =>
      known(['vocabulary', i], 'glossary', 'glossary term', atlas.glossary.keys(), id),
    );
    once(['vocabulary'], lesson.vocabulary, 'glossary term');
    checkPlans();

    for (const time of ['before', 'while', 'after'] as const)
      lesson.questions[time].forEach(({ note, claims: ids }, i) =>
        answer(['questions', time, i], 'note', note, ids),
      );
    lesson.questions.while.forEach(({ step, claims: ids }, i) =>
      readThere(['questions', 'while', i], step, ids),
    );

    const { activity } = lesson;
    activity.pictures.forEach((address, i) => toldIn(['activity', 'pictures', i], address));
    once(['activity', 'pictures'], activity.pictures, 'step');
    claims(['activity', 'accounts'], activity.accounts);
    activity.passages.forEach((id, i) =>
      known(['activity', 'passages', i], 'passages', 'statement of the source text', passages, id),
    );
    once(['activity', 'passages'], activity.passages, 'statement of the source text');
    activity.answers.forEach((id, i) =>
      known(['activity', 'answers', i], 'answers', 'answer to the source text', answers, id),
    );
    once(['activity', 'answers'], activity.answers, 'answer to the source text');
    activity.tasks.forEach(({ note, claims: ids }, i) => answer(['activity', 'tasks', i], 'note', note, ids));

    checkQuiz();
    lesson.body.split('\n').forEach((text, i) => {
      const found = stated(text);
      if (found)
        complain(
          ['body', i],
          `"${text.trim().slice(0, 60)}…" states something (${found}).`,
          'The notes to teachers state no facts: put them into an answer with its claims.',
        );
    });

    function checkPlans(): void {
      lesson.plans.forEach(({ minutes, parts }, i) => {
        if (minutes !== lengths[i])
          complain(
            ['plans', i, 'minutes'],
            `plan ${i + 1} takes ${minutes} minutes.`,
            `The plans take ${lengths.join(', ')}, in this order.`,
          );
        const sum = parts.reduce((total, part) => total + part.minutes, 0);
        if (sum !== minutes)
          complain(
            ['plans', i, 'parts'],
            `the parts of the plan of ${minutes} minutes add up to ${sum}.`,
            'Change a part, or the plan.',
          );
      });
    }

    function checkQuiz(): void {
      const { quiz } = lesson;
      once(
        ['quiz'],
        quiz.map(({ id }) => id),
        'question',
      );
      quiz.forEach(({ id, choices, claims: ids, step }, i) => {
        const right = choices.filter((choice) => choice.right).length;
        if (right !== 1)
          complain(
            ['quiz', i, 'choices'],
            `question "${id}" has ${right} right choices.`,
            'It has exactly one, marked "right: true".',
          );
        once(
          ['quiz', i, 'choices'],
          choices.map(({ text }) => text),
          'choice',
        );
        claims(['quiz', i, 'claims'], ids);
        readThere(['quiz', i], step, ids.slice(0, 1));
      });
      const places = new Set(quiz.map(({ choices }) => choices.findIndex((choice) => choice.right)));
      if (places.size === 1)
        complain(
          ['quiz'],
          `the right choice stands in place ${[...places][0]! + 1} in every question.`,
          'Move some, so that nobody learns the place.',
        );
    }
  }
}
