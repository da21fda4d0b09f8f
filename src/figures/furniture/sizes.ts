import type { Format } from '../../frame/frame';

/** Sizes of furniture in px, by format. Nothing is set smaller than `least`. */
export const furnitureSizes: Readonly<
  Record<Format, { least: number; date: number; legend: number; edge: number }>
> = {
  wide: { least: 14, date: 18, legend: 14.5, edge: 24 },
  tall: { least: 12, date: 13.5, legend: 12, edge: 10 },
  card: { least: 20, date: 24, legend: 20, edge: 28 },
};
