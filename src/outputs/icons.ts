import { themes } from '../frame/theme';
import { BASE_PATH, href, LANGUAGES, SITE_NAME } from '../site';
import { png } from './raster';

/** A sheet of paper with round corners; or the drawing alone, filling its square to the edge; or that with room to be cut. */
export type IconShape = 'sheet' | 'full' | 'maskable';

/** Icons as PNG: side in px, and shape. Systems cut `full` and `maskable` to shapes of their own. */
export const iconFiles = {
  'apple-touch-icon': { side: 180, shape: 'full' },
  'icon-192': { side: 192, shape: 'full' },
  'icon-512': { side: 512, shape: 'full' },
  'icon-512-maskable': { side: 512, shape: 'maskable' },
} as const satisfies Record<string, { side: number; shape: IconShape }>;
export type IconName = keyof typeof iconFiles;

const { paper, sea, 'land-edge': shore, 'corridor-edge': edge, ink, corridor: ochre } = themes.light;

/** A stretch of road, and by its width the corridor along it. */
const stretch = 'C30 27 38 38 48 29S62 20 80 13';
const alongRoad = `M24 34${stretch}`;
/** The road comes up from the shore. */
const road = `M14 58C16 47 17 40 24 34${stretch}`;

/** The drawing in a square of 64: shore, corridor, road, on paper. It shows no ground in particular. */
const drawing = `<path d="M-20-20H10C8 4 15 14 12 27S17 46 12 84H-20z" fill="${sea}" stroke="${shore}" stroke-width="1.5"/>
<path d="${alongRoad}" fill="none" stroke="${edge}" stroke-width="22"/>
<path d="${alongRoad}" fill="none" stroke="${ochre}" stroke-width="19.5"/>
<path d="${road}" fill="none" stroke="${paper}" stroke-width="8"/>
<path d="${road}" fill="none" stroke="${ink}" stroke-width="4.8"/>`;

/** The site's mark as SVG. `side` is its size in px. */
export function iconSvg(shape: IconShape, side = 64): string {
  // Masks may cut to a circle of four fifths of the side.
  const box = shape === 'maskable' ? '-8 -8 80 80' : '0 0 64 64';
  const round =
    shape === 'sheet' ? 'x="2" y="2" width="60" height="60" rx="12"' : 'x="-8" y="-8" width="80" height="80"';
  const cut = shape === 'sheet' ? ' clip-path="url(#sheet)"' : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${side}" height="${side}">
${shape === 'sheet' ? `<clipPath id="sheet"><rect ${round}/></clipPath>\n` : ''}<rect ${round} fill="${paper}"/>
<g${cut}>${drawing}</g>
${shape === 'sheet' ? `<rect ${round} fill="none" stroke="${ink}" stroke-width="2.5"/>\n` : ''}</svg>
`;
}

/** An icon as PNG. */
export function iconPng(name: IconName): Promise<Buffer> {
  const { side, shape } = iconFiles[name];
  return png(iconSvg(shape, side));
}

/** The web app manifest, whose addresses stand under the site's base path. */
export function webManifest(): Record<string, unknown> {
  const [name] = SITE_NAME.split(':') as [string];
  const icon = (file: IconName, purpose: 'any' | 'maskable') => ({
    src: href(`/${file}.png`),
    sizes: `${iconFiles[file].side}x${iconFiles[file].side}`,
    type: 'image/png',
    purpose,
  });
  return {
    name: SITE_NAME,
    short_name: name,
    lang: LANGUAGES[0].tag,
    dir: LANGUAGES[0].direction,
    id: BASE_PATH,
    start_url: BASE_PATH,
    scope: BASE_PATH,
    // A site to be read in a browser, with an address that can be copied.
    display: 'browser',
    background_color: paper,
    theme_color: paper,
    icons: [
      { src: href('/favicon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      icon('icon-192', 'any'),
      icon('icon-512', 'any'),
      icon('icon-512-maskable', 'maskable'),
    ],
  };
}
