import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { nearest } from './fault';
import { language } from './schema/terms';

/** A component as it stands in MDX. */
export type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** Notes a fault at the line of a node. */
export type Complain = (
  node: { readonly position?: { readonly start: { readonly line: number } } | undefined },
  problem: string,
  hint?: string,
) => void;

/** What may stand in a chapter, and with which attributes. MDX itself checks none of this. */
const components = {
  Step: ['id', 'heading', 'scene', 'claim'],
  Accounts: ['of'],
  Plain: [],
  Term: ['id'],
  Who: ['id'],
  Name: ['lang'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What may stand inside a sentence. */
export const inline: readonly string[] = ['Term', 'Who', 'Name'];

/** The attributes of a component by name, each given once as plain text; undefined, with a fault, for an unknown component. */
export function attributesOf(
  node: Element,
  complain: Complain,
): Readonly<Record<string, string>> | undefined {
  const name = node.name ?? '';
  if (!Object.hasOwn(components, name)) {
    complain(node, `<${name}> may not stand in a chapter.`, nearest(name, Object.keys(components)));
    return undefined;
  }
  const known: readonly string[] = components[name as keyof typeof components];
  const out: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string')
      complain(node, `<${name}> takes plain text attributes only.`, 'Write name="value".');
    else if (!known.includes(attribute.name))
      complain(node, `<${name}> has no attribute "${attribute.name}".`, nearest(attribute.name, known));
    else if (Object.hasOwn(out, attribute.name)) complain(node, `<${name}> has ${attribute.name}="…" twice.`);
    else if (attribute.value.trim() === '')
      complain(node, `${attribute.name} of <${name}> is empty.`, 'Write it.');
    else if (/[<>]/.test(attribute.value))
      complain(node, `${attribute.name} of <${name}> holds "<" or ">".`, 'Plain text only.');
    else out[attribute.name] = attribute.value;
  }
  for (const wanted of known)
    if (
      !node.attributes.some((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === wanted)
    )
      complain(node, `<${name}> needs ${wanted}="…".`);
  if (name === 'Name' && out['lang'] && !language.safeParse(out['lang']).success)
    complain(node, `"${out['lang']}" is no language of this site.`, nearest(out['lang'], language.options));
  return out;
}
