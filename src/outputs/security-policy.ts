import { createHash } from 'node:crypto';

/** What a page holds that its policy must name. Texts are exact: one changed space, and the browser drops them. */
export interface PolicyOptions {
  /** The text of each `<style>` of the page. */
  readonly styles?: readonly string[];
  /** The text of each inline `<script>` that runs. Data blocks (`application/ld+json`) never run and need no hash. */
  readonly scripts?: readonly string[];
  /** Whether the page frames other pages of the site, as the embed builder does. */
  readonly frames?: boolean;
  /**
   * Whether the file stands alone, as offline files do: its pictures and fonts are `data:` addresses inside, and it
   * may load nothing, not even from where it lies.
   */
  readonly alone?: boolean;
  /**
   * The site's origin, for pages that may stand in a sandbox without an origin of their own, as embeds do: there
   * `'self'` matches nothing in WebKit, and a page would be left without its script and fonts.
   */
  readonly origin?: string;
}

/** A source expression that allows exactly this text: CSP Level 3, 'sha256-' and the base64 of the digest. */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

/**
 * The Content-Security-Policy of a page, for a `<meta http-equiv>` right after the charset: everything is forbidden but
 * what the page is known to hold. Neither `unsafe-inline` nor `unsafe-eval`; no `style` attribute, no `on…` handler,
 * no form; and where the browser knows Trusted Types, no string can become script or markup at all.
 * What a meta element cannot say (`frame-ancestors`) is in the hosts' header files.
 */
export function contentSecurityPolicy(options: PolicyOptions = {}): string {
  const { styles = [], scripts = [], frames = false, alone = false, origin } = options;
  const own = alone ? [] : ["'self'", ...(origin === undefined ? [] : [origin])];
  const directives: [string, string[]][] = [
    ['default-src', []],
    ['script-src', [...own, ...scripts.map(hashSource)]],
    ['style-src', [...own, ...styles.map(hashSource)]],
    ['img-src', [...own, 'data:']],
    ['font-src', alone ? ['data:'] : own],
    ['connect-src', own],
    ['manifest-src', own],
    ['frame-src', frames ? own : []],
    ['base-uri', []],
    ['form-action', []],
  ];
  // Fetch directives that allow nothing are said by default-src; the two that it does not cover always stand.
  const said = directives.filter(
    ([name, allowed]) => allowed.length > 0 || !name.endsWith('-src') || name === 'default-src',
  );
  return [
    ...said.map(
      ([name, allowed]) => `${name} ${allowed.length ? [...new Set(allowed)].join(' ') : "'none'"}`,
    ),
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}
