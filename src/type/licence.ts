import { fontBytes } from './subset';

/** The licence texts of the fonts, each under the name of its package. */
export function fontLicences(): string {
  return ['@fontsource/source-serif-4', '@fontsource/ibm-plex-sans', '@fontsource/ibm-plex-sans-arabic']
    .map((name) => `${name}\n\n${fontBytes(`${name}/LICENSE`).toString('utf8').trim()}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
}
