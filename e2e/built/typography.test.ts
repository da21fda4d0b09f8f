import { expect, it } from 'vitest';
import { offlineFiles, pages } from './site.ts';

/** What is not running text of this site: code, titles as others published them, names in other languages, licences. */
const apart =
  /<(script|style|title|pre|code|cite|bdi|textarea)\b[^>]*>[^]*?<\/\1>|<details>\s*<summary>Licence text[^]*?<\/details>/g;

/** Stretches of text with a straight quotation mark or apostrophe, as readers would see it. */
const straight = (markup: string): string[] =>
  (markup.replace(apart, '').match(/>[^<>]*(?:['"]|&quot;|&#3[49];)[^<>]*(?=<)/g) ?? []).map((found) =>
    found.slice(1).trim().slice(0, 120),
  );

it('finds a straight mark in running text alone', () => {
  expect(
    straight('<p>It\'s <code>a="b"</code></p><script>"x"</script><p title="y">“Fine”, it’s</p>'),
  ).toEqual(["It's"]);
});

it('sets every quotation mark and apostrophe of its own words curved', () => {
  const found = [...pages, ...offlineFiles]
    // The codebook names values as the tables hold them.
    .filter(({ path }) => path !== '/data/')
    .flatMap(({ path, markup }) => straight(markup).map((text) => `${path}: ${text}`));
  expect(found).toEqual([]);
});
