import { atlas } from '../../atlas/load';
import { pieceOf, textOf } from '../../outputs/offline/rewrite';
import { START } from '../../outputs/offline/school-files';
import { contentVersion } from '../../outputs/version';
import { absolute, AUTHOR, LICENCES, SITE_NAME } from '../../site';
import { offlineCss } from './offline-css';
import { offlineDocument } from './offline-document';
import SchoolStart from './SchoolStart.astro';
import { rendered } from './rendered';

/** The version of everything in the archive, as cited. */
const version = (): string => contentVersion(atlas(), { listing: 'home' }).version;

/** The page to start from, with links to the other files of the archive. */
export async function schoolStart(): Promise<Buffer> {
  const body = await rendered(SchoolStart, {});
  const as = { kind: 'lesson', version: version() } as const;
  return offlineDocument(
    {
      title: `Start | ${SITE_NAME}`,
      source: '/offline/',
      meta: [],
      ...as,
      css: await offlineCss(as, textOf(pieceOf(body))),
      scripts: [],
    },
    body,
  );
}

/** What the archive is, in plain text: who made it, what may be done with it, how to begin. */
export const schoolReadme = (): string =>
  [
    SITE_NAME,
    `Version ${version()}`,
    '',
    `Open ${START} in any browser. Nothing in this archive needs a network.`,
    'read/   the whole story and each chapter, one file each',
    'teach/  a folder for each lesson: the lesson for teachers, the handout for students (A4), the answers',
    '',
    `${AUTHOR}. Text, pictures and data: ${LICENCES.content.name}, ${LICENCES.content.url}`,
    'You may copy, print and pass on everything here, also changed; name the project and say what you changed.',
    'LICENCES.txt says what applies to what, and holds the licence texts.',
    '',
    `Corrections made after this version: ${absolute('/corrections/')}`,
    '',
  ].join('\r\n');
