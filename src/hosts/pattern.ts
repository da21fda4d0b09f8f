/**
 * Which files a rule is for: a path from the site's root as it is asked for, with at most one `*` that stands for
 * any characters, slashes included. It is what `_headers` of Netlify and of Cloudflare have in common.
 */
export type Pattern = `/${string}`;

const escape = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/**
 * The pattern as a regular expression, in the syntax that JavaScript, PCRE (nginx) and RE2 (Caddy) share.
 * @param base the path the site stands under, with a slash at both ends
 * @throws RangeError if the pattern holds two wildcards
 */
export function expression(pattern: Pattern, base: string): string {
  const parts = at(pattern, base).split('*');
  if (parts.length > 2) throw new RangeError(`${pattern} has more than one wildcard`);
  const tail = parts[1] === undefined || parts[1] === '' ? '' : `.*${escape(parts[1])}$`;
  return parts.length === 1 ? `^${escape(parts[0]!)}$` : `^${escape(parts[0]!)}${tail}`;
}

/** The pattern below a base. */
export const at = (pattern: Pattern, base: string): string => base + pattern.slice(1);

/** Whether a path from the site's root fits. */
export const fits = (pattern: Pattern, path: string): boolean =>
  new RegExp(expression(pattern, '/')).test(path);
