import { colourIn, styleOf, type Role } from './look';
import type { Emphasis, Party } from './mark';
import { themes, type Theme, type Token } from './theme';

/**
 * What a reader sees where marks lie on one another, worked out from the tokens: for tests. A ground is what can lie
 * under a mark.
 */

/** A colour as six hex digits after `#`. */
export type Hex = string;

const channels = (hex: Hex): number[] => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));

/** A colour laid over another, as browsers blend them. @param opacity 0 to 1 */
function over(top: Hex, opacity: number, under: Hex): Hex {
  const below = channels(under);
  return `#${channels(top)
    .map((value, i) => Math.round(value * opacity + below[i]! * (1 - opacity)))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}

/** WCAG 2.2 relative luminance, 0 to 1. */
function luminance(colour: Hex): number {
  const [r, g, b] = channels(colour).map((value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2 contrast ratio of two colours, 1 to 21. */
export function contrast(a: Hex, b: Hex): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** The ink of the relief, and how much of it lies on the land: nine tenths of all shaded ground have less. */
const shade = { light: '#543c20', dark: '#b69262', opacity: 0.33 };

const token =
  (name: Token) =>
  (theme: Theme): Hex =>
    themes[theme][name];
const area =
  (role: Role, on: (theme: Theme) => Hex, emphasis: Emphasis = 'lifted') =>
  (theme: Theme): Hex => {
    const style = styleOf({ role, emphasis });
    return over(colourIn(theme, style.fill!, undefined), style.opacity ?? 1, on(theme));
  };
const land = token('land');
const paper = token('paper');
const shaded = (theme: Theme): Hex =>
  over(shade[theme], shade.opacity * styleOf({ role: 'relief', emphasis: 'normal' }).opacity!, land(theme));

/** Everything that marks lie on, at its strongest. */
export const grounds = {
  paper,
  land,
  shade: shaded,
  sea: token('sea'),
  halo: token('halo'),
  road: token('road-fill'),
  corridor: area('corridor', land),
  'corridor in shade': area('corridor', shaded),
  band: area('band', land),
  tint: area('tint', land),
  /** The plate under a legend. */
  plate: area('panel', land),
  lane: (theme: Theme): Hex =>
    over(themes[theme].panel, styleOf({ role: 'lane', emphasis: 'normal' }).opacity!, paper(theme)),
  cell: token('panel'),
  'cell added': area('cell-added', paper),
  'cell added, muted': area('cell-added', paper, 'muted'),
} as const satisfies Record<string, (theme: Theme) => Hex>;

export type Ground = keyof typeof grounds;

/** The colour that tells a mark from its ground: its line, or its fill where the line is only a gap or a halo. */
export function seen(theme: Theme, role: Role, emphasis: Emphasis, under: Hex, party?: Party): Hex {
  const style = styleOf({ role, emphasis });
  const line = style.stroke && style.stroke !== 'halo' && !style.halo ? style.stroke : style.fill!;
  return over(colourIn(theme, line, party), style.opacity ?? 1, under);
}
