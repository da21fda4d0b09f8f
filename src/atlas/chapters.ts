import type { ChapterEntry } from './atlas';
import { readChapter } from './mdx';
import { stem, type Reading } from './read';
import { chapter } from './schema/chapter';
import { filesIn, readText } from './text-file';
import { validate } from './validate';
import type { Located } from './written';

/** Largest chapter read, bytes: ten steps take some 15,000. */
const largest = 100_000;

/** Reads the chapters: front matter by its schema, steps from their MDX. */
export function readChapters({ root, faults, lost }: Reading): Located<ChapterEntry>[] {
  const files = filesIn(root, 'content/chapters', '.mdx', faults);
  if (files.length === 0) lost.file('chapters');
  return files.flatMap((file) => {
    const text = readText(root, file, faults, largest);
    const read = text === undefined ? undefined : readChapter(text, file, faults);
    if (!read) {
      lost.file('chapters');
      return [];
    }
    const { frontmatter, steps } = read;
    if (!frontmatter) {
      lost.row('chapters', { id: stem(file).replace(/^\d+-/, '') });
      return [];
    }
    const { value, lineOf } = frontmatter;
    const head = validate(chapter, value, file, lineOf, faults);
    if (!head) {
      lost.row('chapters', value);
      return [];
    }
    const name = `${head.number}-${head.id}`;
    if (stem(file) !== name)
      faults.push({
        file,
        line: lineOf(['id']),
        problem: `chapter ${head.number} "${head.id}" stands in a file of another name.`,
        hint: `Name it ${name}.mdx.`,
      });
    return [{ row: { ...head, file: stem(file), steps }, file, lineOf }];
  });
}
