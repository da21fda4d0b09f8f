/**
 * How hard the chapters are to read, by Flesch's reading ease (higher is easier) and the Flesch-Kincaid grade (years of
 * school in the United States). The plain version of each step is for learners at B1: a grade of 8 at most, an ease of
 * 60 at least.
 *
 * Names count as one word of two syllables and numbers as one syllable: a reader does not decode "Turkistan Islamic
 * Party" or "2,345" letter by letter, and neither can be made simpler. What a name is follows from the atlas, with a few
 * words for states and bodies. Whole chapters are compared with their names and numbers as written, too.
 */
import { flesch } from 'flesch';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import type { Sentence } from './chapter-text';
import { atlas as load } from './load';

const atlas = load();

/** Names that no row of the atlas carries by itself. */
const others = ['Security Council', 'United Nations', 'United States', 'Protocol', 'Quds Force']
  .concat(['Syria', 'Syrian', 'Turkish', 'Russian', 'Iranian', 'British'])
  .concat(['M4', 'M5']);

const names = [
  ...[...atlas.actors.values()].flatMap(({ name, short, variants, kind }) => [
    name,
    short,
    ...variants,
    ...(kind === 'person' ? [name.split(' ').at(-1)!] : []),
  ]),
  ...[...atlas.places.values()].flatMap(({ name, variants }) => [name, ...variants]),
  ...others,
]
  .filter((name) => name.length > 1)
  // The longest first, so that a name inside another does not split it.
  .toSorted((a, b) => b.length - a.length);

const escaped = names.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
const name = new RegExp(`(?<!\\p{L})(?:${escaped.join('|')})(?:['’]s?)?(?!\\p{L})`, 'gu');

/** The text with every name as one word of two syllables and every number as one of one. */
const named = (text: string): string => text.replace(name, 'Peter').replace(/\d(?:[\d,.]*\d)?/g, 'ten');

type Counts = Readonly<Record<'sentence' | 'word' | 'syllable', number>>;

function count(sentences: readonly string[]): Counts {
  const words = sentences.flatMap((text) => text.match(/[\p{L}\d'’-]+/gu) ?? []);
  return {
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  };
}

const textsOf = (paragraphs: readonly (readonly Sentence[])[]): string[] =>
  paragraphs.flat().map(({ text }) => text);

const measured = (sentences: readonly string[]): { ease: number; grade: number } => {
  const counts = count(sentences.map(named));
  return { ease: flesch(counts), grade: fleschKincaid(counts) };
};

const steps = atlas.chapters.flatMap((chapter) =>
  chapter.steps.map((step) => ({
    at: `${chapter.id}/${step.id}`,
    plain: measured(textsOf(step.plain)),
    standard: measured(textsOf(step.paragraphs)),
  })),
);

describe('the measure', () => {
  it('tells easy from hard', () => {
    const easy = measured(['The truce began at night.', 'It was quiet after that.']);
    const hard = measured([
      'Notwithstanding international deliberations, simultaneous interpretation of provisions necessitated clarification by representatives.',
    ]);
    expect(easy.ease).toBeGreaterThan(90);
    expect(hard.ease).toBeLessThan(0);
    expect(hard.grade).toBeGreaterThan(easy.grade + 15);
  });

  it('does not charge a text for the names in it', () => {
    expect(named('The Turkistan Islamic Party was near Jisr al-Shughur on 6 March with 3,400 others.')).toBe(
      'The Peter was near Peter on ten March with ten others.',
    );
  });
});

describe('the plain version', () => {
  it('of every step can be read at B1', () => {
    expect(steps.length).toBeGreaterThan(40);
    expect(steps.filter(({ plain }) => plain.grade > 8 || plain.ease < 60)).toEqual([]);
  });

  it('of every step is easier than its standard text', () => {
    expect(steps.filter(({ plain, standard }) => plain.grade >= standard.grade)).toEqual([]);
  });

  it.each(atlas.chapters.map((chapter) => [chapter.id, chapter] as const))(
    'of %s as a whole is clearly easier, by both measures, with names counted in full or not',
    (_, chapter) => {
      const plain = chapter.steps.flatMap((step) => textsOf(step.plain));
      const standard = chapter.steps.flatMap((step) => textsOf(step.paragraphs));
      expect(measured(plain).grade).toBeLessThan(measured(standard).grade - 1);
      expect(measured(plain).ease).toBeGreaterThan(measured(standard).ease);
      expect(fleschKincaid(count(plain))).toBeLessThan(fleschKincaid(count(standard)) - 1);
      expect(flesch(count(plain))).toBeGreaterThan(flesch(count(standard)));
    },
  );
});
