import { MEDIA_TYPES, RARE_ENDINGS } from './media-types.ts';
import { at, fits, type Pattern } from './pattern.ts';
import { RULES, type Rule } from './rules.ts';

/**
 * Patterns that cover every file that no case of a rule covers, and nothing that one does. Netlify and Cloudflare join
 * the values of all rules that fit, so no two may set the same header: "all but" must be spelled out.
 * @param files paths from the site's root, as asked for
 */
function others({ cases }: Rule, files: readonly string[]): Pattern[] {
  const isOther = (path: string): boolean => !cases.some(([pattern]) => fits(pattern, path));
  const under = (folder: string): Pattern[] => {
    const inside = files.filter((path) => path.startsWith(folder));
    if (inside.every((path) => !isOther(path))) return [];
    if (folder !== '/' && inside.every(isOther)) return [`${folder as Pattern}*`];
    const names = new Set(inside.map((path) => /^[^/]*\/?/.exec(path.slice(folder.length))![0]));
    return [...names].sort().flatMap((name): Pattern[] => {
      const path = `${folder}${name}` as Pattern;
      return name !== '' && name.endsWith('/') ? under(path) : isOther(path) ? [path] : [];
    });
  };
  return under('/');
}

/**
 * The text of `_headers`, as Netlify and Cloudflare Pages read it from the published folder. For every file, at most
 * one rule sets each header.
 * @param files paths of the built files from the site's root, as asked for (`/about/`, not `/about/index.html`)
 * @param base the path the site stands under, with a slash at both ends
 */
export function headerFile(files: readonly string[], base: string): string {
  const blocks = new Map<Pattern, string[]>();
  const add = (files: Pattern, name: string, value: string): void => {
    if (value === '') return;
    blocks.set(files, [...(blocks.get(files) ?? []), `  ${name}: ${value}`]);
  };
  for (const rule of RULES) {
    for (const [pattern, value] of rule.cases)
      if (files.some((path) => fits(pattern, path))) add(pattern, rule.name, value);
    if (rule.cases.length === 0) add('/*', rule.name, rule.otherwise);
    else if (rule.otherwise !== '' && !rule.hostsDefault)
      for (const pattern of others(rule, files)) add(pattern, rule.name, rule.otherwise);
  }
  for (const ending of RARE_ENDINGS)
    if (files.some((path) => path.endsWith(ending))) add(`/*${ending}`, 'Content-Type', MEDIA_TYPES[ending]!);
  const text = [...blocks].map(([pattern, lines]) => [at(pattern, base), ...lines].join('\n'));
  return `# Made by the build from src/hosts/rules.ts.\n${text.join('\n')}\n`;
}
