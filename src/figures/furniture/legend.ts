import type { Mark } from '../../frame/mark';
import type { Drawn } from './drawn';

/** An entry of a legend: a sample of the mark, and what it means, with its ± or its certainty in words. */
export interface LegendEntry {
  readonly key: string;
  readonly text: string;
  /** The same in the few words that a phone has room for, where they are other words. */
  readonly short?: string;
  /** Draws the sample centred in a box of the given size, px. */
  readonly sample: (x: number, y: number, width: number, height: number) => readonly Mark[];
}

/** A laid-out legend: size first, so that its place can be chosen; `draw` puts it there. */
export interface Legend {
  readonly width: number;
  readonly height: number;
  readonly draw: (x: number, y: number) => Drawn;
}

/** Room of a sample and what parts it from its text, px, for a size of text in px. */
export const sampleOf = (size: number): { width: number; height: number; gap: number } => ({
  width: size * 1.75,
  height: size * 1,
  gap: size * 0.55,
});
