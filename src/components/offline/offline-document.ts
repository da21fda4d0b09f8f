import type { Meta } from '../../outputs/head';
import OfflineDocument from './OfflineDocument.astro';
import { rendered } from './rendered';

/** Everything of a file that is read from disk but what stands in its `<main>`. */
export interface OfflinePage {
  readonly title: string;
  /** Address on the site of what it is a copy of. */
  readonly source: string;
  readonly meta: readonly Meta[];
  /** As cited. */
  readonly version: string;
  /** The whole text of its style sheet and of each of its scripts: the policy names exactly these. */
  readonly css: string;
  readonly scripts: readonly string[];
  /** What it is, for its layout: chapters with their stages, or a page of a lesson. */
  readonly kind: 'scroll' | 'lesson';
  /** Whether it holds all chapters. */
  readonly whole?: boolean;
}

/** Stands where the body belongs while the rest is rendered; no text of the site holds it. */
const place = '<!--the body of this file-->';

/**
 * A page that is read from disk, as UTF-8. Its body, up to megabytes, is put in after the rest is rendered, so that no
 * copy of it is made on the way.
 * @param body finished HTML of the part inside `<main>`
 * @throws RangeError if the document has no place for it
 */
export async function offlineDocument(page: OfflinePage, body: string | Uint8Array): Promise<Buffer> {
  const document = await rendered(OfflineDocument, { ...page, body: place }, true);
  const at = document.indexOf(place);
  if (at < 0) throw new RangeError(`the document of "${page.title}" has no place for its body`);
  return Buffer.concat([
    Buffer.from(document.slice(0, at)),
    typeof body === 'string' ? Buffer.from(body) : body,
    Buffer.from(document.slice(at + place.length)),
  ]);
}
