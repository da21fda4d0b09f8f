import { describe, expect, it } from 'vitest';
import { smallProject } from './small-project';
import { faultsOf, spoilt } from './spoilt';

const about = 'content/pages/about.md';
const road = 'content/glossary/road.md';
const body = 'A paragraph with';

describe('readMarkdown', () => {
  it('says on which line a page or term is wrong', () => {
    const wrong = {
      HTML: spoilt(about, body, '<div onclick="alert(1)">A paragraph</div>'),
      'a script': spoilt(about, body, '<script>alert(1)</script>\n\nA paragraph'),
      'HTML in a sentence': spoilt(about, body, 'A <b>paragraph</b>'),
      'a picture': spoilt(about, body, '![a photograph](https://example.org/x.jpg)'),
      'a script address': spoilt(about, '(/methods/)', '(javascript:alert)'),
      'a data address': spoilt(about, '(https://example.org/)', '(data:text/html,x)'),
      'a reference to a script': spoilt(
        about,
        '[page](https://example.org/)',
        '[page]\n\n[page]: javascript:alert',
      ),
      'no front matter': spoilt(about, /^---\n/, ''),
      'front matter never closed': spoilt(about, '---\n\n##', '\n##'),
      'a field misspelt': spoilt(about, 'title:', 'titel:'),
      'a field unknown': spoilt(road, 'claims: [quiet]', 'claims: [quiet]\nsee: [quiet]'),
      'a description too short': spoilt(about, /description: .*/, 'description: Too short.'),
      'markup in a term': spoilt(road, 'Road', '<b>Road</b>'),
      'a long short explanation': spoilt(road, 'A way', `A ${'long '.repeat(30)}way`),
      'a claim unknown': spoilt(road, '[quiet]', '[quit]'),
      'YAML unreadable': spoilt(road, 'term: Road', 'term: Road: the'),
    };
    expect(wrong).toMatchInlineSnapshot(`
      {
        "HTML": [
          "content/pages/about.md:9: HTML may not stand here: <div onclick="alert(1)">A paragraph</div> a [link](/methods/. Write plain Markdown.",
        ],
        "HTML in a sentence": [
          "content/pages/about.md:9: HTML may not stand here: <b>. Write plain Markdown.",
          "content/pages/about.md:9: HTML may not stand here: </b>. Write plain Markdown.",
        ],
        "YAML unreadable": [
          "content/glossary/road.md:2: this is not readable YAML: Nested mappings are not allowed in compact mappings.",
        ],
        "a claim unknown": [
          "content/glossary/road.md:4: there is no claim "quit". Did you mean "quiet"?",
        ],
        "a data address": [
          "content/pages/about.md:9: "data:text/html,x" is no address to link to. Write plain Markdown.",
        ],
        "a description too short": [
          "content/pages/about.md:3: "description" has 10 characters: "Too short.". It may have at least 60.",
        ],
        "a field misspelt": [
          "content/pages/about.md:2: "title" is missing. It takes text.",
          "content/pages/about.md:2: there is no field "titel". Did you mean "title"?",
        ],
        "a field unknown": [
          "content/glossary/road.md:5: there is no field "see". It may be: term, short, claims.",
        ],
        "a long short explanation": [
          "content/glossary/road.md:3: "short" cannot be "A long long long long long long long long long long long long long long long lo…. The short explanation stays within 30 words.",
        ],
        "a picture": [
          "content/pages/about.md:9: a picture may not stand here: pictures are drawn from scenes. Write plain Markdown.",
        ],
        "a reference to a script": [
          "content/pages/about.md:11: "javascript:alert." is no address to link to. Write plain Markdown.",
        ],
        "a script": [
          "content/pages/about.md:9: HTML may not stand here: <script>alert(1)</script>. Write plain Markdown.",
        ],
        "a script address": [
          "content/pages/about.md:9: "javascript:alert" is no address to link to. Write plain Markdown.",
        ],
        "front matter never closed": [
          "content/pages/about.md:1: the file has no front matter. Begin it with "---", fields, "---".",
        ],
        "markup in a term": [
          "content/glossary/road.md:2: "term" cannot be "<b>Road</b>". Plain text only: no markup.",
        ],
        "no front matter": [
          "content/pages/about.md:1: the file has no front matter. Begin it with "---", fields, "---".",
        ],
      }
    `);
  }, 30_000);

  it('takes a comment, a link within the page and a mailbox', () => {
    expect(
      spoilt(
        about,
        body,
        '<!-- a note to authors -->\n\n[Up](#top), [mail](mailto:a@example.org), [there](../methods/) and',
      ),
    ).toEqual([]);
  });

  it('wants a file name that can be an address', () => {
    const { [road]: text = '', ...rest } = smallProject;
    for (const name of ['Road', 'the road', '..', 'straße', 'road.draft']) {
      const faults = faultsOf({ ...rest, [road]: text, [`content/glossary/${name}.md`]: text });
      if (name === '..')
        expect(faults).toEqual([]); // A name that begins with a dot is hidden and never read.
      else
        expect(faults.join()).toContain(
          'is no name for a page. Name the file by lower-case words joined by hyphens.',
        );
    }
  });
});
