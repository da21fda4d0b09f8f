import type { Party } from './mark';

/** Colour names used by pages and pictures alike. */
export type Token =
  | 'paper'
  | 'panel'
  | 'ink'
  | 'quiet'
  | 'rule'
  | 'link'
  | 'sea'
  | 'land'
  | 'land-edge'
  | 'border'
  | 'river'
  | 'water-text'
  | 'road'
  | 'road-fill'
  | 'region-text'
  | 'corridor'
  | 'corridor-edge'
  | 'band'
  | 'tint'
  | 'zone'
  | 'halo'
  | Party;

type Palette = Readonly<Record<Token, string>>;

/** Daylight: an atlas plate. */
const light: Palette = {
  paper: '#fbfaf6',
  panel: '#f4f1e9',
  ink: '#1b2225',
  quiet: '#525c61',
  rule: '#d5d0c4',
  link: '#1f5a8c',
  sea: '#d9e3e8',
  land: '#f4efe6',
  'land-edge': '#688290',
  border: '#675f53',
  river: '#4f7d98',
  'water-text': '#3d5f72',
  road: '#47525a',
  'road-fill': '#fffdf8',
  'region-text': '#5c5547',
  corridor: '#d7a13a',
  'corridor-edge': '#825c0e',
  band: '#6b6257',
  tint: '#2f7d6d',
  zone: '#666666',
  halo: '#fbfaf6',
  government: '#a8482f',
  opposition: '#2a7566',
  turkey: '#2f66a3',
  russia: '#6b4a86',
  iran: '#6d6d1f',
  monitor: '#626a6f',
  'source-text': '#1b2225',
  other: '#626a6f',
};

/** Night: the same plate by lamplight. */
const dark: Palette = {
  paper: '#14191c',
  panel: '#1c2327',
  ink: '#ece8df',
  quiet: '#a9b1b4',
  rule: '#3a4449',
  link: '#8fc0ea',
  sea: '#10202a',
  land: '#2a3030',
  'land-edge': '#708c9a',
  border: '#b3a998',
  river: '#6798b2',
  'water-text': '#94b8cc',
  road: '#b9c1c4',
  'road-fill': '#15191b',
  'region-text': '#bdb5a2',
  corridor: '#c8963a',
  'corridor-edge': '#e2b968',
  band: '#b9ad9d',
  tint: '#5fb7a3',
  zone: '#a6a6a6',
  halo: '#1b2022',
  government: '#e58a6f',
  opposition: '#67c2ad',
  turkey: '#82b4ea',
  russia: '#bf9bdd',
  iran: '#c3c35f',
  monitor: '#aab2b6',
  'source-text': '#ece8df',
  other: '#aab2b6',
};

export const themes = { light, dark } as const;
export type Theme = keyof typeof themes;

/** Class of a raster made for one theme, and the custom property that says whether it is displayed. */
export const rasterClass: Readonly<Record<Theme, string>> = { light: 'day', dark: 'night' };

/** Custom properties of a theme: `--paper:#fbfaf6;…`, and which of the rasters made for one theme is shown. */
export function themeProperties(theme: Theme): string {
  const shown = Object.entries(rasterClass).map(([own, name]) => [name, own === theme ? 'inline' : 'none']);
  return [...Object.entries(themes[theme]), ...shown].map(([name, value]) => `--${name}:${value}`).join(';');
}
