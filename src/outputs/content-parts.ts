import type { Atlas, ChapterEntry, Lesson } from '../atlas/atlas';
import type { Sentence, StepText } from '../atlas/chapter-text';
import { sourcesOf } from '../atlas/query';
import type { Figure, Scene } from '../atlas/schema/figure';
import { chapterOf, lessonOf, stepOf, type Sheet, type Subject } from './subject';

/** What a page says, taken apart: its own words, and the ids of the rows that it shows. */
export interface Parts {
  /** Words and choices that stand nowhere else. */
  readonly own: unknown;
  readonly claims: readonly string[];
  readonly sources: readonly string[];
  readonly scenes: readonly string[];
  /** Rows shown beside these. */
  readonly rows: readonly unknown[];
}

const sentences = (paragraphs: readonly (readonly Sentence[])[]) =>
  paragraphs.map((paragraph) => paragraph.map(({ text, claims, sources }) => ({ text, claims, sources })));

/** A step's words without the line numbers, which say where they stand in the file. */
const stepWords = ({ id, heading, scene, claim, paragraphs, plain, accounts }: StepText) => ({
  id,
  heading,
  scene,
  claim,
  accounts,
  paragraphs: sentences(paragraphs),
  plain: sentences(plain),
});

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

/** Rows that a scene names: they are drawn, so a change in one is a change of the picture. */
function rowsOfScene(atlas: Atlas, figure: Figure, scene: Scene): unknown[] {
  const named: unknown[] = [];
  const take = (rows: ReadonlyMap<string, unknown>, ids: Iterable<string>): void => {
    for (const id of ids) named.push(rows.get(id));
  };
  if ('places' in scene) {
    const at = [
      ...Object.keys(scene.places),
      ...scene.disputed,
      ...scene.look.filter((id) => typeof id === 'string'),
    ];
    take(atlas.places, unique(at));
    take(atlas.control, unique(at));
  }
  if (figure.kind === 'timeline') {
    take(
      atlas.events,
      figure.rows.flatMap((row) => row.events),
    );
    named.push(figure.zone, figure.rows);
  } else if ('events' in scene) take(atlas.events, Object.keys(scene.events));
  if (figure.kind === 'counts') {
    take(
      atlas.counts,
      figure.rows.flatMap((row) => row.counts),
    );
    named.push(figure.days, figure.rows);
  }
  if (figure.kind === 'table') take(atlas.tables, [figure.table]);
  return named.filter((row) => row !== undefined);
}

function storyParts(
  atlas: Atlas,
  own: unknown,
  steps: readonly StepText[],
  more: readonly string[] = [],
): Parts {
  const placed = steps.flatMap((step) => atlas.scenes.get(step.scene) ?? []);
  const told = steps.flatMap((step) => [...step.paragraphs.flat(), ...step.plain.flat()]);
  const claims = unique([
    ...more,
    ...steps.flatMap((step) => [step.claim, ...step.accounts]),
    ...told.flatMap((sentence) => sentence.claims),
    ...placed.flatMap(({ scene }) => scene.claims),
  ]);
  return {
    own,
    claims,
    sources: unique([
      ...told.flatMap((sentence) => sentence.sources),
      ...claims.flatMap((id) => sourcesOf(atlas.claims.get(id)!)),
    ]),
    scenes: placed.map(({ scene }) => scene.id),
    rows: placed.flatMap(({ figure, scene }) => [figure.title, scene, ...rowsOfScene(atlas, figure, scene)]),
  };
}

function chapterParts(atlas: Atlas, chapter: ChapterEntry): Parts {
  const { file: _file, steps, ...head } = chapter;
  const { box } = head;
  const boxed = [...box.reported.claims, ...box.disputed.claims, ...box.unshown.claims];
  return storyParts(atlas, { head, steps: steps.map(stepWords) }, steps, boxed);
}

