import { themes, type Theme } from '../../frame/theme';
import type { ReliefRaster } from './relief';

type Colour = readonly [red: number, green: number, blue: number];

/** The one colour of a theme's relief: a dark brown that shades light paper, and a pale brown, near the light itself, that lights dark paper. */
const inks: Readonly<Record<Theme, Colour>> = { light: [84, 60, 32], dark: [200, 176, 142] };

const colourOf = (hex: string): Colour => [
  parseInt(hex.slice(1, 3), 16),
  parseInt(hex.slice(3, 5), 16),
  parseInt(hex.slice(5, 7), 16),
];

/**
 * A relief in one colour, with what it does to the land of one theme put into its opacity: on light paper shade does
 * the work and light does nothing, on dark paper the other way round. Pictures of one colour pack into an eighth of
 * the bytes, so a page carries one for each theme inside itself.
 */
export function flatRelief(raster: ReliefRaster, theme: Theme): ReliefRaster {
  const ink = inks[theme];
  const land = colourOf(themes[theme].land);
  const reach = ink.map((value, i) => value - land[i]!);
  const square = reach.reduce((sum, value) => sum + value * value, 0);
  const data = new Uint8ClampedArray(raster.data.length);
  for (let at = 0; at < data.length; at += 4) {
    let along = 0;
    for (let i = 0; i < 3; i += 1) {
      data[at + i] = ink[i]!;
      along += (raster.data[at + i]! - land[i]!) * reach[i]!;
    }
    data[at + 3] = (raster.data[at + 3]! * along) / square;
  }
  return { ...raster, data };
}
