import { offlinePath, WHOLE } from '../../outputs/offline/address';
import { offlineFile } from './offline-file';

/** A file to take along. */
export interface Takeaway {
  /** From the site's own root. */
  readonly path: string;
  /** What it is: the text of its link. */
  readonly label: string;
  readonly bytes: number;
}

/** The files of a chapter, or of the whole story, each with its size. @throws RangeError if there is no such chapter */
export async function takeawaysOf(id: string): Promise<Takeaway[]> {
  const what = id === WHOLE ? 'The whole story' : 'This chapter';
  return [
    {
      path: offlinePath(id),
      label: `${what} as one HTML file`,
      bytes: Buffer.byteLength(await offlineFile(id)),
    },
  ];
}
