import type { ChapterEntry } from '../../atlas/atlas';
import { atlas } from '../../atlas/load';
import { WHOLE_STORY } from '../../atlas/whole-story';
import { picturesOf } from '../../figures/pictures';
import { madeOnce } from '../../made/made-once';
import { classicScript } from '../../outputs/classic-script';
import { headTags } from '../../outputs/head';
import { leadingOut } from '../../outputs/offline/leading-out';
import { pieceOf, rewritten, textOf } from '../../outputs/offline/rewrite';
import { chapterOf, pathOf, type Subject } from '../../outputs/subject';
import { contentVersion } from '../../outputs/version';
import PictureShapes from '../page/PictureShapes.astro';
import Contents from './Contents.astro';
import { offlineCss } from './offline-css';
import { offlineDocument, type OfflinePage } from './offline-document';
import OfflineChapter from './OfflineChapter.astro';
import { rendered } from './rendered';

/** Everything of an offline file but its scripts: what is around the body, and the body in UTF-8. */
interface Parts {
  readonly page: Omit<OfflinePage, 'scripts'>;
  readonly body: Buffer;
}

/** A part of a body, and what is said in it. */
interface Told {
  readonly html: Buffer;
  readonly text: string;
}

const told = (html: string): Told => ({ html: Buffer.from(html), text: textOf(pieceOf(html)) });

/** A chapter as its own file holds it, and as the whole story's does. */
interface ToldTwice {
  readonly alone: Told;
  readonly among: Told;
}

/** A chapter, rendered and read once for both. */
async function tellTwice(id: string): Promise<ToldTwice> {
  const { chapters } = atlas();
  const chapter = chapterOf(atlas(), id);
  const piece = pieceOf(await rendered(OfflineChapter, { chapter }));
  const text = textOf(piece);
  const among = rewritten(piece, {
    prefix: `${id}--`,
    address: leadingOut(chapters),
    demote: 1,
    whole: { id, title: chapter.title },
  });
  return {
    alone: { html: Buffer.from(rewritten(piece, { address: leadingOut() })), text },
    among: { html: Buffer.from(among), text },
  };
}

const toldChapters = madeOnce<Promise<ToldTwice>>();
const chapterTold = (id: string): Promise<ToldTwice> => toldChapters(id, () => tellTwice(id));

/** Pieces and what goes around them: the shapes of all the chapters' pictures, and the fonts for what is said. */
async function around(
  chapters: readonly ChapterEntry[],
  subject: Subject,
  title: string,
  description: string,
  pieces: readonly Told[],
): Promise<Parts> {
  const known = atlas();
  const frames = chapters.flatMap((chapter) =>
    (['tall', 'wide'] as const).flatMap((format) =>
      picturesOf(known, chapter, format).map(({ frame }) => frame),
    ),
  );
  const all = [told(await rendered(PictureShapes, { frames })), ...pieces];
  const source = pathOf(subject);
  const as = { kind: 'scroll', version: contentVersion(known, subject).version } as const;
  const head = headTags(known, { title, description, path: source, subject });
  const text = all.map((piece) => piece.text).join(' ');
  const newline = Buffer.from('\n');
  return {
    page: {
      title: head.title,
      source,
      // Cards are for pages that are shared by address.
      meta: head.meta.filter((one) => 'name' in one && !/^twitter:|^robots$/.test(one.name)),
      ...as,
      css: await offlineCss(as, text),
      whole: 'listing' in subject,
    },
    body: Buffer.concat(all.flatMap(({ html }, i) => (i ? [newline, html] : [html]))),
  };
}

async function ofChapter(chapter: ChapterEntry): Promise<Parts> {
  const { alone } = await chapterTold(chapter.id);
  return around([chapter], { chapter: chapter.id }, chapter.title, chapter.description, [alone]);
}

async function ofWholeStory(): Promise<Parts> {
  const { chapters, pages } = atlas();
  const pieces = chapters.map(async ({ id }) => (await chapterTold(id)).among);
  return around(chapters, { listing: 'home' }, 'The whole story', pages.get('summary')!.description, [
    told(await rendered(Contents, {})),
    ...(await Promise.all(pieces)),
  ]);
}

const fileParts = madeOnce<Promise<Parts>>();
const partsOf = (id: string): Promise<Parts> =>
  fileParts(id, () => (id === WHOLE_STORY ? ofWholeStory() : ofChapter(chapterOf(atlas(), id))));

async function fileWith(id: string, further: readonly string[]): Promise<Buffer> {
  const { page, body } = await partsOf(id);
  const stage = await classicScript('offline-page');
  return offlineDocument({ ...page, scripts: [stage.text, ...further] }, body);
}

const plainFiles = madeOnce<Promise<Buffer>>();

/**
 * A chapter, or the whole story, as one HTML file in UTF-8 that opens from disk with no network: pictures, fonts,
 * sources and script inside. Made once a run.
 * @param id of a chapter, or `whole-story`
 * @param further classic scripts to run after the stage's
 * @throws RangeError if there is no such chapter
 */
export const offlineFile = (id: string, further: readonly string[] = []): Promise<Buffer> =>
  further.length ? fileWith(id, further) : plainFiles(id, () => fileWith(id, []));
