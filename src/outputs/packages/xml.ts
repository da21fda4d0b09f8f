import { create } from 'xmlbuilder2';

/**
 * An element's content: text, or attributes (`@name`), its own text (`#`) and elements by name in the order in which
 * they are written; several of one name as a list.
 */
export type Content = string | { readonly [name: string]: Content | readonly Content[] };

/** Characters that no XML document may hold, escaped or not (XML 1.0, 2.2). */
const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

function* textsOf(content: Content | readonly Content[]): Generator<string> {
  if (typeof content === 'string') yield content;
  else for (const inner of Object.values(content) as (Content | readonly Content[])[]) yield* textsOf(inner);
}

/**
 * An XML document in UTF-8. Attributes stand in the order given: put a default `@xmlns` first, because some learning
 * systems look for it in the first 500 bytes and nowhere else.
 * @throws RangeError on a character that XML cannot hold
 */
export function xml(root: { readonly [name: string]: Content }): string {
  for (const text of textsOf(root)) {
    const [bad] = illegal.exec(text) ?? [];
    if (bad !== undefined)
      throw new RangeError(`XML cannot hold U+${bad.codePointAt(0)!.toString(16).padStart(4, '0')}`);
  }
  return `${create({ version: '1.0', encoding: 'UTF-8' }, root).end({ prettyPrint: true })}\n`;
}
