import type { Atlas } from '../atlas/atlas';
import { absolute, SITE_URL } from '../site';
import { indexedPages } from './addresses';
import { contentVersion } from './version';

const xml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** `/sitemap.xml` after sitemaps.org 0.9: every page that may be listed, with the day of its content version. */
export function sitemap(atlas: Atlas): string {
  const rows = indexedPages(atlas).map(
    ({ path, subject }) =>
      `  <url><loc>${xml(absolute(path))}</loc><lastmod>${contentVersion(atlas, subject).date}</lastmod></url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('\n')}\n</urlset>\n`;
}

/**
 * `/robots.txt`: everything may be read. Embeds say `noindex` themselves, which a crawler can only see if it may
 * fetch them, so nothing is disallowed here.
 */
export function robots(): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap.xml')}\n# Served at the root of ${SITE_URL}; under a base path, copy the Sitemap line to the robots.txt there.\n`;
}
