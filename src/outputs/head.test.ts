import { describe, expect, it } from 'vitest';
import { loadAtlas } from '../atlas/load';
import { AUTHOR, LANGUAGES, SITE_NAME } from '../site';
import { headTags, type HeadTags } from './head';
import { pathOf } from './subject';

const atlas = loadAtlas(process.cwd());
const subject = { chapter: 'moscow-agreement', step: 'm4-corridor' };
const image = {
  path: '/cards/moscow-agreement/m4-corridor.png',
  width: 1200,
  height: 630,
  alt: 'Map of the corridor',
};
const head = headTags(atlas, {
  subject,
  title: 'Six kilometres either side',
  description: 'A corridor.',
  path: pathOf(subject),
  image,
});

const valueOf = (tags: HeadTags, key: string): string | undefined =>
  tags.meta.find((tag) => ('name' in tag ? tag.name : tag.property) === key)?.content;

/** How Zotero's translator for embedded metadata reads a creator (zotero/utilities, `cleanAuthor`). */
function zoteroCreator(text: string): { firstName: string | undefined; lastName: string } {
  const comma = text.includes(',');
  const name = text.replace(/^[\s.,/[\]:]+/, '').replace(/[\s.,/[\]:]+$/, '');
  if (comma) {
    const [lastName = '', firstName] = name.split(/, ?/);
    return { firstName, lastName };
  }
  const at = name.lastIndexOf(' ');
  return { firstName: name.slice(0, at), lastName: name.slice(at + 1) };
}

describe('headTags', () => {
  it('files the page as a web page, whatever Open Graph and Highwire suggest', () => {
    expect(valueOf(head, 'z:itemType')).toBe('webpage');
    expect(valueOf(head, 'DC.type')).toBe('webpage');
    expect(
      head.meta.some(
        (tag) => 'name' in tag && /^citation_(journal|technical|conference|book|dissertation)/.test(tag.name),
      ),
    ).toBe(false);
  });
  it('keeps the group’s name whole in Zotero', () => {
    for (const key of ['citation_author', 'DC.creator'])
      expect(zoteroCreator(valueOf(head, key)!)).toEqual({ firstName: undefined, lastName: AUTHOR });
    expect(zoteroCreator(AUTHOR).firstName, 'without the comma it would be split').not.toBeUndefined();
  });
  it('says title, date, language, site and address', () => {
    expect(valueOf(head, 'citation_title')).toBe('Six kilometres either side (The Moscow agreement)');
    expect(valueOf(head, 'citation_publication_date')).toMatch(/^\d{4}\/\d{2}\/\d{2}$/);
    expect(valueOf(head, 'citation_language')).toBe(LANGUAGES[0].tag);
    expect(valueOf(head, 'og:site_name')).toBe(SITE_NAME);
    expect(valueOf(head, 'citation_public_url')).toBe(
      head.links.find((link) => link.rel === 'canonical')!.href,
    );
    expect(valueOf(head, 'og:url')).toBe(valueOf(head, 'citation_public_url'));
    expect(head.title).toBe(`Six kilometres either side | ${SITE_NAME}`);
  });
  it('gives the card its size, its alt text and a full address', () => {
    expect(valueOf(head, 'og:image')).toMatch(/^https:\/\/.+\.png$/);
    expect([
      valueOf(head, 'og:image:width'),
      valueOf(head, 'og:image:height'),
      valueOf(head, 'og:image:alt'),
    ]).toEqual(['1200', '630', 'Map of the corridor']);
    expect(valueOf(head, 'twitter:card')).toBe('summary_large_image');
  });
  it('offers citation files and feeds by full addresses', () => {
    const alternates = head.links.filter((link) => link.rel === 'alternate');
    expect(alternates.map((link) => link.href).every((href) => href.startsWith('https://'))).toBe(true);
    expect(alternates.map((link) => link.type)).toEqual(
      expect.arrayContaining([
        'application/atom+xml',
        'application/x-bibtex',
        'application/x-research-info-systems',
        'application/vnd.citationstyles.csl+json',
      ]),
    );
    expect(alternates.find((link) => link.type === 'application/x-bibtex')!.href).toMatch(
      /\/cite\/moscow-agreement\/m4-corridor\.bib$/,
    );
  });
  it('says nothing twice and nothing empty', () => {
    const keys = head.meta.map((tag) => ('name' in tag ? tag.name : tag.property));
    expect(new Set(keys).size).toBe(keys.length);
    for (const tag of head.meta) expect(tag.content.trim()).not.toBe('');
  });
  it('keeps an embed out of search and points to the page', () => {
    const embed = headTags(atlas, {
      subject,
      title: 'Embed',
      description: 'Embed.',
      path: pathOf(subject),
      indexed: false,
    });
    expect(valueOf(embed, 'robots')).toBe('noindex, nofollow');
    expect(valueOf(embed, 'citation_title')).toBeUndefined();
    expect(embed.links[0]).toMatchObject({ rel: 'canonical' });
  });
  it('refuses to describe a page at another page’s address', () => {
    expect(() => headTags(atlas, { subject, title: 'x', description: 'x', path: '/about/' })).toThrow(
      RangeError,
    );
  });
});
