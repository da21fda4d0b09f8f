import { expect, test } from '@playwright/test';
import { asHeard, named, readAloud, within, type Phrase } from './screen-reader';
import { chapters, openChapter } from './story';

test.use({ bypassCSP: true, contextOptions: { reducedMotion: 'reduce' } });

const said = (heard: readonly Phrase[]): string[] => heard.map((phrase) => phrase.said);

/** Expects phrases in this order, other phrases between them or not. */
function expectInOrder(heard: readonly Phrase[], order: readonly (string | RegExp)[], where: string): void {
  let from = 0;
  for (const next of order) {
    const at = heard.findIndex(
      ({ said: phrase }, i) =>
        i >= from && (typeof next === 'string' ? phrase === asHeard(next) : next.test(phrase)),
    );
    expect(
      at,
      `${where}: "${String(next)}" after "${heard[from - 1]?.said ?? 'its beginning'}"`,
    ).toBeGreaterThanOrEqual(0);
    from = at + 1;
  }
}

/** Expects every account in a list to say who speaks, and when, before what they say. */
function expectSpeakersFirst(heard: readonly Phrase[], where: string): number {
  const words = said(heard).filter(
    (phrase) => !phrase.startsWith('end of') || phrase.startsWith('end of listitem'),
  );
  let accounts = 0;
  for (const [i, phrase] of words.entries()) {
    if (!phrase.startsWith('listitem, level 1')) continue;
    const [paragraph, speaker, time, date] = words.slice(i + 1);
    accounts += 1;
    expect([paragraph, time], `${where}: account ${accounts} begins with a speaker and a time`).toEqual([
      'paragraph',
      'time',
    ]);
    expect(speaker, where).toMatch(/\p{L}{2}/u);
    expect(date, where).toMatch(/\d/);
  }
  return accounts;
}

/** Expects that every phrase in another script is said by a voice of its language, and that no other is. */
function expectVoices(heard: readonly Phrase[]): void {
  const strange = /[\p{Script=Arabic}\p{Script=Cyrillic}]/u;
  const names = heard.filter(({ said: phrase }) => strange.test(phrase) && !/[a-z]{3}/i.test(phrase));
  expect(names.length).toBeGreaterThan(3);
  expect(names.filter(({ lang }) => !['ar', 'fa', 'ru', 'uk', 'kk'].includes(lang))).toEqual([]);
}

for (const chapter of chapters)
  test(`${chapter} is heard in order: landmarks, headings, each step with its notes, its picture in words, its accounts`, async ({
    page,
  }) => {
    await openChapter(page, chapter);
    const heard = await readAloud(page);
    expect(heard.at(-1)?.said).toBe('end of document');
    const title = (await page.locator('h1').textContent())!.trim();
    const steps = await page.locator('.step').evaluateAll((all) =>
      all.map((step) => ({
        heading: step.querySelector('h2')!.textContent!.trim().replace(/\s+/g, ' '),
        caption: step.querySelector('figcaption b')!.textContent!.trim(),
        words: step.querySelector('.words > p')!.textContent!.trim(),
        alt: step.querySelector('.picture')!.getAttribute('aria-label')!,
        accounts: [...step.querySelectorAll('.accounts')].map((box) => box.getAttribute('aria-label')!),
      })),
    );
    expect(steps.length).toBeGreaterThan(5);

    expectInOrder(
      heard,
      [
        'link, Skip to the text',
        'banner',
        'navigation, Site',
        'end of banner',
        'main',
        `heading, ${title}, level 1`,
        'navigation, Steps of this chapter',
        'region, In short',
        ...steps.map(({ heading }) => `region, ${heading}`),
        'region, Sources of this chapter',
        'region, Cite this chapter',
        'navigation, Chapters',
        'end of main',
        'contentinfo',
      ],
      chapter,
    );
    expect(named(heard, 'heading').slice(0, steps.length + 1)).toEqual([
      `${title}, level 1`,
      ...steps.map(({ heading }) => `${heading}, level 2`),
    ]);

    let accounts = 0;
    for (const { heading, caption, words, accounts: boxes } of steps) {
      const step = within(heard, `region, ${heading}`);
      expectInOrder(
        step,
        [
          'time',
          `heading, ${heading}, level 2`,
          /^link, (?:Corroborated|Disputed|One side or source|Unverified) ?: /,
          'superscript',
          /^link, Sources? \d/,
          `figure, ${caption}, ${words}`,
          'caption',
          caption,
          'This picture in words and data',
          words,
          /^table, /,
          /^columnheader, /,
          /^rowheader, /,
        ],
        heading,
      );
      for (const box of boxes) accounts += expectSpeakersFirst(within(step, `region, ${box}`), heading);
    }
    expect(accounts).toBeGreaterThan(3);
    expectVoices(heard);
  });

