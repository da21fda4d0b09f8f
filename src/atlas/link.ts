import type { Source } from './schema/source';

/** The address a source may be linked at: exact, seen, of the web, and not on a host that is printed as text. Undefined otherwise. */
export function linkOf(
  source: Pick<Source, 'url' | 'address' | 'access'>,
  textHosts: ReadonlyMap<string, string>,
): string | undefined {
  if (!source.url || source.address !== 'exact' || source.access === 'recalled' || !URL.canParse(source.url))
    return undefined;
  const { protocol, hostname } = new URL(source.url);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  // A dot at the end of a host leads to the same host.
  const host = hostname.replace(/\.$/, '');
  for (const text of textHosts.keys()) if (host === text || host.endsWith(`.${text}`)) return undefined;
  return source.url;
}
