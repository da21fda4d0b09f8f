import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import type { Fault } from './fault';

/** A YAML text as plain data, and where each part of it stands. */
export interface YamlText {
  readonly value: unknown;
  /** Line of the value at a path, or of the nearest thing around it that exists. */
  readonly lineOf: (path?: readonly PropertyKey[]) => number | undefined;
}

/** Most syntax faults told of one text: what follows is mostly their consequence. */
const most = 10;

function problems(document: Document.Parsed): { problem: string; offset: number }[] {
  const found = [...document.errors, ...document.warnings].map(({ message, pos }) => ({
    problem: message,
    offset: pos[0],
  }));
  visit(document, {
    Alias(_, node) {
      if (!node.resolve(document))
        found.push({
          problem: `"*${node.source}" names an anchor that is not set before it`,
          offset: node.range?.[0] ?? 0,
        });
    },
  });
  return found;
}

/** What a parser says that has run out of room: how deep it came, and what else it found, differs from run to run. */
const tooDeep = /call stack/i;

/**
 * Reads YAML 1.2; undefined, with faults, when it is not that.
 * @param firstLine line of the file on which the text begins, for front matter.
 */
export function readYamlText(
  text: string,
  file: string,
  faults: Fault[],
  firstLine = 1,
): YamlText | undefined {
  const lines = new LineCounter();
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  const fault = (offset: number, why: string): void =>
    void faults.push({
      file,
      line: lineAt(offset),
      problem: `this is not readable YAML: ${why.split('\n')[0]!.replace(/[.:]?$/, '.')}`,
    });
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const notReadThrough = (offset: number): void => fault(offset, 'lists or maps are nested too deeply');
  const wrong = problems(document);
  const deep = wrong.find(({ problem }) => tooDeep.test(problem));
  if (deep) {
    notReadThrough(deep.offset);
    return undefined;
  }
  if (wrong.length) {
    for (const { problem, offset } of wrong.slice(0, most)) fault(offset, problem);
    return undefined;
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    const { message } = error as Error;
    if (tooDeep.test(message)) notReadThrough(0);
    else fault(0, message);
    return undefined;
  }

  /** Where the value of a path stands, when there is one: its key in a map, itself in a list. */
  const offsetOf = (path: readonly PropertyKey[]): number | undefined => {
    if (path.length === 0) return (document.contents as Node | null)?.range?.[0];
    const [parent, key]: [unknown, PropertyKey] = [document.getIn(path.slice(0, -1), true), path.at(-1)!];
    if (isSeq(parent)) return (parent.items[Number(key)] as Node | undefined)?.range?.[0];
    if (!isMap(parent)) return undefined;
    const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    return (pair?.key as Node | undefined)?.range?.[0];
  };
  const lineOf = (path: readonly PropertyKey[] = []): number | undefined => {
    for (let length = path.length; length >= 0; length -= 1) {
      const offset = offsetOf(path.slice(0, length));
      if (offset !== undefined) return lineAt(offset);
    }
    return undefined;
  };
  return { value, lineOf };
}
