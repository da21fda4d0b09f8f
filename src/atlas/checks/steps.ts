import type { Sentence, StepText } from '../chapter-text';
import type { Checked } from '../check';
import { nearest } from '../fault';
import { id as idSchema } from '../schema/terms';
import { statementFinder } from '../statement';
import type { Kind } from '../written';

/** Step ids that are addresses of other pages. */
const reserved = ['steps', 'full', 'index'];

const words = (sentences: readonly Sentence[]): number =>
  sentences.reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0);

/** Steps: every sentence rests on claims that exist, transitions state nothing, both versions keep their length. */
export function checkSteps(checked: Checked): void {
  const { atlas, written, lost, fault } = checked;
  const stated = statementFinder(checked.atlas);

  for (const { row: chapter, file, lineOf } of written.chapters) {
    const complain = (line: number, problem: string, hint?: string): void =>
      fault({ file, lineOf: () => line }, [], problem, hint);
    const known = (
      kind: Kind,
      what: string,
      ids: ReadonlyMap<string, unknown>,
      id: string,
      line: number,
    ): void => {
      if (id && !ids.has(id) && !lost.has(kind, id))
        complain(line, `there is no ${what} "${id}".`, nearest(id, [...ids.keys()]));
    };
    const seen = new Set<string>();
    const { length } = chapter.steps;
    if (length > 0 && (length < 6 || length > 10))
      fault(
        { file, lineOf },
        ['id'],
        `the chapter has ${length} ${length === 1 ? 'step' : 'steps'}.`,
        'A chapter has 6 to 10.',
      );
    for (const step of chapter.steps) {
      checkStep(step);
      if (seen.has(step.id))
        complain(step.line, `step "${step.id}" stands twice in this chapter.`, 'Every step id is used once.');
      seen.add(step.id);
    }

    function checkStep(step: StepText): void {
      const { id, line } = step;
      if (id && !idSchema.safeParse(id).success)
        complain(line, `"${id}" is no step id.`, 'Use lower-case words joined by hyphens.');
      if (reserved.includes(id))
        complain(
          line,
          `the step id "${id}" is the address of another page.`,
          `Reserved: ${reserved.join(', ')}.`,
        );
      for (const claim of [step.claim, ...step.accounts]) known('claims', 'claim', atlas.claims, claim, line);
      for (const term of step.terms) known('glossary', 'glossary term', atlas.glossary, term.id, term.line);
      for (const who of step.who) known('actors', 'actor', atlas.actors, who.id, who.line);

      const standard = step.paragraphs.flat();
      const plain = step.plain.flat();
      for (const sentence of [...standard, ...plain]) checkSentence(sentence);
      const length = words(standard);
      if (length < 50 || length > 110)
        complain(line, `step "${id}" has ${length} words.`, 'A step has 50 to 110.');
      const short = words(plain);
      if (short < 30 || short > 50)
        complain(
          line,
          `the plain version of step "${id}" has ${short} words.`,
          'It has about 40 (30 to 50).',
        );

      const told = new Set([...step.accounts, ...standard.flatMap((sentence) => sentence.claims)]);
      if (atlas.claims.has(step.claim) && !told.has(step.claim))
        complain(
          line,
          `no sentence of step "${id}" rests on its main claim "${step.claim}".`,
          'The status chip would judge what is not told.',
        );
      for (const sentence of plain)
        for (const claim of sentence.claims)
          if (!told.has(claim))
            complain(
              sentence.line,
              `the plain version of "${id}" rests on "${claim}", which the step itself does not tell.`,
              'The plain version tells the same facts.',
            );
    }

    function checkSentence({ text, claims, sources, line }: Sentence): void {
      for (const claim of claims) known('claims', 'claim', atlas.claims, claim, line);
      const offered = new Set(
        claims.flatMap(
          (claim) => atlas.claims.get(claim)?.accounts.flatMap((account) => account.sources) ?? [],
        ),
      );
      if (!claims.some((claim) => !atlas.claims.has(claim)))
        for (const source of sources)
          if (!offered.has(source))
            complain(
              line,
              `source "${source}" does not carry the claim it is cited for.`,
              nearest(source, [...offered]),
            );
      if (claims.length) return;
      const found = stated(text);
      if (found)
        complain(
          line,
          `the transition "${text.slice(0, 70)}" states something (${found}).`,
          'Name the claim it rests on, or leave that out.',
        );
    }
  }
  const numbers = atlas.chapters.map((chapter) => chapter.number);
  atlas.chapters.forEach(({ number, file }, i) => {
    const at = written.chapters.find(({ row }) => row.file === file);
    if (at && number !== i + 1 && !lost.any('chapters'))
      fault(at, ['number'], `chapter numbers run ${numbers.join(', ')}.`, 'They count from 1 without a gap.');
  });
}
