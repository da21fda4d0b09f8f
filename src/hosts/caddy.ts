import { MEDIA_TYPES } from './media-types.ts';
import type { Server } from './nginx.ts';
import { expression } from './pattern.ts';
import { headersOf, RULES, type Rule } from './rules.ts';

const quoted = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;

/** Cases of the same value as one. */
function joined({ cases }: Rule, base: string): [expression: string, value: string][] {
  const byValue = Map.groupBy(cases, ([, value]) => value);
  return [...byValue].map(([value, same]) => [
    same.map(([files]) => expression(files, base)).join('|'),
    value,
  ]);
}

/**
 * A Caddyfile. In its `route` a later `header` overrides an earlier one, so cases stand after what they are exceptions
 * of.
 */
export function caddyfile({ listen, root, base }: Server): string {
  const lines: string[] = [];
  for (const rule of RULES) {
    const { name, otherwise } = rule;
    if (otherwise !== '') lines.push(`header ${name} ${quoted(otherwise)}`);
    for (const [i, [files, value]] of joined(rule, base).entries()) {
      const matcher = `@${name.toLowerCase().replaceAll('-', '_')}_${i + 1}`;
      lines.push(`${matcher} path_regexp ${files}`);
      lines.push(`header ${matcher} ${value === '' ? `-${name}` : `${name} ${quoted(value)}`}`);
    }
  }
  // Caddy knows types by the last ending and without the charset; `.json` must come before `.csl.json`.
  const endings = Object.entries(MEDIA_TYPES).sort(([a], [b]) => a.split('.').length - b.split('.').length);
  for (const [ending, type] of endings) {
    const matcher = `@type${ending.replaceAll('.', '_')}`;
    lines.push(`${matcher} path *${ending}`, `header ${matcher} Content-Type ${quoted(type)}`);
  }
  return `# Caddy: the site as plain files. Made from src/hosts/rules.ts by "npm run host-files"; edit that, not this.
${listen} {
	root * ${root}
	route {
${lines.map((line) => `\t\t${line}`).join('\n')}
		# "npm run compress" writes a .gz and a .br beside every text file.
		file_server {
			precompressed br gzip
		}
	}
	handle_errors {
		rewrite * ${base}404.html
		header Cache-Control "${headersOf('/404.html')['Cache-Control']}"
		header Content-Type "${MEDIA_TYPES['.html']}"
		file_server
	}
}
`;
}
