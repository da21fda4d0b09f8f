import type { Party } from './mark';

/** Colour names used by pages and pictures alike. */
export type Token =
  | 'paper' | 'panel' | 'ink' | 'quiet' | 'rule' | 'link'
  | 'sea' | 'land' | 'land-edge' | 'border' | 'river' | 'water-text' | 'road' | 'road-case' | 'region-text'
  | 'corridor' | 'corridor-edge' | 'band' | 'tint' | 'zone' | 'halo'
  | Party;

type Palette = Readonly<Record<Token, string>>;

/** Daylight: an atlas plate. */
const light: Palette = {
  paper: '#fbfaf6', panel: '#f4f1e9', ink: '#1b2225', quiet: '#525c61', rule: '#d5d0c4', link: '#1f5a8c',
  sea: '#d9e3e8', land: '#f4efe6', 'land-edge': '#9fb0b8', border: '#7b7468', river: '#7fa3b8', 'water-text': '#48697c', road: '#59636a', 'road-case': '#fbfaf6', 'region-text': '#6b6455',
  corridor: '#d7a13a', 'corridor-edge': '#8a6312', band: '#6b6257', tint: '#2f7d6d', zone: '#7d7d7d', halo: '#fbfaf6',
  government: '#a8482f', opposition: '#2a7566', turkey: '#2f66a3', russia: '#6b4a86', iran: '#6d6d1f', monitor: '#626a6f', 'source-text': '#1b2225', other: '#626a6f',
};

/** Night: the same plate by lamplight. */
const dark: Palette = {
  paper: '#14191c', panel: '#1c2327', ink: '#ece8df', quiet: '#a9b1b4', rule: '#3a4449', link: '#8fc0ea',
  sea: '#10202a', land: '#262b2b', 'land-edge': '#4d626d', border: '#938b7d', river: '#4f7f99', 'water-text': '#8fb3c7', road: '#a8b1b5', 'road-case': '#1a1f21', 'region-text': '#b0a894',
  corridor: '#c8963a', 'corridor-edge': '#e2b968', band: '#b9ad9d', tint: '#5fb7a3', zone: '#9a9a9a', halo: '#1b2022',
  government: '#e58a6f', opposition: '#67c2ad', turkey: '#82b4ea', russia: '#bf9bdd', iran: '#c3c35f', monitor: '#aab2b6', 'source-text': '#ece8df', other: '#aab2b6',
};

export const themes = { light, dark } as const;
export type Theme = keyof typeof themes;

/** Custom properties of a theme: `--paper:#fbfaf6;…`. */
export function themeProperties(theme: Theme): string {
  return Object.entries(themes[theme]).map(([name, value]) => `--${name}:${value}`).join(';');
}
