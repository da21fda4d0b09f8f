import type { Atlas } from '../atlas/atlas';
import { embedded } from '../embed/embedded';
import { offeredWidth } from '../embed/mode';
import { oembedHtml } from '../embed/snippet';
import { absolute, AUTHOR, SITE_NAME } from '../site';
import { cardImage } from './card';
import { embeddableOf } from './embeddable';

/** How long a consumer may keep an answer, s: a day. */
const cacheAge = 86_400;

/** An answer after oembed.com 1.0, of type `rich`; names as the standard writes them. */
export interface OEmbed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly author_name: string;
  readonly author_url: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly cache_age: number;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
  readonly width: number;
  readonly height: number;
  /** The link first: WordPress keeps a leading blockquote and one frame of a provider that it does not know. */
  readonly html: string;
}

/**
 * How to show a chapter or step on another site. A file cannot read `maxwidth` or `maxheight`: consumers that ask for
 * less scale the frame themselves, and it fits any size.
 * @throws RangeError if the chapter or step does not exist
 */
export function oembed(atlas: Atlas, chapter: string, step?: string): OEmbed {
  const mode = step === undefined ? 'scroll' : 'step';
  const frame = embedded(embeddableOf(atlas, chapter, step), { mode }, absolute);
  const card = cardImage(atlas, chapter, step);
  return {
    version: '1.0',
    type: 'rich',
    title: frame.title,
    author_name: AUTHOR,
    author_url: absolute('/about/'),
    provider_name: SITE_NAME,
    provider_url: absolute('/'),
    cache_age: cacheAge,
    thumbnail_url: absolute(card.path),
    thumbnail_width: card.width,
    thumbnail_height: card.height,
    width: offeredWidth,
    height: frame.height,
    html: oembedHtml(frame, offeredWidth),
  };
}
