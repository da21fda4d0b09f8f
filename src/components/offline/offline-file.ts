import type { ChapterEntry } from '../../atlas/atlas';
import { atlas } from '../../atlas/load';
import { picturesOf } from '../../figures/pictures';
import { classicScript } from '../../outputs/classic-script';
import { headTags, type Meta } from '../../outputs/head';
import { embeddedFontCss } from '../../outputs/offline/embedded-fonts';
import { leadingOut } from '../../outputs/offline/leading-out';
import { rewritten, textOf } from '../../outputs/offline/rewrite';
import { WHOLE } from '../../outputs/offline/address';
import { chapterOf, pathOf, type Subject } from '../../outputs/subject';
import { contentVersion } from '../../outputs/version';
import { SITE_NAME } from '../../site';
import { cssWithFonts } from '../../styles/page-css';
import PictureShapes from '../page/PictureShapes.astro';
import Contents from './Contents.astro';
import OfflineChapter from './OfflineChapter.astro';
import OfflineDocument from './OfflineDocument.astro';
import { rendered } from './rendered';

/** Everything of an offline file but its scripts. */
interface Parts {
  readonly title: string;
  /** Address on the site of what it is a copy of. */
  readonly source: string;
  readonly meta: readonly Meta[];
  readonly version: string;
  readonly body: string;
  readonly css: string;
}

const lines = (...parts: readonly string[]): string => parts.join('\n');

/** Pieces and what goes around them: the shapes of all the chapters' pictures, and the fonts for what is said. */
async function around(
  chapters: readonly ChapterEntry[],
  subject: Subject,
  title: string,
  description: string,
  pieces: readonly string[],
): Promise<Parts> {
  const known = atlas();
  const frames = chapters.flatMap((chapter) =>
    (['tall', 'wide'] as const).flatMap((format) =>
      picturesOf(known, chapter, format).map(({ frame }) => frame),
    ),
  );
  const body = lines(await rendered(PictureShapes, { frames }), ...pieces);
  const source = pathOf(subject);
  const { version } = contentVersion(known, subject);
  const head = headTags(known, { title, description, path: source, subject });
  return {
    title: head.title,
    source,
    // Cards are for pages that are shared by address.
    meta: head.meta.filter((one) => 'name' in one && !/^twitter:|^robots$/.test(one.name)),
    version,
    body,
    // The document's own words are set in letters that the chapters use too, but for a few signs.
    css: cssWithFonts('offline', await embeddedFontCss(`${textOf(body)} ${SITE_NAME}${version} ©&`)),
  };
}

async function ofChapter(chapter: ChapterEntry): Promise<Parts> {
  const piece = rewritten(await rendered(OfflineChapter, { chapter }), { address: leadingOut() });
  return around([chapter], { chapter: chapter.id }, chapter.title, chapter.description, [piece]);
}

async function ofWholeStory(): Promise<Parts> {
  const { chapters, pages } = atlas();
  const address = leadingOut(chapters);
  const pieces = chapters.map(async (chapter) =>
    rewritten(await rendered(OfflineChapter, { chapter }), {
      prefix: `${chapter.id}--`,
      address,
      demote: 1,
      whole: { id: chapter.id, title: chapter.title },
    }),
  );
  return around(chapters, { listing: 'home' }, 'The whole story', pages.get('summary')!.description, [
    await rendered(Contents, {}),
    ...(await Promise.all(pieces)),
  ]);
}

const known = new Map<string, Promise<Parts>>();

function partsOf(id: string): Promise<Parts> {
  let parts = known.get(id);
  if (!parts) known.set(id, (parts = id === WHOLE ? ofWholeStory() : ofChapter(chapterOf(atlas(), id))));
  return parts;
}

/**
 * A chapter, or the whole story, as one HTML file that opens from disk with no network: pictures, fonts, sources and
 * script inside. Its parts are rendered once a run.
 * @param id of a chapter, or `whole-story`
 * @param further classic scripts to run after the stage's
 * @throws RangeError if there is no such chapter
 */
export async function offlineFile(id: string, further: readonly string[] = []): Promise<string> {
  const parts = await partsOf(id);
  const stage = await classicScript('offline-page');
  const scripts = [stage.text, ...further];
  return rendered(OfflineDocument, { ...parts, kind: 'scroll', whole: id === WHOLE, scripts }, true);
}
