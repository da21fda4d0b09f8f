import { atlas } from '../../atlas/load';
import { contentVersion } from '../../outputs/version';
import { absolute, AUTHOR, LICENCES, SITE_NAME } from '../../site';
import { cssWithFonts } from '../../styles/page-css';
import OfflineDocument from './OfflineDocument.astro';
import SchoolStart from './SchoolStart.astro';
import { rendered } from './rendered';

/** The version of everything in the archive, as cited. */
const version = (): string => contentVersion(atlas(), { listing: 'home' }).version;

/** The page to start from, with links to the other files of the archive. */
export async function schoolStart(
  files: readonly { readonly id: string; readonly title: string }[],
): Promise<string> {
  return rendered(
    OfflineDocument,
    {
      title: `Start | ${SITE_NAME}`,
      source: '/offline/',
      meta: [],
      version: version(),
      css: cssWithFonts('offline', ''),
      scripts: [],
      body: await rendered(SchoolStart, { files }),
      whole: false,
    },
    true,
  );
}

/** What the archive is, in plain text: who made it, what may be done with it, how to begin. */
export const schoolReadme = (): string =>
  [
    SITE_NAME,
    `Version ${version()}`,
    '',
    'Open start.html in any browser. Nothing in this archive needs a network.',
    'read/   the whole story and each chapter, one file each',
    'teach/  each lesson: a sheet for students, and one for teachers with plans and answers',
    '',
    `${AUTHOR}. Text, pictures and data: ${LICENCES.content.name}, ${LICENCES.content.url}`,
    'You may copy, print and pass on everything here, also changed; name the project and say what you changed.',
    'Quotations belong to those who are quoted. Fonts: Source Serif 4 and IBM Plex, SIL Open Font License 1.1.',
    `Code: ${LICENCES.code.name}, ${LICENCES.code.url}`,
    '',
    `Corrections made after this version: ${absolute('/corrections/')}`,
    '',
  ].join('\r\n');
