import remarkParse from 'remark-parse';
import type { Nodes } from 'mdast';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { z } from 'zod';
import { stem, type Reading } from './read';
import { filesIn, readText } from './text-file';
import { validate } from './validate';
import { id as idSchema } from './schema/terms';
import type { Kind, Located } from './written';
import { readYamlText } from './yaml-text';

/** Front matter and body of a Markdown file. */
export interface MarkdownFile<Head> {
  /** File name without ending. */
  readonly id: string;
  readonly head: Head;
  readonly body: string;
}

const parser = unified().use(remarkParse);

/** Where a link of a reference page may lead: a page or part of this site, a web page, a mailbox. */
const address = /^(?:https?:\/\/|mailto:|\/|\.{0,2}\/|#|[a-z0-9-]+(?:\/|$))/i;

/** Why a piece of Markdown may not stand in a page; undefined when it may. */
function forbidden(node: Nodes): string | undefined {
  if (node.type === 'html' && !/^<!--[\s\S]*-->$/.test(node.value))
    return `HTML may not stand here: ${node.value.slice(0, 60)}.`;
  if (node.type === 'image' || node.type === 'imageReference')
    return 'a picture may not stand here: pictures are drawn from scenes.';
  if ((node.type === 'link' || node.type === 'definition') && !address.test(node.url))
    return `"${node.url.slice(0, 60)}" is no address to link to.`;
  return undefined;
}

/**
 * Reads one Markdown file: front matter by a schema, then a body without HTML and pictures.
 * @returns the file, or what could be read of its front matter as `lost`
 */
export function readMarkdownFile<S extends z.ZodType>(
  { root, faults }: Pick<Reading, 'root' | 'faults'>,
  file: string,
  head: S,
): { found: Located<MarkdownFile<z.output<S>>> } | { lost: unknown } {
  const text = readText(root, file, faults);
  const match = /^---\r?\n([\s\S]*?)\r?\n---[^\S\n]*\r?(?:\n([\s\S]*))?$/.exec(text ?? '');
  if (text !== undefined && !match)
    faults.push({
      file,
      line: 1,
      problem: 'the file has no front matter.',
      hint: 'Begin it with "---", fields, "---".',
    });
  const [, front = '', rest = ''] = match ?? [];
  const yaml = match ? readYamlText(front, file, faults, 2) : undefined;
  const valid = yaml && validate(head, yaml.value, file, yaml.lineOf, faults);
  const id = stem(file);
  if (!idSchema.safeParse(id).success)
    faults.push({
      file,
      problem: `"${id}" is no name for a page.`,
      hint: 'Name the file by lower-case words joined by hyphens.',
    });
  if (!yaml || valid === undefined) return { lost: { id, ...(yaml?.value as object | undefined) } };
  const body = rest.trim();
  const bodyLine = text!.slice(0, text!.length - rest.trimStart().length).split('\n').length;
  visit(parser.parse(body) as Nodes, (node) => {
    const problem = forbidden(node);
    if (problem)
      faults.push({
        file,
        line: bodyLine + (node.position?.start.line ?? 1) - 1,
        problem,
        hint: 'Write plain Markdown.',
      });
  });
  const lineOf = (path: readonly PropertyKey[] = []): number | undefined =>
    path[0] === 'body' ? bodyLine + Number(path[1] ?? 0) : yaml.lineOf(path);
  return { found: { row: { id, head: valid, body }, file, lineOf } };
}

/** Reads the Markdown files of a folder. */
export function readMarkdown<S extends z.ZodType>(
  reading: Reading,
  kind: Kind,
  folder: string,
  head: S,
): Located<MarkdownFile<z.output<S>>>[] {
  const { root, faults, lost } = reading;
  const files = filesIn(root, folder, '.md', faults);
  if (files.length === 0) lost.file(kind);
  return files.flatMap((file) => {
    const read = readMarkdownFile(reading, file, head);
    if ('found' in read) return [read.found];
    lost.row(kind, read.lost);
    return [];
  });
}
