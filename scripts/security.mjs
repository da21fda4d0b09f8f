// The content security policy of every built page, written into the page itself, because a static host may send no
// headers. What a page holds inline (one style sheet, one line of script) is allowed by its hash, computed here, after
// the build, from the very bytes that are sent. Nothing else inline runs, and nothing is asked of another origin.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} text */
const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Contents of all elements of a name whose attributes pass a test. @param {string} html @param {string} name @param {(attributes: string) => boolean} wanted */
const inline = (html, name, wanted) =>
  [...html.matchAll(new RegExp(`<${name}\\b([^>]*)>([\\s\\S]*?)</${name}>`, 'g'))]
    .filter(([, attributes = '', content = '']) => wanted(attributes) && content !== '')
    .map(([, , content = '']) => hash(content));

/**
 * The policy of a page.
 * @param {string} html the page as built
 */
export function policyOf(html) {
  const scripts = inline(html, 'script', (attributes) => !/\bsrc=|application\/ld\+json/.test(attributes));
  const styles = inline(html, 'style', () => true);
  const directives = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...new Set(scripts)],
    'style-src': ["'self'", ...new Set(styles)],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}

/** Writes the policy into every page of a built site. @param {string} dist */
export function secure(dist) {
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.html')) continue;
    const file = join(entry.parentPath, entry.name);
    const html = readFileSync(file, 'utf8');
    // After the character set, before everything that the policy governs.
    writeFileSync(file, html.replace(/<meta charset="utf-8"\s*\/?>/, (charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${policyOf(html)}">`));
  }
}
