import type { Frame } from '../frame/frame';
import { escaped } from '../frame/paint';
import { absolute, AUTHOR, LANGUAGES, LICENCES, SITE_NAME } from '../site';
import { DATA_CREDITS } from './data-files';

/** What a picture says of itself. */
export interface FigureFacts {
  /** Address of the file from the site's own root. */
  readonly path: string;
  readonly title: string;
  /** The text equivalent. */
  readonly description: string;
  /** The page that shows it, from the site's own root. */
  readonly page: string;
  /** Content version of that page. */
  readonly version: string;
  /** What its date is about, as written in the data. */
  readonly date: string;
  /** Claim ids. */
  readonly claims: readonly string[];
  readonly kind: Frame['kind'];
}

const positions = DATA_CREDITS.map(({ title, licence }) => `${title} (${licence})`).join('; ');

/** Whose work a picture builds on. */
function figureCredits(kind: Frame['kind']): string[] {
  const fonts = 'Fonts: IBM Plex Sans, © IBM Corp. (SIL Open Font License 1.1).';
  if (kind !== 'map') return [fonts];
  return [
    'Land and borders: Natural Earth (public domain). Shores, rivers and the border of Syria and Turkey: GSHHG 2.3.7 (LGPL-3.0-or-later).',
    `Relief: ETOPO5, NOAA (public domain), and ridge lines drawn by ${AUTHOR}.`,
    `Positions: ${positions}; others estimated by ${AUTHOR}.`,
    fonts,
  ];
}

const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;
const resource = (name: string, address: string): string => `<${name} rdf:resource="${escaped(address)}"/>`;
const agent = (name: string): string =>
  `<${name}><cc:Agent>${element('dc:title', AUTHOR)}</cc:Agent></${name}>`;

/** The licence of a picture: maps hold positions that are share-alike. */
export const figureLicence = (kind: Frame['kind']): (typeof LICENCES)[keyof typeof LICENCES] =>
  kind === 'map' ? LICENCES.places : LICENCES.content;

/** RDF with Dublin Core and Creative Commons terms, to stand in an SVG's `<metadata>`. */
export function figureMetadata(facts: FigureFacts): string {
  const licence = figureLicence(facts.kind);
  return [
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:cc="http://creativecommons.org/ns#">',
    `<cc:Work rdf:about="${escaped(absolute(facts.path))}">`,
    element('dc:title', facts.title),
    element('dc:description', facts.description),
    agent('dc:creator'),
    agent('dc:publisher'),
    element('dc:language', LANGUAGES[0].tag),
    element('dc:format', 'image/svg+xml'),
    resource('dc:type', 'http://purl.org/dc/dcmitype/StillImage'),
    element('dc:coverage', facts.date),
    element('dc:identifier', absolute(facts.path)),
    element('dcterms:hasVersion', facts.version),
    element(
      'dcterms:bibliographicCitation',
      `${AUTHOR}: “${facts.title}”. ${SITE_NAME}, version ${facts.version}. ${absolute(facts.page)}`,
    ),
    resource('dcterms:isPartOf', absolute(facts.page)),
    ...facts.claims.map((claim) => resource('dcterms:references', absolute(`/claims/${claim}/`))),
    resource('cc:license', licence.url),
    element('dc:rights', `${AUTHOR}, ${licence.name}`),
    ...figureCredits(facts.kind).map((credit) => element('dc:contributor', credit)),
    '</cc:Work>',
    '</rdf:RDF>',
  ].join('\n');
}
