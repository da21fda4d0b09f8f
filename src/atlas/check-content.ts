import { checkNeeded } from './checks/needed';
import { ContentError } from './fault';
import { readAtlas } from './load';
import { loadRecord } from './record';
import { loadSourceText } from './source-text';

/**
 * Everything that a build checks before it writes anything: the atlas, what the site's layout needs, the script read claim by claim, the correction
 * log and the versions.
 * @param root folder of the project
 * @throws ContentError naming every fault of all of them at once
 */
export function checkContent(root: string): void {
  const read = readAtlas(root);
  const faults = [...read.faults, ...checkNeeded(read.atlas, read.lost)];
  for (const load of [() => loadSourceText(root, read.atlas, read.lost), () => loadRecord(root, read)]) {
    try {
      load();
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      faults.push(...error.faults);
    }
  }
  if (faults.length) throw new ContentError(faults);
}
