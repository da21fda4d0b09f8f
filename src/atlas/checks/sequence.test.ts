import { describe, expect, it } from 'vitest';
import { spoilt } from '../spoilt';

describe('sequence', () => {
  it('finds the order of pictures, each in its place', () => {
    const found = {
      'a scene unknown': spoilt('content/chapters/1-small.mdx', 'scene="road-wide"', 'scene="road-wid"'),
      'a scene twice': spoilt('content/chapters/1-small.mdx', 'scene="road-close"', 'scene="road-wide"'),
      'the same stress': spoilt(
        'data/scenes/road-map.yaml',
        /level: greater-idlib\n[\s\S]*disputed: \[south-town\]\n/m,
        'level: levant\n    look: [north-town, south-town, [36.2, 35.7]]\n    places: { north-town: lifted, east-town: hidden }\n    events: { event-a: normal }\n',
      ),
      'the same note': spoilt(
        'data/scenes/road-map.yaml',
        "notes: [{ at: 'road:M4', text: the road }]",
        'notes: [{ at: north-town, text: the northern town }]',
      ),
      'a jump': spoilt('data/scenes/road-map.yaml', 'level: greater-idlib', 'level: south-idlib'),
    };
    for (const [what, faults] of Object.entries(found)) expect(faults, what).not.toEqual([]);
    expect(found).toMatchInlineSnapshot(`
      {
        "a jump": [
          "content/chapters/1-small.mdx:34: the map of step "two" jumps from levant to south-idlib. Put a level between them: readers lose their way.",
        ],
        "a scene twice": [
          "content/chapters/1-small.mdx:34: scene "road-wide" already belongs to step "one". Every step has a scene of its own.",
          "content/chapters/1-small.mdx:34: the picture of step "two" stresses the same as the one before. Change the emphasis of a mark.",
          "content/chapters/1-small.mdx:34: the picture of step "two" has the same notes as the one before. Change a note.",
          "data/scenes/road-map.yaml:17: scene "road-close" belongs to no step. Name it in a <Step scene="…">, or delete it.",
        ],
        "a scene unknown": [
          "content/chapters/1-small.mdx:22: step "one" names scene "road-wid", which does not exist. Did you mean "road-wide"?",
          "data/scenes/road-map.yaml:5: scene "road-wide" belongs to no step. Name it in a <Step scene="…">, or delete it.",
        ],
        "the same note": [
          "content/chapters/1-small.mdx:34: the picture of step "two" has the same notes as the one before. Change a note.",
        ],
        "the same stress": [
          "content/chapters/1-small.mdx:34: the picture of step "two" stresses the same as the one before. Change the emphasis of a mark.",
        ],
      }
    `);
  }, 30_000);
});
