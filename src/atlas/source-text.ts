import type { Atlas } from './atlas';
import { quotationsIn, quotationsOut } from './quotation';
import { ContentError, nearest, type Fault } from './fault';
import { tellingsOf } from './query';
import { Lost } from './lost';
import { readYaml } from './read';
import { sourceText as sourceTextSchema, type SourceText } from './schema/source-text';
import { validate } from './validate';

const file = 'data/source-text.yaml';

/**
 * Reads data/source-text.yaml and checks it against the atlas: ids exist, ids are used once, no loaded word stands
 * outside quotation marks in our own text, no quotation is too long.
 * @param lost what the atlas could not read, so that its absence is not reported again
 * @throws ContentError naming every fault at once
 */
export function loadSourceText(root: string, atlas: Atlas, lost = new Lost()): SourceText {
  const faults: Fault[] = [];
  const yaml = readYaml(root, file, faults);
  const text = yaml && validate(sourceTextSchema, yaml.value, file, yaml.lineOf, faults);
  if (!yaml || !text) throw new ContentError(faults);
  const fault = (path: readonly PropertyKey[], problem: string, hint?: string): void =>
    void faults.push({ file, line: yaml.lineOf(path), problem, hint });
  const known = (path: readonly PropertyKey[], what: string, id: string, ids: Iterable<string>): void => {
    const all = [...ids];
    const kind = what === 'source' ? 'sources' : what === 'claim' ? 'claims' : 'chapters';
    if (!all.includes(id) && !lost.has(kind, id))
      fault(path, `there is no ${what} "${id}".`, nearest(id, all));
  };
  const loaded = atlas.loadedWords.flatMap((word) => {
    try {
      const pattern = new RegExp(`(?<![\\p{L}])(?:${word.pattern})(?![\\p{L}])`, 'iu');
      return pattern.test('') ? [] : [{ word, pattern }];
    } catch {
      // What is no pattern is told where it is written.
      return [];
    }
  });
  const voice = (path: readonly PropertyKey[], words: string): void => {
    const own = quotationsOut(words);
    for (const { word, pattern } of loaded) {
      const found = pattern.exec(own);
      if (found) fault(path, `"${found[0]}" stands in our own voice.`, word.reason);
    }
    for (const quotation of quotationsIn(words))
      if (quotation.split(/\s+/).length >= 25)
        fault(path, 'a quotation is too long.', 'Quotations stay under 25 words.');
  };
  const seen = new Set<string>();
  const once = (path: readonly PropertyKey[], id: string): void => {
    if (seen.has(id)) fault(path, `"${id}" stands twice.`, 'Every id is an anchor of its own.');
    seen.add(id);
  };

  known(['source'], 'source', text.source, atlas.sources.keys());
  text.passages.forEach((passage, i) => {
    const at = ['passages', i];
    once([...at, 'id'], passage.id);
    known([...at, 'claim'], 'claim', passage.claim, atlas.claims.keys());
    voice([...at, 'others'], passage.others);
    const tellings = atlas.claims.has(passage.claim) ? tellingsOf(atlas, passage.claim) : [];
    const tells = passage.told.some(({ chapter: id, step }) =>
      tellings.some((at) => at.chapter.id === id && (step === undefined || at.step.id === step)),
    );
    if (!tells && !lost.any('chapters', 'claims'))
      fault(
        [...at, 'told'],
        `no place named here tells "${passage.claim}".`,
        `It is told in ${tellings.map((one) => `${one.chapter.id}/${one.step.id}`).join(', ') || 'no step'}.`,
      );
    passage.told.forEach(({ chapter: id, step }, j) => {
      const chapter = atlas.chapters.find((entry) => entry.id === id);
      known(
        [...at, 'told', j, 'chapter'],
        'chapter',
        id,
        atlas.chapters.map((entry) => entry.id),
      );
      if (chapter && step !== undefined)
        known(
          [...at, 'told', j, 'step'],
          `step of ${id}`,
          step,
          chapter.steps.map((entry) => entry.id),
        );
    });
  });
  text.answers.forEach((answer, i) => {
    const at = ['answers', i];
    once([...at, 'id'], answer.id);
    answer.claims.forEach((id, j) => known([...at, 'claims', j], 'claim', id, atlas.claims.keys()));
    voice([...at, 'script'], answer.script);
    voice([...at, 'answer'], answer.answer);
  });
  if (faults.length) throw new ContentError(faults);
  return text;
}
