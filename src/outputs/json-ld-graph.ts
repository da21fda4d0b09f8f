import { absolute, AUTHOR, LANGUAGES, LICENCES, SITE_NAME } from '../site';

/** A value of JSON-LD; `undefined` is dropped before anything is written. */
export type Value = string | number | boolean | Node | readonly Value[] | undefined;
/** A node of the graph. */
export interface Node {
  readonly '@type'?: string | readonly string[];
  readonly '@id'?: string;
  readonly [property: string]: Value;
}

/** A page's graph, ready for `JSON.stringify`. */
export interface Graph {
  readonly '@context': 'https://schema.org';
  readonly '@graph': readonly Node[];
}

/** Drops undefined values and empty lists, at every depth. */
function clean(value: Value): Value {
  if (Array.isArray(value)) {
    const kept = value.map((one: Value) => clean(one)).filter((one) => one !== undefined);
    return kept.length ? kept : undefined;
  }
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, clean(inner as Value)] as const)
      .filter(([, inner]) => inner !== undefined),
  );
}

export const graph = (nodes: readonly Node[]): Graph => ({
  '@context': 'https://schema.org',
  '@graph': clean(nodes) as readonly Node[],
});

export const language = LANGUAGES[0].tag;
export const site = { '@id': `${absolute('/')}#site` };
export const project = { '@id': `${absolute('/')}#project` };

export const common: readonly Node[] = [
  {
    '@type': 'WebSite',
    '@id': site['@id'],
    name: SITE_NAME,
    url: absolute('/'),
    inLanguage: language,
    publisher: project,
    license: LICENCES.content.url,
  },
  {
    '@type': 'Organization',
    '@id': project['@id'],
    name: AUTHOR,
    url: absolute('/about/'),
    publishingPrinciples: absolute('/methods/'),
    correctionsPolicy: absolute('/corrections/'),
  },
];

/** How the page can be read, in the vocabulary that library and learning catalogues use. */
export const accessible: Node = {
  accessMode: ['textual', 'visual'],
  accessModeSufficient: [{ '@type': 'ItemList', itemListElement: ['textual'] }],
  accessibilityFeature: [
    'alternativeText',
    'longDescription',
    'structuralNavigation',
    'tableOfContents',
    'readingOrder',
    'displayTransformability',
  ],
  accessibilityHazard: ['noFlashingHazard', 'noMotionSimulationHazard', 'noSoundHazard'],
  accessibilityControl: ['fullKeyboardControl', 'fullMouseControl', 'fullTouchControl'],
  accessibilitySummary:
    'Every picture has a text equivalent and a table of what it draws. Nothing moves unless the reader scrolls, and motion can be switched off.',
};

/** The same of a chapter, whose pictures move between its steps for readers who have not asked for less motion. */
export const accessibleMoving: Node = {
  ...accessible,
  accessibilityHazard: ['noFlashingHazard', 'motionSimulationHazard', 'noSoundHazard'],
};
