import { WHOLE_STORY } from '../../atlas/whole-story';
import {
  cartridgePath,
  offlinePath,
  SCHOOL_ZIP,
  scormPath,
  thinCartridgePath,
} from '../../outputs/offline/address';
import { offlineFile } from './offline-file';
import { cartridge, schoolZip, scormPackage } from './packages';

/** A file to take along. */
export interface Takeaway {
  /** From the site's own root. */
  readonly path: string;
  /** What it is: the text of its link. */
  readonly label: string;
  readonly bytes: number;
}

/** A chapter, or the whole story, as one HTML file. @throws RangeError if there is no such chapter */
export async function fileToRead(id: string): Promise<Takeaway> {
  const what = id === WHOLE_STORY ? 'The whole story' : 'This chapter';
  const { length: bytes } = await offlineFile(id);
  return { path: offlinePath(id), label: `${what} as one HTML file`, bytes };
}

/** What learning systems import, each with its size. @throws RangeError if there is no such chapter */
export async function filesToTeach(id: string): Promise<Takeaway[]> {
  return [
    {
      path: cartridgePath(id),
      label: 'Common Cartridge 1.1: reading, lesson, discussions, self-check',
      bytes: (await cartridge(id, '1.1')).length,
    },
    {
      path: thinCartridgePath(id),
      label: 'Common Cartridge 1.3: reading only',
      bytes: (await cartridge(id, '1.3')).length,
    },
    {
      path: scormPath(id),
      label: 'SCORM 1.2: reading, with bookmark and completion',
      bytes: (await scormPackage(id)).length,
    },
  ];
}

/** Everything for a school in one archive. */
export async function fileForSchools(): Promise<Takeaway> {
  return { path: SCHOOL_ZIP, label: 'All of it in one ZIP archive', bytes: (await schoolZip()).length };
}
