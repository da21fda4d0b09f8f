import { describe, expect, it } from 'vitest';
import { ContentError, type Fault } from './fault';
import { readYamlText } from './yaml-text';

function refused(text: string, firstLine?: number): string[] {
  const faults: Fault[] = [];
  expect(readYamlText(text, 'data/x.yaml', faults, firstLine)).toBeUndefined();
  return new ContentError(faults).message
    .split('\n')
    .slice(1)
    .map((line) => line.trim());
}

const text = `# A comment
- id: one
  text: >-
    folded
    lines
  list: [a, b]
  deep:
    - by: x
      sources:
        - s1
        - s2
- &two
  id: two
- *two
`;

describe('readYamlText', () => {
  const { value, lineOf } = readYamlText(text, 'data/x.yaml', [])!;

  it('reads plain data, aliases resolved', () => {
    expect(value).toEqual([
      { id: 'one', text: 'folded lines', list: ['a', 'b'], deep: [{ by: 'x', sources: ['s1', 's2'] }] },
      { id: 'two' },
      { id: 'two' },
    ]);
  });

  it.each([
    [[], 2],
    [[0], 2],
    [[0, 'id'], 2],
    [[0, 'text'], 3],
    [[0, 'list', 1], 6],
    [[0, 'deep', 0], 8],
    [[0, 'deep', 0, 'by'], 8],
    [[0, 'deep', 0, 'sources', 1], 11],
    [[0, 'missing'], 2],
    [[0, 'deep', 7], 7],
    [[0, 'deep', 0, 'missing', 'deeper'], 8],
    [[1, 'id'], 13],
    [[2, 'id'], 14],
    [[9], 2],
  ])('knows the line of %j', (path, line) => expect(lineOf(path)).toBe(line));

  it('counts lines from where a front matter begins', () => {
    expect(readYamlText('a: 1\nb: 2', 'x', [], 2)!.lineOf(['b'])).toBe(3);
    expect(refused('a: 1\na: 2', 2)).toEqual([
      'data/x.yaml:3: this is not readable YAML: Map keys must be unique.',
    ]);
  });

  const unreadable: Record<string, string> = {
    'an unclosed list': 'a: [1, 2\nb: 3',
    'a tab': 'a:\n\t- b',
    'a colon in plain text': 'a: one: two',
    'a key twice': '- id: x\n  id: y',
    'an unclosed quotation': 'a: "one\nb: two',
    'two documents': 'a: 1\n---\nb: 2',
    'an unknown tag': 'a: !!js/function "x"',
    'an unknown alias': 'a: 1\nb: *nowhere',
    'a bomb of aliases': `a: &a [x]\nb: &b [${'*a, '.repeat(60)}]\nc: [${'*b, '.repeat(60)}]`,
    'a well of brackets': '['.repeat(50_000),
    'a merge conflict': '- id: one\n<<<<<<< HEAD\n- id: two\n=======\n- id: three\n>>>>>>> branch',
  };
  it('refuses what is no YAML, and says on which line', () => {
    expect(Object.fromEntries(Object.entries(unreadable).map(([what, wrong]) => [what, refused(wrong)])))
      .toMatchInlineSnapshot(`
      {
        "a bomb of aliases": [
          "data/x.yaml:1: this is not readable YAML: Excessive alias count indicates a resource exhaustion attack.",
        ],
        "a colon in plain text": [
          "data/x.yaml:1: this is not readable YAML: Nested mappings are not allowed in compact mappings.",
        ],
        "a key twice": [
          "data/x.yaml:2: this is not readable YAML: Map keys must be unique.",
        ],
        "a merge conflict": [
          "data/x.yaml:2: this is not readable YAML: Unexpected scalar at node end.",
          "data/x.yaml:2: this is not readable YAML: Unexpected map-value-ind token in YAML stream: ":".",
          "data/x.yaml:2: this is not readable YAML: Unexpected scalar token in YAML stream: "two".",
          "data/x.yaml:3: this is not readable YAML: Unexpected scalar token in YAML stream: "=======\\n- id".",
          "data/x.yaml:3: this is not readable YAML: Unexpected map-value-ind token in YAML stream: ":".",
          "data/x.yaml:3: this is not readable YAML: Unexpected scalar token in YAML stream: "three".",
          "data/x.yaml:4: this is not readable YAML: Unexpected block-scalar-header token in YAML stream: ">>>>>>>".",
          "data/x.yaml:4: this is not readable YAML: Not a YAML token: branch: "branch".",
          "data/x.yaml:4: this is not readable YAML: Unexpected scalar token in YAML stream.",
        ],
        "a tab": [
          "data/x.yaml:2: this is not readable YAML: Tabs are not allowed as indentation.",
        ],
        "a well of brackets": [
          "data/x.yaml:1: this is not readable YAML: lists or maps are nested too deeply.",
        ],
        "an unclosed list": [
          "data/x.yaml:2: this is not readable YAML: Flow sequence in block collection must be sufficiently indented and end with a ].",
        ],
        "an unclosed quotation": [
          "data/x.yaml:2: this is not readable YAML: Missing closing "quote.",
        ],
        "an unknown alias": [
          "data/x.yaml:2: this is not readable YAML: "*nowhere" names an anchor that is not set before it.",
        ],
        "an unknown tag": [
          "data/x.yaml:1: this is not readable YAML: Unresolved tag: tag:yaml.org,2002:js/function.",
        ],
        "two documents": [
          "data/x.yaml:2: this is not readable YAML: Source contains multiple documents; please use YAML.parseAllDocuments().",
        ],
      }
    `);
  });

  it('tells of ten faults at most, since the rest follows from them', () => {
    expect(refused('- { a: 1, a: 2 }\n'.repeat(30))).toHaveLength(10);
  });

  it('does not let a document reach into objects', () => {
    const read = readYamlText('__proto__: { polluted: true }\nconstructor: x', 'x', [])!;
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.keys(read.value as object)).toEqual(['__proto__', 'constructor']);
  });
});
