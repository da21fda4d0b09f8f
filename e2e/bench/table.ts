import type { Reading } from './measures.ts';

/** The middle of some values; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(half)]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

const shown = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);

/** Readings of two pages as a Markdown table of medians, with their ranges and the ratio. */
export function comparison(ours: readonly Reading[], usual: readonly Reading[]): string {
  const rows = Object.keys(ours[0] ?? {}).map((name) => {
    const [a, b] = [ours, usual].map((readings) => readings.map((reading) => reading[name]!));
    const range = (values: readonly number[]): string =>
      `${shown(median(values))} (${shown(Math.min(...values))} to ${shown(Math.max(...values))})`;
    const ratio = median(b!) === 0 ? '' : shown(median(a!) / median(b!));
    return `| ${name} | ${range(a!)} | ${range(b!)} | ${ratio} |`;
  });
  return ['| measure | this site | the usual way | ratio |', '|---|---:|---:|---:|', ...rows].join('\n');
}
