/**
 * What a host should send with the site's files: the one list from which `_headers`, the nginx and Caddy snippets and
 * the test server are made, so that they cannot disagree. The site works without any of it (its policy stands in the
 * pages); with it, it is faster to read again and safer to serve.
 */
import { fits, type Pattern } from './pattern.ts';

/** One response header and what it says where. */
export interface Rule {
  readonly name: string;
  /** No file fits two of them. An empty value is not sent. */
  readonly cases: readonly (readonly [files: Pattern, value: string])[];
  /** What it says of all other files. */
  readonly otherwise: string;
  /** Whether Netlify and Cloudflare send `otherwise` by themselves, so that `_headers` leaves it out. */
  readonly hostsDefault?: true;
}

/** Files whose name holds a hash of their bytes: they never change. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** Kept, but asked for again each time (by `ETag`, so mostly answered in a few bytes): a correction shows at once. */
const ASK_AGAIN = 'public, max-age=0, must-revalidate';

/** What other sites, and frames without an origin, may read by script: public data, and what embeds are made of. */
const OPEN: readonly Pattern[] = [
  '/_astro/*',
  '/cards/*',
  '/chapters/*.svg',
  '/cite/*',
  '/corrections/feed.xml',
  '/data/*',
  '/embed/*.js',
  '/feed.xml',
  '/figures/*',
  '/fonts/*',
  '/oembed/*',
];

/** Devices and powers that no page of the site uses. */
const UNUSED_POWERS = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

export const RULES: readonly Rule[] = [
  { name: 'X-Content-Type-Options', cases: [], otherwise: 'nosniff' },
  // Whom a reader goes on to read is nobody's business: the sites linked learn nothing of where the reader was.
  { name: 'Referrer-Policy', cases: [], otherwise: 'no-referrer' },
  {
    name: 'Permissions-Policy',
    cases: [],
    otherwise: UNUSED_POWERS.map((power) => `${power}=()`).join(', '),
  },
  // Nothing here is private: pages that isolate themselves may embed and show it too.
  { name: 'Cross-Origin-Resource-Policy', cases: [], otherwise: 'cross-origin' },
  {
    // Beside the policy in each page. Only a header can say who may frame a page: embeds anybody, others nobody.
    name: 'Content-Security-Policy',
    cases: [
      ['/embed/*', ''],
      ['/figures/*', "script-src 'none'"],
    ],
    otherwise: "frame-ancestors 'none'",
  },
  { name: 'Access-Control-Allow-Origin', cases: OPEN.map((files) => [files, '*'] as const), otherwise: '' },
  {
    name: 'Cache-Control',
    cases: [
      ['/_astro/*', FOR_EVER],
      ['/embed/framed.*', FOR_EVER],
      ['/fonts/*.woff2', FOR_EVER],
    ],
    otherwise: ASK_AGAIN,
    hostsDefault: true,
  },
];

/**
 * The headers of a file, by name; without its media type, which `mediaType` knows.
 * @param path from the site's root, as asked for: `/chapters/first-violations/`
 */
export function headersOf(path: string): Record<string, string> {
  const sent = RULES.map(({ name, cases, otherwise }): [string, string] => [
    name,
    cases.find(([files]) => fits(files, path))?.[1] ?? otherwise,
  ]);
  return Object.fromEntries(sent.filter(([, value]) => value !== ''));
}
