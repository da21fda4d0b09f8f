/** Media types of the site's files by name ending. Text is UTF-8. The longest ending that fits wins. */
export const MEDIA_TYPES: Readonly<Record<`.${string}`, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csl.json': 'application/vnd.citationstyles.csl+json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
  // IMS Common Cartridge: a ZIP file, and learning platforms look at the ending.
  '.imscc': 'application/zip',
};

/** Endings that hosts cannot be trusted to know; `_headers` names only these. */
export const RARE_ENDINGS = [
  '.csl.json',
  '.geojson',
  '.webmanifest',
  '.bib',
  '.ris',
  '.avif',
  '.imscc',
] as const satisfies readonly (keyof typeof MEDIA_TYPES)[];

const endings = Object.entries(MEDIA_TYPES).sort(([a], [b]) => b.length - a.length);

/** The media type of a file, by its name. */
export const mediaType = (file: string): string =>
  endings.find(([ending]) => file.endsWith(ending))?.[1] ?? 'application/octet-stream';

/** Whether compressing a file helps: text, not pictures, fonts or archives. */
export const compressible = (file: string): boolean => mediaType(file).includes('charset');