test('the stage is never heard: its pictures repeat what the steps say', async ({ page }) => {
  await openChapter(page, 'moscow-agreement');
  const scrolled = await readAloud(page);
  expect(named(scrolled, 'image'), 'pictures while the stage shows them').toEqual([]);
  const drawn = await page
    .locator('.stage text')
    .evaluateAll((all) =>
      all.map((text) => text.textContent!.trim()).filter((text) => /km$|^Sources/.test(text)),
    );
  expect(drawn.length).toBeGreaterThan(1);
  expect(said(scrolled).filter((phrase) => drawn.includes(phrase))).toEqual([]);
  // The words of each picture are a text of the page once, beside being the figure's description.
  const words = await page.locator('.words > p:first-of-type').allTextContents();
  for (const text of words)
    expect(
      said(scrolled).filter((phrase) => phrase === asHeard(text)),
      text,
    ).toHaveLength(1);

  await page.getByRole('button', { name: 'Read as text' }).click();
  const alone = await readAloud(page);
  const alts = await page
    .locator('.step .picture')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  expect(named(alone, 'image'), 'each picture once, as text').toEqual(alts.map(asHeard));
});

test('plain language is heard only when it was chosen, and then in place of the other', async ({ page }) => {
  await openChapter(page, 'moscow-agreement');
  const standard = 'is a province in north-west Syria, beside the border with Turkey.';
  const plain = 'Idlib is a province in north-west Syria, next to Turkey.';
  const before = said(await readAloud(page)).join('\n');
  expect(before).toContain(standard);
  expect(before).not.toContain(plain);
  await page.getByRole('button', { name: 'Plain language' }).click();
  const after = said(await readAloud(page)).join('\n');
  expect(after).toContain(plain);
  expect(after).not.toContain(standard);
  await page.getByRole('button', { name: 'Plain language' }).click();
});

test('a step page is heard in order: picture, text, the picture’s words once, data, sources', async ({
  page,
}) => {
  await page.goto('chapters/moscow-agreement/m4-corridor/');
  const heard = await readAloud(page);
  const words = await page.locator('.words > p').first().textContent();
  const alt = await page.locator('.figure .picture').first().getAttribute('aria-label');
  expectInOrder(
    heard,
    [
      'main',
      'heading, Six kilometres either side, level 1',
      /^link, Corroborated/,
      'figure, The security corridor along the M4.',
      `image, ${alt}`,
      'caption',
      'link, Sources 1–3',
      asHeard(words),
      /^table, /,
      'region, Sources',
      'heading, Sources, level 2',
      'region, Download',
      /^region, Cite/,
      'navigation, Steps',
      'end of main',
      'contentinfo',
    ],
    'step page',
  );
  expect(heard.filter(({ said: phrase }) => phrase.includes(asHeard(words)))).toHaveLength(1);
  expect(named(heard, 'image')).toEqual([asHeard(alt)]);
  expectVoices(heard);
});

test('the ledger of claims is heard with its filter first, each claim once, its status before its words', async ({
  page,
}) => {
  await page.goto('claims/');
  const heard = await readAloud(page);
  expectInOrder(
    heard,
    [
      'heading, Claims, level 1',
      'region, Narrow the list',
      'group, Chapter',
      'group, Status',
      /^group, Whose account/,
      'navigation, Chapters',
    ],
    'claims',
  );
  const links = named(heard, 'link');
  const claims = await page
    .locator('.claim-text > p > a')
    .evaluateAll((all) => all.map((one) => one.textContent!.trim().replace(/\s+/g, ' ')));
  expect(claims.length).toBeGreaterThan(80);
  const spoken = said(heard);
  const states = /^(?:Corroborated|Disputed|One side or source|Unverified)$/;
  // A statement with a name in another script is a link of several phrases.
  const whole = claims.filter((text) => links.includes(text));
  expect(whole.length).toBeGreaterThan(claims.length * 0.9);
  let before = 0;
  for (const claim of whole) {
    const at = spoken.indexOf(`link, ${claim}`, before);
    expect(at, claim).toBeGreaterThan(before);
    expect(
      spoken.slice(at - 4, at).some((phrase) => states.test(phrase)),
      claim,
    ).toBe(true);
    before = at;
  }
  // What a status means is told at the head of the list, and not again with every claim.
  expect(spoken.filter((phrase) => phrase.includes('independent or opposed sources agree'))).toHaveLength(1);
});

test('a claim is heard with every speaker before what they said', async ({ page }) => {
  await page.goto('claims/violation-counts/');
  const heard = await readAloud(page);
  const accounts = within(heard, 'region, Who says what, in order of date');
  const count = await page.locator('.account-list > li').count();
  expect(count).toBeGreaterThan(3);
  expect(expectSpeakersFirst(accounts, 'claim')).toBe(count);
});
