import type { Atlas, ChapterEntry } from '../atlas/atlas';
import type { StepText } from '../atlas/chapter-text';
import { absolute, AUTHOR, LICENCES } from '../site';
import { citableOf } from './citable';
import { partsOf } from './content-parts';
import { figureLicence } from './figure-metadata';
import type { CardImage } from './head';
import {
  accessible,
  accessibleMoving,
  common,
  graph,
  language,
  project,
  site,
  type Graph,
  type Node,
} from './json-ld-graph';
import { claimNode, corrections, dates, imageNode, placeNode, quotations, workNode } from './json-ld-nodes';
import { chapterOf, pathOf, stepOf } from './subject';
import { contentVersion } from './version';

/** What chapter and step have in common. */
function story(
  atlas: Atlas,
  subject: { readonly chapter: string; readonly step?: string | undefined },
  image: CardImage | undefined,
): Node {
  const chapter = chapterOf(atlas, subject.chapter);
  const page = citableOf(atlas, subject);
  const { version, date } = contentVersion(atlas, subject);
  const parts = partsOf(atlas, subject);
  const claims = parts.claims.map((id) => atlas.claims.get(id)!);
  const places = [...new Set(claims.flatMap((claim) => claim.places))].map((id) =>
    placeNode(atlas.places.get(id)!),
  );
  return {
    '@id': page.url,
    url: page.url,
    mainEntityOfPage: page.url,
    headline: page.title,
    description: page.abstract,
    image: imageNode(
      image,
      `${AUTHOR}, ${page.title}`,
      page.url,
      figureLicence(atlas.scenes.get(parts.scenes[0]!)!.figure.kind),
    ),
    datePublished: chapter.published,
    dateModified: date === chapter.published ? undefined : date,
    version,
    author: project,
    publisher: project,
    inLanguage: language,
    isAccessibleForFree: true,
    license: LICENCES.content.url,
    contentLocation: places,
    citation: parts.sources.map((id) => workNode(atlas, atlas.sources.get(id)!)),
    correction: corrections(atlas, subject),
    ...(subject.step === undefined ? accessibleMoving : accessible),
  };
}

/** A place as a chapter names it: what else is known of it stands in the graphs of the steps. Works have pages of their own. */
const named = (node: Node): Node => ({ '@type': node['@type'], '@id': node['@id'], name: node['name'] });

const stepUrl = (chapter: ChapterEntry, step: StepText): string =>
  absolute(pathOf({ chapter: chapter.id, step: step.id }));

export function chapterGraph(atlas: Atlas, id: string, image: CardImage | undefined): Graph {
  const chapter = chapterOf(atlas, id);
  const { citation, ...told } = story(atlas, { chapter: id }, image);
  // Where the chapter is set: the places of what its steps are about. All that it mentions stand in their graphs.
  const places = new Set(chapter.steps.flatMap((step) => atlas.claims.get(step.claim)!.places));
  return graph([
    ...common,
    {
      '@type': 'Article',
      ...told,
      contentLocation: [...places].map((place) => named(placeNode(atlas.places.get(place)!))),
      citation: (citation as Node[]).map((work) => ({ '@id': work['@id'] })),
      position: chapter.number,
      isPartOf: site,
      temporalCoverage: dates(chapter.dates),
      hasPart: chapter.steps.map((step, i) => ({
        '@type': 'Article',
        '@id': stepUrl(chapter, step),
        url: stepUrl(chapter, step),
        name: step.heading,
        position: i + 1,
      })),
    },
  ]);
}

export function stepGraph(atlas: Atlas, id: string, stepId: string, image: CardImage | undefined): Graph {
  const chapter = chapterOf(atlas, id);
  const step = stepOf(chapter, stepId);
  const { figure, scene } = atlas.scenes.get(step.scene)!;
  const page = stepUrl(chapter, step);
  const told = [step.claim, ...step.accounts].filter((claim, i, all) => all.indexOf(claim) === i);
  return graph([
    ...common,
    {
      '@type': 'Article',
      ...story(atlas, { chapter: id, step: stepId }, image),
      position: chapter.steps.indexOf(step) + 1,
      isPartOf: [
        {
          '@type': 'Article',
          '@id': absolute(pathOf({ chapter: id })),
          url: absolute(pathOf({ chapter: id })),
          name: chapter.title,
        },
        site,
      ],
      temporalCoverage: dates(scene.date),
      about: told.map((claim) => ({ '@id': absolute(pathOf({ claim })) })),
      hasPart: told.flatMap((claim) => quotations(atlas, atlas.claims.get(claim)!)),
      associatedMedia: ['csv', 'json'].map((ending) => ({
        '@type': 'DataDownload',
        name: `Rows behind “${scene.title}”`,
        encodingFormat: ending === 'csv' ? 'text/csv' : 'application/json',
        contentUrl: absolute(`/figures/${scene.id}.${ending}`),
        license: figureLicence(figure.kind).url,
      })),
    },
    ...told.map((claim) => claimNode(atlas, claim)),
    breadcrumbs(
      [
        [chapter.title, pathOf({ chapter: id })],
        [step.heading, pathOf({ chapter: id, step: stepId })],
      ],
      page,
    ),
  ]);
}

function breadcrumbs(steps: readonly (readonly [name: string, path: string])[], page: string): Node {
  return {
    '@type': 'BreadcrumbList',
    '@id': `${page}#breadcrumbs`,
    itemListElement: [['Home', '/'] as const, ...steps].map(([name, path], i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
      item: absolute(path),
    })),
  };
}
