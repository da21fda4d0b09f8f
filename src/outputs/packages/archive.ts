import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/**
 * The day that stands beside every file in an archive: the ceasefire's first. It is given in local time because that is
 * what the format keeps; a build's own time would make each build differ.
 */
const day = new Date(2020, 2, 6, 0, 1);

/** A ZIP archive whose bytes depend on nothing but names and contents: entries sorted, one fixed date. */
export async function archive(files: ReadonlyMap<string, string | Uint8Array>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    // The other kind of date that archives know counts from a day in London, and so differs from zone to zone.
    zip.addBuffer(Buffer.from(content), name, { mtime: day, compressionLevel: 9, forceDosTimestamp: true });
  zip.end();
  return buffer(zip.outputStream);
}
