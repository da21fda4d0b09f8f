import type { Lesson } from './atlas';
import type { Checked } from './check';
import type { Located } from './written';

/** A text in our own voice, and where it stands. */
export interface Voice {
  readonly at: Pick<Located<unknown>, 'file' | 'lineOf'>;
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

/** Paragraphs of a Markdown body, each with its line counted from 0. */
function paragraphs(body: string): { line: number; text: string }[] {
  let line = 0;
  return body.split(/(\n\s*\n)/).flatMap((text) => {
    const start = line;
    line += text.split('\n').length - 1;
    return text.trim() ? [{ line: start, text }] : [];
  });
}

/** The texts of a lesson that are our own words: all of them. */
function sayLesson(
  {
    row: { title, description, aims, content_note, plans, questions, activity, quiz, body },
  }: Located<Lesson>,
  say: (path: readonly PropertyKey[], text: string) => void,
): void {
  say(['title'], title);
  say(['description'], description);
  aims.forEach((aim, i) => say(['aims', i], aim));
  say(['content_note', 'text'], content_note.text);
  plans.forEach(({ parts }, i) => parts.forEach((part, j) => say(['plans', i, 'parts', j, 'do'], part.do)));
  for (const time of ['before', 'while', 'after'] as const)
    questions[time].forEach(({ ask, note }, i) => {
      say(['questions', time, i, 'ask'], ask);
      say(['questions', time, i, 'note'], note);
    });
  say(['activity', 'title'], activity.title);
  say(['activity', 'idea'], activity.idea);
  activity.tasks.forEach((task, i) => {
    say(['activity', 'tasks', i, 'do'], task.do);
    say(['activity', 'tasks', i, 'note'], task.note);
  });
  quiz.forEach(({ question, choices, why }, i) => {
    say(['quiz', i, 'question'], question);
    choices.forEach(({ text }, j) => say(['quiz', i, 'choices', j, 'text'], text));
    say(['quiz', i, 'why'], why);
  });
  for (const { line, text } of paragraphs(body)) say(['body', line], text);
}

/** Every text of the project that readers meet as the site's own words. Titles and verbatim quotations are others'. */
export function voicesOf({ written, scenes }: Checked): Voice[] {
  const voices: Voice[] = [];
  const say = (at: Voice['at'], path: readonly PropertyKey[], text: string | undefined): void => {
    if (text) voices.push({ at, path, text });
  };
  /** Fields of a row by name. */
  const fields = <Row extends object>(at: Located<Row>, ...names: (keyof Row & string)[]): void => {
    for (const name of names) say(at, [name], at.row[name] as string | undefined);
  };

  for (const at of written.chapters) {
    fields(at, 'standfirst', 'title_note', 'description');
    for (const part of ['reported', 'disputed', 'unshown'] as const)
      say(at, ['box', part, 'text'], at.row.box[part].text);
    for (const step of at.row.steps) {
      say({ file: at.file, lineOf: () => step.line }, [], step.heading);
      for (const { line, text } of [...step.paragraphs.flat(), ...step.plain.flat()])
        say({ file: at.file, lineOf: () => line }, [], text);
    }
  }
  for (const at of written.claims) {
    fields(at, 'statement', 'status_note', 'source_text', 'source_text_problem');
    at.row.accounts.forEach((account, i) => {
      say(at, ['accounts', i, 'says'], account.says);
      say(at, ['accounts', i, 'side'], account.side);
    });
  }
  for (const at of written.events) fields(at, 'title', 'detail');
  for (const at of written.actors) fields(at, 'description', 'designation');
  for (const at of written.camps) fields(at, 'name', 'note');
  for (const at of written.sources) fields(at, 'issued_note', 'copy_note', 'carries');
  for (const at of written.counts) fields(at, 'of', 'words');
  for (const at of written.posts) fields(at, 'note');
  for (const at of written.tables) {
    fields(at, 'title');
    at.row.columns.forEach((column, i) => say(at, ['columns', i], column.label));
    at.row.rows.forEach((row, i) => {
      say(at, ['rows', i, 'label'], row.label);
      for (const [id, cell] of Object.entries(row.cells)) say(at, ['rows', i, 'cells', id], cell.text);
    });
  }
  for (const at of written.figures) {
    fields(at, 'title');
    if ('rows' in at.row) at.row.rows.forEach((row, i) => say(at, ['rows', i, 'label'], row.label));
  }
  for (const at of scenes) {
    const { scene } = at.row;
    for (const name of ['title', 'alt', 'description', 'change'] as const) say(at, [name], scene[name]);
    scene.notes.forEach((note, i) => say(at, ['notes', i, 'text'], note.text));
    if (!('level' in scene)) continue;
    scene.connectors.forEach((line, i) => say(at, ['connectors', i, 'label'], line.label));
    scene.measures.forEach((measure, i) => say(at, ['measures', i, 'label'], measure.label));
  }
  for (const at of written.glossary) fields(at, 'term', 'short');
  for (const at of written.pages) fields(at, 'title', 'standfirst', 'source_note', 'description');
  for (const at of [...written.glossary, ...written.pages])
    for (const { line, text } of paragraphs(at.row.body)) say(at, ['body', line], text);
  for (const at of written.lessons) sayLesson(at, (path, text) => say(at, path, text));
  return voices;
}