/** A lesson and its sheets are made of the same words and rows; the sheets also show pictures. */
function lessonParts(atlas: Atlas, lesson: Lesson, sheet: Sheet | undefined): Parts {
  const { questions, activity, quiz } = lesson;
  const claims = unique([
    ...lesson.content_note.claims,
    ...[...questions.before, ...questions.while, ...questions.after, ...activity.tasks, ...quiz].flatMap(
      (part) => part.claims,
    ),
    ...activity.accounts,
  ]);
  const scenes = activity.pictures.map((address) => {
    const [chapter = '', step = ''] = address.split('/');
    return atlas.scenes.get(stepOf(chapterOf(atlas, chapter), step).scene)!;
  });
  return {
    own: { lesson, sheet },
    claims,
    sources: unique(claims.flatMap((id) => sourcesOf(atlas.claims.get(id)!))),
    scenes: scenes.map(({ scene }) => scene.id),
    rows: [
      ...lesson.vocabulary.map((id) => atlas.glossary.get(id)),
      ...scenes.flatMap(({ figure, scene }) => [figure.title, scene, ...rowsOfScene(atlas, figure, scene)]),
    ],
  };
}

const listed = (own: unknown, claims: readonly string[] = [], sources: readonly string[] = []): Parts => ({
  own,
  claims,
  sources,
  scenes: [],
  rows: [],
});

/**
 * What a page is made of. Two builds of the same content give the same parts; the build, the clock, file names and
 * line numbers are no part of it.
 * @throws RangeError if the subject does not exist
 */
export function partsOf(atlas: Atlas, subject: Subject): Parts {
  if ('chapter' in subject) {
    const chapter = chapterOf(atlas, subject.chapter);
    if (subject.step === undefined) return chapterParts(atlas, chapter);
    const step = stepOf(chapter, subject.step);
    return storyParts(atlas, { chapter: chapter.title, ...stepWords(step) }, [step]);
  }
  if ('claim' in subject) {
    const claim = atlas.claims.get(subject.claim);
    if (!claim) throw new RangeError(`there is no claim "${subject.claim}"`);
    return listed('claim', [claim.id], sourcesOf(claim));
  }
  if ('source' in subject) {
    if (!atlas.sources.has(subject.source)) throw new RangeError(`there is no source "${subject.source}"`);
    return listed('source', [], [subject.source]);
  }
  if ('page' in subject) {
    const page = atlas.pages.get(subject.page);
    if (!page) throw new RangeError(`there is no page "${subject.page}"`);
    return listed(page, page.claims, unique(page.claims.flatMap((id) => sourcesOf(atlas.claims.get(id)!))));
  }
  if ('lesson' in subject) return lessonParts(atlas, lessonOf(atlas, subject.lesson), subject.sheet);
  switch (subject.listing) {
    case 'home':
    case 'offline':
      return listed(
        atlas.chapters.map(({ file: _file, steps, ...head }) => ({ ...head, steps: steps.length })),
      );
    case 'timeline':
      return listed([...atlas.events.values()]);
    case 'people':
      return listed([...atlas.actors.values()]);
    case 'places':
      return listed([[...atlas.places.values()], [...atlas.control.values()]]);
    case 'teach':
      return listed(
        [...atlas.lessons.values()].map(({ id, title, description }) => ({ id, title, description })),
      );
    case 'glossary':
      return listed([...atlas.glossary.values()]);
    case 'sources':
      return listed('sources', [], [...atlas.sources.keys()]);
    case 'claims':
    case 'source':
      return listed(subject.listing, [...atlas.claims.keys()]);
    case 'embed':
      return listed(atlas.chapters.map(({ id, title, steps }) => [id, title, steps.map((step) => step.id)]));
    case 'data':
      return listed(
        [
          [...atlas.events.values()],
          [...atlas.places.values()],
          [...atlas.control.values()],
          [...atlas.actors.values()],
          [...atlas.camps.values()],
        ],
        [...atlas.claims.keys()],
        [...atlas.sources.keys()],
      );
  }
}
