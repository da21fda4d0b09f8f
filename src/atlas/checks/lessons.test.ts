import { describe, expect, it } from 'vitest';
import { smallProject } from '../small-project';
import { spoilt, faultsOf } from '../spoilt';

const file = 'content/teach/small.md';

describe('checkLessons', () => {
  it('finds nothing in a sound lesson', () => {
    expect(faultsOf(smallProject)).toEqual([]);
  });

  it('says of one mistake one thing, with its line', () => {
    const found = {
      'a step that is none': spoilt(file, 'step: small/two', 'step: small/twelve'),
      'an answer told elsewhere': spoilt(
        file,
        'note: The Watchers say so., claims: [quiet]',
        'note: The Watchers say so., claims: [shots]',
      ),
      'an answer on nothing': spoilt(file, 'note: For going somewhere.', 'note: It was on 6 March.'),
      'a plan too long': spoilt(file, 'minutes: 15', 'minutes: 16'),
      'two right': spoilt(file, '- { text: The Paper }', '- { text: The Paper, right: true }'),
      'an unknown term': spoilt(file, 'vocabulary: [road, field', 'vocabulary: [road, filed'),
      'an unknown statement': spoilt(file, '[all-quiet]', '[all-quite]'),
      'a fact in the notes': spoilt(file, 'Let everybody speak.', 'The Watchers spoke.'),
      'another chapter': spoilt(file, 'pictures: [small/one]', 'pictures: [large/one]'),
    };
    for (const [what, faults] of Object.entries(found)) expect(faults, what).toHaveLength(1);
    expect(found).toMatchInlineSnapshot(`
      {
        "a fact in the notes": [
          "content/teach/small.md:107: "The Watchers spoke.…" states something (The Watchers). The notes to teachers state no facts: put them into an answer with its claims.",
        ],
        "a plan too long": [
          "content/teach/small.md:14: the parts of the plan of 20 minutes add up to 21. Change a part, or the plan.",
        ],
        "a step that is none": [
          "content/teach/small.md:35: there is no step of small "twelve". It may be: one, two, three, four, five, six.",
        ],
        "an answer on nothing": [
          "content/teach/small.md:29: "It was on 6 March.…" states something (6) and rests on no claim. Name the claim it rests on, or leave that out.",
        ],
        "an answer told elsewhere": [
          "content/teach/small.md:34: "shots" is not told in small/one, where the answer is to be read. It may be: quiet.",
        ],
        "an unknown statement": [
          "content/teach/small.md:49: there is no statement of the source text "all-quite". Did you mean "all-quiet"?",
        ],
        "an unknown term": [
          "content/teach/small.md:25: there is no glossary term "filed". Did you mean "field"?",
        ],
        "another chapter": [
          "content/teach/small.md:47: there is no chapter "large". It may be: small.",
        ],
        "two right": [
          "content/teach/small.md:60: question "a" has 2 right choices. It has exactly one, marked "right: true".",
        ],
      }
    `);
  }, 30_000);

  it('wants a lesson to belong to a chapter, or to the whole story', () => {
    const { [file]: text = '', ...rest } = smallProject;
    expect(faultsOf({ ...rest, 'content/teach/smal.md': text })).toContain(
      'content/teach/smal.md:2: there is no chapter "smal". Did you mean "small"?',
    );
    expect(faultsOf({ ...rest, 'content/teach/whole-story.md': text })).toEqual([
      'content/chapters/1-small.mdx:2: chapter "small" has no lesson. Write content/teach/small.md.',
    ]);
    expect(faultsOf({ ...smallProject, 'content/teach/whole-story.md': text })).toEqual([]);
  });
});
