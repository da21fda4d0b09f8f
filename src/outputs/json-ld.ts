import type { Atlas } from '../atlas/atlas';
import { sourcesOf } from '../atlas/query';
import { absolute, LICENCES, SITE_NAME } from '../site';
import { citableOf } from './citable';
import { TABLES } from './datasets';
import type { CardImage } from './head';
import { accessible, common, graph, language, project, site, type Graph } from './json-ld-graph';
import { lessonGraph } from './json-ld-lesson';
import { claimNode, corrections, quotations, workNode } from './json-ld-nodes';
import { chapterGraph, stepGraph } from './json-ld-story';
import { pathOf, type Subject } from './subject';
import { contentVersion } from './version';

function dataGraph(atlas: Atlas): Graph {
  const version = contentVersion(atlas, { listing: 'data' });
  const spans = atlas.chapters.map((chapter) => chapter.dates.split('/'));
  return graph([
    ...common,
    {
      '@type': 'Dataset',
      '@id': `${absolute('/data/')}#data`,
      url: absolute('/data/'),
      name: `Data of ${SITE_NAME}`,
      description:
        'Events, claims with their accounts, sources, places and control behind a story about the Idlib ceasefire of March 2020, each row with its source; as CSV, JSON and GeoJSON with a codebook.',
      identifier: absolute('/data/datapackage.json'),
      version: version.version,
      datePublished: version.date,
      creator: project,
      publisher: project,
      inLanguage: language,
      isAccessibleForFree: true,
      license: [LICENCES.content.url, LICENCES.places.url],
      temporalCoverage: `${spans.map(([from]) => from!).sort()[0]}/${spans
        .map((span) => span.at(-1)!)
        .sort()
        .at(-1)}`,
      spatialCoverage: {
        '@type': 'Place',
        name: 'Idlib and its surroundings, north-west Syria',
        geo: { '@type': 'GeoShape', box: '35.3 35.7 36.5 37.4' },
      },
      variableMeasured: TABLES.map((table) => table.title),
      measurementTechnique: absolute('/methods/'),
      hasPart: TABLES.map((table) => ({
        '@type': 'Dataset',
        '@id': `${absolute('/data/')}#${table.name}`,
        name: `${table.title}, Idlib, March 2020`,
        description: table.description,
        license: table.licence.url,
        creator: project,
        distribution: table.endings.map((ending) => ({
          '@type': 'DataDownload',
          encodingFormat: { csv: 'text/csv', json: 'application/json', geojson: 'application/geo+json' }[
            ending
          ],
          contentUrl: absolute(`/data/${table.name}.${ending}`),
        })),
      })),
    },
  ]);
}

/** The graph of any other page. */
function pageGraph(atlas: Atlas, subject: Subject): Graph {
  const page = citableOf(atlas, subject);
  const shown =
    'claim' in subject
      ? [
          {
            ...claimNode(atlas, subject.claim),
            hasPart: quotations(atlas, atlas.claims.get(subject.claim)!),
          },
          ...sourcesOf(atlas.claims.get(subject.claim)!).map((id) => workNode(atlas, atlas.sources.get(id)!)),
        ]
      : 'source' in subject
        ? [workNode(atlas, atlas.sources.get(subject.source)!)]
        : [];
  const entity = 'claim' in subject ? absolute(pathOf(subject)) : undefined;
  return graph([
    ...common,
    {
      '@type': 'listing' in subject && subject.listing !== 'home' ? 'CollectionPage' : 'WebPage',
      // A claim's or source's address names the thing; its page is named beside it.
      '@id': `${page.url}#page`,
      url: page.url,
      name: page.title,
      description: page.abstract,
      mainEntity: shown.length ? { '@id': entity ?? page.url } : undefined,
      isPartOf: site,
      inLanguage: language,
      version: page.version,
      dateModified: page.date,
      license: LICENCES.content.url,
      correction: corrections(atlas, subject),
      hasPart:
        'listing' in subject && subject.listing === 'home'
          ? atlas.chapters.map((chapter) => ({ '@id': absolute(pathOf({ chapter: chapter.id })) }))
          : undefined,
      ...accessible,
    },
    ...shown,
  ]);
}

/**
 * The JSON-LD graph of a page. Its values are never undefined; write it with `jsonLdText`.
 * @param image the page's card, with its true size
 * @throws RangeError if the subject does not exist
 */
export function jsonLd(atlas: Atlas, subject: Subject, image?: CardImage): Graph {
  if ('chapter' in subject)
    return subject.step === undefined
      ? chapterGraph(atlas, subject.chapter, image)
      : stepGraph(atlas, subject.chapter, subject.step, image);
  if ('lesson' in subject) return lessonGraph(atlas, subject);
  if ('listing' in subject && subject.listing === 'data') return dataGraph(atlas);
  return pageGraph(atlas, subject);
}

/** The graph as the text of a script element: no character sequence in it can end the element. */
export function jsonLdText(value: Graph): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}
