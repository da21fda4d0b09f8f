import type { ChapterEntry } from '../../atlas/atlas';
import { BASE_PATH, SITE_URL } from '../../site';

/**
 * New addresses for the links of a page that is read away from the site: full ones, except to chapters that stand in
 * the same file, with their steps.
 * @param inside chapters of the same file, each under its id; its steps under `chapter--step`
 */
export function leadingOut(inside: readonly ChapterEntry[] = []): (href: string) => string {
  return (href) => {
    if (!href.startsWith(BASE_PATH) || href.startsWith('//')) return href;
    const path = `/${href.slice(BASE_PATH.length)}`;
    const [, chapter, step] = /^\/chapters\/([^/#]+)\/(?:#(.+))?$/.exec(path) ?? [];
    if (inside.some(({ id }) => id === chapter)) return `#${chapter}${step ? `--${step}` : ''}`;
    return SITE_URL + href;
  };
}
