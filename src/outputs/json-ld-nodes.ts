import type { Atlas } from '../atlas/atlas';
import { edtf } from '../atlas/edtf';
import { linkOf } from '../atlas/link';
import { sourcesOf } from '../atlas/query';
import { record as projectRecord, type Correction, type Publication } from '../atlas/record';
import type { Account, Claim } from '../atlas/schema/claim';
import type { Place } from '../atlas/schema/ground';
import type { Source } from '../atlas/schema/source';
import { absolute, AUTHOR, type Licence } from '../site';
import type { CardImage } from './head';
import { project, type Node } from './json-ld-graph';
import { pathOf, type Subject } from './subject';
import { correctionsOf } from './version';

/** ISO 8601 as schema.org wants it: a day, month or year, or two with a slash. No sign for "about". */
export function dates(text: string): string | undefined {
  const read = edtf(text);
  return read && text.replace(/~/g, '');
}

/** The page's card with size, credit and licence. */
export function imageNode(
  image: CardImage | undefined,
  credit: string,
  page: string,
  licence: Licence,
): Node | undefined {
  if (!image) return undefined;
  return {
    '@type': 'ImageObject',
    '@id': `${page}#image`,
    url: absolute(image.path),
    contentUrl: absolute(image.path),
    width: image.width,
    height: image.height,
    encodingFormat: 'image/png',
    caption: image.alt,
    creditText: credit,
    copyrightNotice: AUTHOR,
    license: licence.url,
    acquireLicensePage: absolute('/about/'),
    creator: project,
  };
}

export function placeNode(place: Place): Node {
  return {
    '@type': 'Place',
    '@id': `${absolute('/places/')}#${place.id}`,
    name: place.name,
    alternateName: [place.name_local, ...place.variants],
    geo: { '@type': 'GeoCoordinates', latitude: place.lat, longitude: place.lon },
  };
}

/** A source as a creative work; linked only where the site itself links it. */
export function workNode(atlas: Atlas, source: Source): Node {
  return {
    '@type':
      source.type === 'dataset'
        ? 'Dataset'
        : ['article-newspaper', 'post-weblog'].includes(source.type)
          ? 'Article'
          : 'CreativeWork',
    '@id': absolute(pathOf({ source: source.id })),
    name: source.title,
    alternateName: source.title_english,
    url: linkOf(source, atlas.textHosts),
    author: source.author?.map((name) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'Organization', name: source.publisher },
    datePublished:
      source.issued === undefined || source.issued.includes('/') ? undefined : dates(source.issued),
    inLanguage: source.language,
  };
}

function speaker(atlas: Atlas, account: Account): Node {
  const actor = atlas.actors.get(account.by)!;
  return {
    '@type': actor.kind === 'person' ? 'Person' : 'Organization',
    '@id': `${absolute('/people/')}#${actor.id}`,
    name: actor.name,
  };
}

export function quotations(atlas: Atlas, claim: Claim): Node[] {
  return claim.accounts
    .filter((account) => account.quote !== undefined)
    .map((account) => ({
      '@type': 'Quotation',
      text: account.quote,
      spokenByCharacter: speaker(atlas, account),
      dateCreated: account.date.includes('/') ? undefined : dates(account.date),
      isPartOf: { '@id': absolute(pathOf({ source: account.sources[0]! })) },
      translator:
        account.translation === undefined
          ? undefined
          : { '@type': 'Organization', name: account.translation },
    }));
}

/** A claim with who says it. It carries no rating: this site does not rate. */
export function claimNode(atlas: Atlas, id: string): Node {
  const claim = atlas.claims.get(id)!;
  return {
    '@type': 'Claim',
    '@id': absolute(pathOf({ claim: id })),
    url: absolute(pathOf({ claim: id })),
    text: claim.statement,
    description: claim.status_note,
    temporalCoverage: claim.date === undefined ? undefined : dates(claim.date),
    contentLocation: claim.places.map((place) => ({ '@id': `${absolute('/places/')}#${place}` })),
    appearance: sourcesOf(claim).map((source) => ({ '@id': absolute(pathOf({ source })) })),
  };
}

/** How many chapters an entry of the log concerns: by the pages that it names, and by those whose versions name it. */
function chaptersOf(entry: Correction, { versions }: Publication): number {
  const told = [...versions].flatMap(([page, rows]) =>
    rows.some(({ corrections }) => corrections.includes(entry.id)) ? [page] : [],
  );
  const chapters = [...entry.pages, ...told].flatMap((page) => /^\/chapters\/[^/]+/.exec(page)?.[0] ?? []);
  return new Set(chapters).size;
}

/**
 * Corrections of this page, as the log has them, with the picture before where it was kept. Of an entry that concerns
 * several chapters the title and the reason: the wordings stand at its address, and would outgrow every page they touch.
 */
export function corrections(atlas: Atlas, subject: Subject, record: Publication = projectRecord()): Node[] {
  return correctionsOf(atlas, subject, record).map((entry) => ({
    '@type': 'CorrectionComment',
    url: `${absolute('/corrections/')}#${entry.id}`,
    datePublished: entry.date,
    text: [
      `${entry.title}.`,
      ...(chaptersOf(entry, record) > 1
        ? []
        : [entry.old && `Before: “${entry.old}”`, entry.new && `Now: “${entry.new}”`]),
      entry.reason,
    ]
      .filter(Boolean)
      .join(' '),
    associatedMedia: entry.old_picture && {
      '@type': 'ImageObject',
      contentUrl: absolute(entry.old_picture),
      caption: 'The picture before',
    },
  }));
}
