// Writes the snippets for servers that one sets up oneself, from the rules in src/hosts. `npm run host-files` writes
// those of .github/deploy, for a site at the root of its origin; with BASE_PATH they are for a site under that path.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { caddyfile } from '../src/hosts/caddy.ts';
import { nginxConfiguration } from '../src/hosts/nginx.ts';
import { BASE_PATH } from '../src/site.ts';

/** The snippets by file name. @param {string} base the path the site stands under */
export const hostFiles = (base) => ({
  'nginx.conf': nginxConfiguration({ listen: '80', root: '/var/www/idlib', base }),
  Caddyfile: caddyfile({ listen: 'news.example', root: '/var/www/idlib', base }),
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = new URL('../.github/deploy/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(hostFiles(BASE_PATH))) {
    writeFileSync(new URL(name, folder), text);
    console.log(`wrote .github/deploy/${name} for a site at ${BASE_PATH}`);
  }
}
