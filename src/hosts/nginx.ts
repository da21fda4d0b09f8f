import { MEDIA_TYPES } from './media-types.ts';
import { expression } from './pattern.ts';
import { RULES, type Rule } from './rules.ts';

/** Where a server finds the site and is found itself. */
export interface Server {
  /** What it listens to, in the server's own words: `80`, `127.0.0.1:8080`, `news.example`. */
  readonly listen: string;
  /** The folder that holds the site at the site's base: with base `/idlib/`, the built files lie in `<root>/idlib/`. */
  readonly root: string;
  /** The path the site stands under, with a slash at both ends. */
  readonly base: string;
}

/** What a header says, as nginx names it: a text, or a variable where it depends on the file. */
const valueOf = ({ name, cases, otherwise }: Rule): string =>
  cases.length ? `$idlib_${name.toLowerCase().replaceAll('-', '_')}` : `"${otherwise}"`;

const map = (rule: Rule, base: string): string =>
  [
    `map $uri ${valueOf(rule)} {`,
    `  default "${rule.otherwise}";`,
    ...rule.cases.map(([files, value]) => `  "~${expression(files, base)}" "${value}";`),
    '}',
  ].join('\n');

/** Media types by what nginx knows, the last ending of a name. */
function types(): string {
  const endings = new Map<string, string[]>();
  for (const [ending, type] of Object.entries(MEDIA_TYPES)) {
    const name = ending.slice(1);
    const bare = type.split(';')[0]!;
    if (!name.includes('.')) endings.set(bare, [...(endings.get(bare) ?? []), name]);
  }
  return [...endings].map(([type, names]) => `    ${type} ${names.join(' ')};`).join('\n');
}

const texts = (): string =>
  [...new Set(Object.values(MEDIA_TYPES).filter((type) => type.includes('charset')))]
    .map((type) => type.split(';')[0]!)
    // nginx always counts this one, and warns of a second.
    .filter((type) => type !== 'text/html')
    .join(' ');

/** A configuration of nginx, for its `http` block: `conf.d/idlib.conf` on Debian. */
export function nginxConfiguration({ listen, root, base }: Server): string {
  const longer = Object.entries(MEDIA_TYPES).filter(([ending]) => ending.lastIndexOf('.') > 0);
  const locations = longer.map(
    ([ending, type]) =>
      `  location ~ ${ending.replaceAll('.', '\\.')}$ {\n    types { }\n    default_type "${type.split(';')[0]}";\n  }\n`,
  );
  return `# nginx: the site as plain files. Made from src/hosts/rules.ts by "npm run host-files"; edit that, not this.
# A header with an empty value is not sent.
${RULES.filter(({ cases }) => cases.length)
  .map((rule) => map(rule, base))
  .join('\n')}

server {
  listen ${listen};
  root ${root};
  index index.html;
  absolute_redirect off;
  server_tokens off;

  # "npm run compress" writes a .gz and a .br beside every text file. Brotli needs the module
  # libnginx-mod-http-brotli-static; with it, take the # away.
  gzip_static on;
  gzip_vary on;
  # brotli_static on;

${RULES.map((rule) => `  add_header ${rule.name} ${valueOf(rule)} always;`).join('\n')}

  charset utf-8;
  charset_types ${texts()};
  default_type application/octet-stream;
  types {
${types()}
  }
${locations.join('')}
  error_page 404 ${base}404.html;
  # A folder without a page is no secret, it is nothing.
  error_page 403 =404 ${base}404.html;
}
`;
}
