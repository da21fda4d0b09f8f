import { Feed } from 'feed';
import type { Atlas } from '../atlas/atlas';
import { record, type Correction, type Publication } from '../atlas/record';
import { absolute, AUTHOR, CONTACT_EMAIL, LANGUAGES, LICENCES, SITE_NAME } from '../site';
import { pathOf } from './subject';

/** Midnight UTC of an ISO day: feeds want an instant, the project knows days. */
const instant = (day: string): Date => new Date(`${day}T00:00:00Z`);

const html = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const paragraph = (label: string, text: string | undefined): string =>
  text ? `<p>${label}${html(text)}</p>` : '';

/** A correction as short HTML: old wording, new wording, reason. */
function told(entry: Correction): string {
  const words = `${paragraph('Before: ', entry.old)}${paragraph('Now: ', entry.new)}${paragraph('', entry.reason)}`;
  return entry.old_picture
    ? `${words}<p><a href="${absolute(entry.old_picture)}">The picture before</a></p>`
    : words;
}

const addressOf = (entry: Correction): string => `${absolute('/corrections/')}#${entry.id}`;

function feedOf(title: string, description: string, path: string, page: string, updated: string): Feed {
  return new Feed({
    title,
    description,
    id: absolute(path),
    link: absolute(page),
    feed: absolute(path),
    language: LANGUAGES[0].tag,
    updated: instant(updated),
    copyright: `${AUTHOR}, ${LICENCES.content.name}`,
    author: { name: AUTHOR, email: CONTACT_EMAIL, link: absolute('/about/') },
    generator: false,
  });
}

function addCorrection(feed: Feed, entry: Correction): void {
  feed.addItem({
    title: html(entry.title),
    id: addressOf(entry),
    link: addressOf(entry),
    date: instant(entry.date),
    published: instant(entry.date),
    description: html(entry.reason),
    content: told(entry),
    category: [{ term: entry.kind }],
  });
}

const launch = (atlas: Atlas): string =>
  atlas.chapters.map((chapter) => chapter.published).sort()[0] ?? '1970-01-01';

/** `/feed.xml`: the chapters as they were published, and every correction, as Atom. */
export function siteFeed(atlas: Atlas, { corrections }: Publication = record()): string {
  const days = [
    ...atlas.chapters.map((chapter) => chapter.published),
    ...corrections.map((entry) => entry.date),
  ];
  const feed = feedOf(
    SITE_NAME,
    'New chapters and corrections.',
    '/feed.xml',
    '/',
    days.sort().at(-1) ?? launch(atlas),
  );
  for (const entry of [...corrections].reverse()) addCorrection(feed, entry);
  for (const chapter of atlas.chapters) {
    const link = absolute(pathOf({ chapter: chapter.id }));
    feed.addItem({
      title: html(chapter.title),
      id: link,
      link,
      date: instant(chapter.published),
      published: instant(chapter.published),
      description: html(chapter.standfirst),
      category: [{ term: 'chapter' }],
    });
  }
  return feed.atom1();
}

/** `/corrections/feed.xml`: the correction log as Atom, newest first. Without an entry it is a feed without entries. */
export function correctionsFeed(atlas: Atlas, { corrections }: Publication = record()): string {
  const updated = corrections.at(-1)?.date ?? launch(atlas);
  const feed = feedOf(
    `Corrections – ${SITE_NAME}`,
    'What was corrected, with old and new wording.',
    '/corrections/feed.xml',
    '/corrections/',
    updated,
  );
  for (const entry of [...corrections].reverse()) addCorrection(feed, entry);
  return feed.atom1();
}
