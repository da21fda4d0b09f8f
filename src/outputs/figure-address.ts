import type { Format } from '../frame/frame';

/** Formats in which every scene can be downloaded. */
export const downloadFormats = ['wide', 'tall'] as const satisfies readonly Format[];
export type DownloadFormat = (typeof downloadFormats)[number];

/** Pixels of a downloaded PNG to a px of the picture. */
export const zooms = [1, 2] as const;
export type Zoom = (typeof zooms)[number];

/** Address of a scene's picture from the site's own root, as SVG. */
export const svgPath = (scene: string, format: DownloadFormat): string => `/figures/${scene}.${format}.svg`;

/** The same as PNG. */
export const pngPath = (scene: string, format: DownloadFormat, zoom: Zoom = 1): string =>
  `/figures/${scene}.${format}${zoom === 1 ? '' : `@${zoom}x`}.png`;

/** Address of the social card of a chapter or step. */
export const cardPath = (chapter: string, step?: string): string =>
  `/cards/${chapter}${step === undefined ? '' : `/${step}`}.png`;
