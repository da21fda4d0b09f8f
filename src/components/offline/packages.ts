import type { Lesson } from '../../atlas/atlas';
import { atlas } from '../../atlas/load';
import { storyIds, WHOLE_STORY } from '../../atlas/whole-story';
import { escaped } from '../../frame/paint';
import { madeOnce } from '../../made/made-once';
import { classicScript } from '../../outputs/classic-script';
import { licencesText } from '../../outputs/offline/licences';
import {
  copiesFrom,
  LESSON_PARTS,
  lessonFile,
  readingFile,
  START,
  type LessonPart,
} from '../../outputs/offline/school-files';
import { archive } from '../../outputs/packages/archive';
import {
  cartridgeFiles,
  type Cartridge,
  type CartridgeVersion,
  type Part,
} from '../../outputs/packages/cartridge';
import { scormFiles } from '../../outputs/packages/scorm';
import { selfCheck } from '../../outputs/packages/self-check';
import { absolute, HAS_REAL_ADDRESS, SITE_NAME, SITE_URL } from '../../site';
import { lessonPage } from './lesson-page';
import { offlineFile } from './offline-file';
import { schoolReadme, schoolStart } from './school';

let warned = false;

/** Says once that packages hold copies instead of links, because links of this build would lead nowhere. */
function warnOfAddress(): void {
  if (warned || HAS_REAL_ADDRESS) return;
  warned = true;
  process.emitWarning(
    `SITE_URL is ${SITE_URL}, which nobody can open: cartridges carry the chapters as files instead of links to them.`,
  );
}

/** Titles that stay short in a learning system's list. */
function shortened(text: string, longest = 90): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, text.lastIndexOf(' ', longest))} …`;
}

/** The chapter, or the whole story, to read: as links to the site where it has an address, otherwise as a file. */
async function reading(id: string, title: string): Promise<Part[]> {
  if (!HAS_REAL_ADDRESS) {
    const html = await offlineFile(id);
    return [
      { id: `${id}-read`, title: `Read: ${title}`, is: { kind: 'page', file: `${id}/read.html`, html } },
    ];
  }
  const link = (name: string, label: string, path: string): Part => ({
    id: `${id}-${name}`,
    title: `${label}: ${title}`,
    is: { kind: 'link', url: absolute(path) },
  });
  if (id === WHOLE_STORY) return [link('read', 'Read', '/')];
  return [
    link('read', 'Read step by step', `/embed/${id}/steps/`),
    link('scroll', 'Read scrolling', `/embed/${id}/`),
    link('page', 'On the site, with all sources', `/chapters/${id}/`),
  ];
}

async function teaching(lesson: Lesson): Promise<Part[]> {
  const { id } = lesson;
  const ask = (when: 'before' | 'after'): Part[] =>
    lesson.questions[when].map((question, i) => ({
      id: `${id}-${when}-${i + 1}`,
      title: `Discuss ${when} reading: ${shortened(question.ask)}`,
      is: { kind: 'topic', html: `<p>${escaped(question.ask)}</p>` },
    }));
  // Names of parts stay as they once were: a second import must replace, not double.
  const page = async (name: string, title: string, part: LessonPart): Promise<Part> => ({
    id: `${id}-${name}`,
    title,
    is: {
      kind: 'page',
      file: `${id}/${part}.html`,
      html: await lessonPage(id, part),
      plan: part === 'lesson',
    },
  });
  return [
    await page('lesson', `Handout: ${lesson.title}`, 'handout'),
    ...ask('before'),
    ...ask('after'),
    {
      id: `${id}-self-check`,
      title: `Check yourself: ${lesson.title}`,
      is: { kind: 'check', qti: selfCheck(lesson, `Check yourself: ${lesson.title}`) },
    },
    await page('teachers', 'For teachers: plans and answer notes (hide it from students)', 'lesson'),
  ];
}

const titleOf = (id: string): string => {
  const chapter = atlas().chapters.find((entry) => entry.id === id);
  return chapter ? `${chapter.number} ${chapter.title}` : 'The whole story';
};

async function cartridgeOf(id: string, version: CartridgeVersion): Promise<Cartridge> {
  const known = atlas();
  const ids = id === WHOLE_STORY ? storyIds(known) : [id];
  const groups = ids.map(async (one) => ({
    id: `group-${one}`,
    title: titleOf(one),
    parts: [
      ...(await reading(one, titleOf(one))),
      // Version 1.3 is the thin one: what there is to read, and no more.
      ...(version === '1.1' ? await teaching(known.lessons.get(one)!) : []),
    ],
  }));
  const chapter = known.chapters.find((entry) => entry.id === id);
  return {
    id: `idlib-2020-${id}`,
    title: chapter ? `${chapter.title} | ${SITE_NAME}` : SITE_NAME,
    description: chapter?.description ?? known.pages.get('summary')!.description,
    parts: await Promise.all(groups),
  };
}

/** Bytes made once a run: a page says how large they are, an address serves them. */
const once = madeOnce<Promise<Buffer>>();

/** A Common Cartridge of a chapter or of the whole story. @throws RangeError if there is no such chapter */
export function cartridge(id: string, version: CartridgeVersion): Promise<Buffer> {
  warnOfAddress();
  return once(`${id} ${version}`, async () =>
    archive(cartridgeFiles(await cartridgeOf(id, version), version)),
  );
}

/** A SCORM 1.2 package of a chapter or of the whole story. @throws RangeError if there is no such chapter */
export function scormPackage(id: string): Promise<Buffer> {
  return once(`${id} scorm`, async () => {
    const { text } = await classicScript('scorm');
    const title = id === WHOLE_STORY ? SITE_NAME : `${titleOf(id)} | ${SITE_NAME}`;
    return archive(scormFiles({ id: `idlib-2020-${id}`, title, html: await offlineFile(id, [text]) }));
  });
}

/** For a school: everything to read and to teach from, as HTML files with a page to start from. */
export function schoolZip(): Promise<Buffer> {
  return once('school', async () => {
    const known = atlas();
    const ids = [WHOLE_STORY, ...known.chapters.map(({ id }) => id)];
    const files = new Map<string, string | Uint8Array>();
    for (const id of ids) {
      files.set(readingFile(id), await offlineFile(id));
      for (const part of LESSON_PARTS) {
        const name = lessonFile(id, part);
        files.set(name, await lessonPage(id, part, copiesFrom(name, known)));
      }
    }
    files.set(START, await schoolStart());
    files.set('README.txt', schoolReadme());
    files.set('LICENCES.txt', licencesText());
    return archive(files);
  });
}
