import type { Atlas } from '../atlas';
import type { Fault } from '../fault';
import type { Lost } from '../lost';
import { WHOLE_STORY } from '../whole-story';

/** Pages that the site links to from everywhere. */
const pages = ['summary', 'about', 'methods', 'accessibility', 'corrections'];
/** What the cover says and shows beside its title. */
const onCover = ['standfirst', 'source_note', 'scene'] as const;

/** What the site's own layout asks for by name, whatever its chapters are. */
export function checkNeeded(atlas: Atlas, lost: Lost): Fault[] {
  const faults: Fault[] = [];
  if (!lost.any('pages')) {
    for (const id of pages)
      if (!atlas.pages.has(id))
        faults.push({
          file: `content/pages/${id}.md`,
          problem: `there is no page "${id}", which the site shows.`,
          hint: `Write content/pages/${id}.md; its front matter needs a title and a description.`,
        });
    const summary = atlas.pages.get('summary');
    for (const field of onCover)
      if (summary && !summary[field])
        faults.push({
          file: 'content/pages/summary.md',
          problem: `"${field}" is missing, which the cover shows.`,
          hint: 'Write it into the front matter.',
        });
  }
  if (!lost.any('lessons') && !atlas.lessons.has(WHOLE_STORY))
    faults.push({
      file: `content/teach/${WHOLE_STORY}.md`,
      problem: 'there is no lesson on the whole story, which the packages for schools hold.',
      hint: `Write content/teach/${WHOLE_STORY}.md.`,
    });
  return faults;
}
