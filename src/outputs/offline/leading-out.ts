import type { ChapterEntry } from '../../atlas/atlas';
import { BASE_PATH, SITE_URL } from '../../site';

/**
 * New addresses for the links of a page that is read away from the site: full ones, except to chapters that stand in
 * the same file, with their steps, and to pages that have a copy beside this one.
 * @param inside chapters of the same file, each under its id; its steps under `chapter--step`
 * @param beside relative addresses of copies, by path from the site's own root; a fragment of a link is kept
 */
export function leadingOut(
  inside: readonly ChapterEntry[] = [],
  beside: ReadonlyMap<string, string> = new Map(),
): (href: string) => string {
  return (href) => {
    if (!href.startsWith(BASE_PATH) || href.startsWith('//')) return href;
    const [path = '', fragment] = `/${href.slice(BASE_PATH.length)}`.split('#');
    const [, chapter] = /^\/chapters\/([^/]+)\/$/.exec(path) ?? [];
    if (inside.some(({ id }) => id === chapter)) return `#${chapter}${fragment ? `--${fragment}` : ''}`;
    const copy = beside.get(path);
    if (copy === undefined) return SITE_URL + href;
    return fragment && !copy.includes('#') ? `${copy}#${fragment}` : copy;
  };
}
