import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { ChapterText, Sentence, StepText } from './chapter-text';
import type { Fault } from './fault';
import { attributesOf, type Complain } from './jsx';
import { readSentences, type Mentions } from './sentence';
import { readYamlText, type YamlText } from './yaml-text';

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkMdx);

const names: Readonly<Partial<Record<RootContent['type'], string>>> = {
  blockquote: 'a block quotation',
  code: 'a code block',
  definition: 'a link definition',
  mdxFlowExpression: 'a {…} expression',
  mdxjsEsm: 'an import or export',
  thematicBreak: 'a rule',
};

/** What a node is called in a message. */
const nameOf = (node: RootContent): string =>
  node.type === 'mdxJsxFlowElement' ? `<${node.name ?? ''}>` : (names[node.type] ?? `a ${node.type}`);

// A comment in braces: the one expression that runs nothing.
const isComment = (node: RootContent): boolean =>
  node.type === 'mdxFlowExpression' && /^\s*(?:\/\*(?:[^*]|\*(?!\/))*\*\/\s*)+$/.test(node.value);

function readStep(node: MdxJsxFlowElement, complain: Complain): StepText {
  const { id = '', heading = '', scene = '', claim = '' } = attributesOf(node, complain) ?? {};
  const mentions: Mentions = { terms: [], who: [] };
  const paragraphs: Sentence[][] = [];
  const plain: Sentence[][] = [];
  const accounts: string[] = [];
  let plains = 0;
  for (const child of node.children as RootContent[]) {
    if (child.type === 'paragraph') paragraphs.push(readSentences(child, mentions, complain));
    else if (child.type === 'mdxJsxFlowElement' && child.name === 'Accounts') {
      const { of } = attributesOf(child, complain) ?? {};
      if (of) accounts.push(of);
      if (child.children.length)
        complain(child, '<Accounts> holds nothing.', 'Write <Accounts of="the-claim" />.');
    } else if (child.type === 'mdxJsxFlowElement' && child.name === 'Plain') {
      attributesOf(child, complain);
      plains += 1;
      if (plains > 1) complain(child, 'the step has a second <Plain>.', 'Write one.');
      for (const inner of child.children as RootContent[]) {
        if (inner.type === 'paragraph') plain.push(readSentences(inner, mentions, complain));
        else if (!isComment(inner))
          complain(inner, `${nameOf(inner)} may not stand in <Plain>.`, 'It holds paragraphs.');
      }
    } else if (!isComment(child))
      complain(
        child,
        `${nameOf(child)} may not stand in a step.`,
        'A step holds paragraphs, <Accounts> and <Plain>.',
      );
  }
  return {
    id,
    heading,
    scene,
    claim,
    paragraphs,
    plain,
    accounts,
    ...mentions,
    line: node.position?.start.line ?? 0,
  };
}

/** A paragraph that holds a component meant to stand around it. */
const oneLiner = (node: RootContent): boolean =>
  node.type === 'paragraph' &&
  node.children.some((child) => child.type === 'mdxJsxTextElement' && child.name === 'Step');

/** The line of a syntax error. The parser does not always know it: then it is that of the first paragraph that fails alone. */
function lineOfError(
  text: string,
  { line, reason = '' }: { line?: number; reason?: string },
): number | undefined {
  const named = line ?? /\((\d+):\d+/.exec(reason)?.[1];
  if (named !== undefined) return Number(named);
  let at = 1;
  for (const chunk of text.split(/(\n\s*\n)/)) {
    try {
      parser.parse(chunk);
    } catch (error) {
      if ((error as { reason?: string }).reason === reason) return at;
    }
    at += chunk.split('\n').length - 1;
  }
  return undefined;
}

/** Reads a chapter's MDX into plain data; pushes a fault for everything that is not allowed in one. Undefined if it is no MDX. */
export function readChapter(text: string, file: string, faults: Fault[]): ChapterText | undefined {
  let tree: Root;
  try {
    tree = parser.parse(text) as Root;
  } catch (error) {
    const { reason, message } = error as { reason?: string; message: string };
    faults.push({
      file,
      line: lineOfError(text, error as object),
      problem: `this is not readable MDX: ${(reason ?? message).replace(/\.?$/, '.')}`,
      hint: 'Look for an unclosed tag, or for "<" or "{" in the text.',
    });
    return undefined;
  }
  const complain: Complain = (node, problem, hint) =>
    void faults.push({ file, line: node.position?.start.line, problem, hint });
  let frontmatter: YamlText | undefined;
  const steps: StepText[] = [];
  for (const node of tree.children) {
    if (node.type === 'yaml')
      frontmatter = readYamlText(node.value, file, faults, (node.position?.start.line ?? 1) + 1);
    else if (node.type === 'mdxJsxFlowElement' && node.name === 'Step') steps.push(readStep(node, complain));
    else if (oneLiner(node))
      complain(
        node,
        '<Step> stands on one line with its text.',
        'Give <Step …> and </Step> lines of their own, with empty lines inside.',
      );
    else if (!isComment(node))
      complain(node, `${nameOf(node)} may not stand between steps.`, 'A chapter holds <Step> blocks only.');
  }
  if (tree.children[0]?.type !== 'yaml')
    faults.push({
      file,
      line: 1,
      problem: 'the chapter has no front matter.',
      hint: 'Begin it with "---", fields, "---".',
    });
  if (steps.length === 0)
    faults.push({
      file,
      line: 1,
      problem: 'the chapter has no steps.',
      hint: 'Write at least one <Step id="…" heading="…" scene="…" claim="…">.',
    });
  return { frontmatter, steps };
}
