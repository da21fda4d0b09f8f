import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { often } from './story';

/** Pages whose entries are laid out as the reader comes near (`reference.css`). */
const lists = ['places', 'people', 'sources', 'claims'];

/** Some ids of entries or their groups in a built page, from the first to the last. */
function entriesOf(page: string): string[] {
  const html = readFileSync(`dist/${page}/index.html`, 'utf8');
  const ids = [...html.matchAll(/<(?:article|li|h2)[^>]* id="([^"]+)"/g)].map(([, id]) => id!);
  expect(ids.length, page).toBeGreaterThan(3);
  return ids.filter((_, i) => i % Math.ceil(ids.length / 5) === 0 || i === ids.length - 1);
}

for (const list of lists)
  test(`links into the list of ${list} end at their entries, from elsewhere and from within`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const ids = entriesOf(list);
    /** Where an entry stands once the page has come to rest: at the top, or as near to it as the page's end allows. */
    const settles = (id: string): Promise<void> =>
      expect
        .poll(
          () =>
            page.evaluate((wanted) => {
              const { top } = document.getElementById(wanted)!.getBoundingClientRect();
              const atEnd = scrollY + innerHeight > document.documentElement.scrollHeight - 2;
              return top > -2 && (top < 120 || (atEnd && top < innerHeight - 40));
            }, id),
          { intervals: often },
        )
        .toBe(true);
    for (const id of ids) {
      // Another query makes it another page: a fragment alone would only scroll the one that is open.
      await page.goto(`${list}/?${id}#${id}`);
      await settles(id);
    }
    await page.goto(`${list}/`);
    for (const id of ids.toReversed()) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, id);
      await settles(id);
    }
  });
