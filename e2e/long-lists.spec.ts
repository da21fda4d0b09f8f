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

test('choices that no claim fits say so where claims would stand, and no link leads to what they hide @one-engine', async ({
  page,
}) => {
  await page.goto('./claims/');
  const choose = (group: string, name: string): Promise<void> =>
    page.getByRole('group', { name: group }).getByRole('radio', { name, exact: true }).check();
  const group = page.locator('.group[data-group="5"]');
  await expect(page.locator('.none:visible, .none-at-all:visible')).toHaveCount(0);
  await choose('Status', 'Disputed');
  await choose('Whose account is among them', 'Turkey');
  const shown = await page.locator('.group:visible > h2').evaluateAll((heads) => heads.map(({ id }) => id));
  expect(shown.length).toBeGreaterThan(0);
  const links = page.locator('.jump a:visible');
  expect(
    await links.evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).hash.slice(1))),
  ).toEqual(shown);
  await choose('Status', 'Unverified');
  await expect(page.locator('.none-at-all')).toBeVisible();
  await choose('Chapter', '5');
  await expect(page.locator('.entry:visible')).toHaveCount(0);
  await expect(group.locator('.none')).toBeVisible();
  await expect(page.locator('.none:visible, .none-at-all:visible')).toHaveCount(1);
  await expect(links).toHaveCount(0);
  await choose('Whose account is among them', 'Any');
  await expect(group.locator('.entry:visible')).not.toHaveCount(0);
  await expect(page.locator('.none:visible')).toHaveCount(0);
});
