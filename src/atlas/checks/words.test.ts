import { describe, expect, it } from 'vitest';
import { spoilt } from '../spoilt';

describe('words', () => {
  it('finds words, each in its place', () => {
    const found = {
      'a loaded word in a sentence': spoilt(
        'content/chapters/1-small.mdx',
        'The fields by the long',
        'The hordes by the long',
      ),
      'a loaded word in a heading': spoilt('content/chapters/1-small.mdx', 'The two step', 'The hordes come'),
      'a loaded word in a box': spoilt(
        'content/chapters/1-small.mdx',
        'Whether shots were heard.',
        'Whether hordes came.',
      ),
      'a loaded word in a claim': spoilt('data/claims/all.yaml', 'Shots were heard.', 'A horde shot.'),
      'a loaded word in an account': spoilt(
        'data/claims/all.yaml',
        'It was quiet by the road.',
        'The Horde was quiet.',
      ),
      'a loaded word in an event': spoilt(
        'data/events/all.yaml',
        'It is said to have happened.',
        'Hordes are said to have come.',
      ),
      'a loaded word in an actor': spoilt(
        'data/actors/all.yaml',
        'A newspaper.',
        'A newspaper of the horde.',
      ),
      'a loaded word in a camp': spoilt('data/camps.yaml', 'They watch.', 'They watch hordes.'),
      "a loaded word in a source's note": spoilt(
        'data/sources/all.yaml',
        '  access: read\n',
        "  access: read\n  copy_note: A horde's copy.\n",
      ),
      'a loaded word in a count': spoilt('data/counts.yaml', 'shots heard', 'hordes heard'),
      'a loaded word in a cell': spoilt('data/tables/retold.yaml', 'a field', 'a horde'),
      'a loaded word in a picture': spoilt(
        'data/scenes/road-map.yaml',
        'What road-wide shows',
        'Where the horde went',
      ),
      'a loaded word in a note': spoilt(
        'data/scenes/road-map.yaml',
        'the northern town',
        'the northern horde',
      ),
      'a loaded word in a term': spoilt(
        'content/glossary/road.md',
        'A way between two towns.',
        'A way for hordes.',
      ),
      'a loaded word in a body': spoilt('content/glossary/road.md', 'And more of it.', 'And hordes of it.'),
      'a loaded word in a page': spoilt('content/pages/about.md', 'A paragraph with', 'A horde with'),
      'a quotation too long': spoilt(
        'content/pages/about.md',
        'A paragraph with',
        'They said "word word word word word word word word word word word word word word word word word word word word word word word word word" with',
      ),
      'a quotation never closed': spoilt(
        'data/claims/all.yaml',
        'It was quiet by the road.',
        'It was "quiet by the road.',
      ),
      'a word that leans on colour': spoilt(
        'data/scenes/road-map.yaml',
        'It shows the ground as it was.',
        'It shows the ground in red.',
      ),
      'a word that leans on pointing': spoilt(
        'content/pages/about.md',
        'A paragraph with',
        'Click here with',
      ),
      'a pattern that is none': spoilt('data/loaded-words.yaml', "'hordes?'", "'hordes('"),
      'a pattern that matches all': spoilt('data/loaded-words.yaml', "'hordes?'", "'(?:hordes)?'"),
      'an exception that stands nowhere': spoilt(
        'data/loaded-words.yaml',
        'A group that watched the road.',
        'A group that watched.',
      ),
    };
    for (const [what, faults] of Object.entries(found)) expect(faults, what).not.toEqual([]);
    expect(found).toMatchInlineSnapshot(`
      {
        "a loaded word in a body": [
          "content/glossary/road.md:9: "hordes" stands in our own voice: "…And hordes of it.…". Name the group.",
        ],
        "a loaded word in a box": [
          "content/chapters/1-small.mdx:13: "hordes" stands in our own voice: "…Whether hordes came.…". Name the group.",
        ],
        "a loaded word in a camp": [
          "data/camps.yaml:7: "hordes" stands in our own voice: "…They watch hordes.…". Name the group.",
        ],
        "a loaded word in a cell": [
          "data/tables/retold.yaml:12: "horde" stands in our own voice: "…a horde…". Name the group.",
        ],
        "a loaded word in a claim": [
          "data/claims/all.yaml:20: "horde" stands in our own voice: "…A horde shot.…". Name the group.",
        ],
        "a loaded word in a count": [
          "data/counts.yaml:5: "hordes" stands in our own voice: "…hordes heard…". Name the group.",
        ],
        "a loaded word in a heading": [
          "content/chapters/1-small.mdx:34: "hordes" stands in our own voice: "…The hordes come…". Name the group.",
        ],
        "a loaded word in a note": [
          "data/scenes/road-map.yaml:16: "horde" stands in our own voice: "…the northern horde…". Name the group.",
        ],
        "a loaded word in a page": [
          "content/pages/about.md:9: "horde" stands in our own voice: "…A horde with a [link](/methods/) and a [pa…". Name the group.",
        ],
        "a loaded word in a picture": [
          "data/scenes/road-map.yaml:7: "horde" stands in our own voice: "…Where the horde went…". Name the group.",
        ],
        "a loaded word in a sentence": [
          "content/chapters/1-small.mdx:24: "hordes" stands in our own voice: "…The hordes by the long road to the old town…". Name the group.",
        ],
        "a loaded word in a source's note": [
          "data/sources/all.yaml:12: "horde" stands in our own voice: "…A horde's copy.…". Name the group.",
        ],
        "a loaded word in a term": [
          "content/glossary/road.md:3: "hordes" stands in our own voice: "…A way for hordes.…". Name the group.",
        ],
        "a loaded word in an account": [
          "data/claims/all.yaml:18: "Horde" stands in our own voice: "…The Horde was quiet.…". Name the group.",
        ],
        "a loaded word in an actor": [
          "data/actors/all.yaml:15: "horde" stands in our own voice: "…A newspaper of the horde.…". Name the group.",
        ],
        "a loaded word in an event": [
          "data/events/all.yaml:4: "Hordes" stands in our own voice: "…Hordes are said to have come.…". Name the group.",
        ],
        "a pattern that is none": [
          "data/loaded-words.yaml:1: "hordes(" is no regular expression: Invalid regular expression: /(?<!\\p{L})(?:hordes()(?!\\p{L})/iu: Unterminated group.",
        ],
        "a pattern that matches all": [
          "data/loaded-words.yaml:1: "(?:hordes)?" matches the empty text, so it would match everywhere. Write a word.",
        ],
        "a quotation never closed": [
          "data/claims/all.yaml:18: a quotation mark has no partner: "It was "quiet by the road.…". Open and close every quotation.",
        ],
        "a quotation too long": [
          "content/pages/about.md:9: a quotation of 25 words. Quotations stay under 25 words.",
        ],
        "a word that leans on colour": [
          "data/scenes/road-map.yaml:8: "in red" leans on colour or pointing. Say what it is and where.",
        ],
        "a word that leans on pointing": [
          "content/pages/about.md:9: "Click here" leans on colour or pointing. Say what it is and where.",
        ],
        "an exception that stands nowhere": [
          "data/loaded-words.yaml:5: the exception "A group that watched." stands nowhere. Delete it, or correct it to the sentence as it is now.",
        ],
      }
    `);
  }, 30_000);

  it('leaves what others say, and the sentences that are excepted', () => {
    expect(spoilt('content/pages/about.md', 'A paragraph with', 'They spoke of "hordes" with')).toEqual([]);
    expect(spoilt('data/loaded-words.yaml', "'hordes?'", "'watched'")).toEqual([]);
    expect(
      spoilt('data/actors/all.yaml', 'that watched the road.', 'that watched the road. A horde.'),
    ).toEqual(['data/actors/all.yaml:8: "horde" stands in our own voice: "…… A horde.…". Name the group.']);
  });
});
