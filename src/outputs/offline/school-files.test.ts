import { posix } from 'node:path';
import { expect, it } from 'vitest';
import { atlas } from '../../atlas/load';
import { copiesFrom, LESSON_PARTS, lessonFile, readingFile, START } from './school-files';

it('names the same files from wherever one stands in the archive', () => {
  const { lessons } = atlas();
  const all = new Set([
    START,
    ...[...lessons.keys()].flatMap((id) => [
      readingFile(id),
      ...LESSON_PARTS.map((part) => lessonFile(id, part)),
    ]),
  ]);
  for (const from of all) {
    const copies = copiesFrom(from, atlas());
    const meant = [...copies.values()].map((to) => posix.join(posix.dirname(from), to.split('#')[0]!));
    expect(new Set(meant)).toEqual(all);
  }
});

it('finds a step in the file of its chapter', () => {
  expect(copiesFrom('teach/x/handout.html', atlas()).get('/chapters/moscow-agreement/balyun/')).toBe(
    '../../read/moscow-agreement.html#balyun',
  );
});
