import type { Reading } from './measures.ts';

/** The middle of some values; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(half)]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

const shown = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);

/**
 * Readings of this site's page, of the usual way's, and of this site's page without its script, as a Markdown table of
 * medians with their ranges, and the ratio of the first two. What the third was not asked for stays empty.
 */
export function comparison({
  ours,
  usual,
  bare,
}: Readonly<Record<'ours' | 'usual' | 'bare', readonly Reading[]>>): string {
  const rows = Object.keys(ours[0] ?? {}).map((name) => {
    const of = (readings: readonly Reading[]): number[] => readings.flatMap((reading) => reading[name] ?? []);
    const range = (values: readonly number[]): string =>
      values.length === 0
        ? ''
        : `${shown(median(values))} (${shown(Math.min(...values))} to ${shown(Math.max(...values))})`;
    const [a, b] = [median(of(ours)), median(of(usual))];
    return `| ${name} | ${range(of(ours))} | ${range(of(usual))} | ${b === 0 ? '' : shown(a / b)} | ${range(of(bare))} |`;
  });
  return [
    '| measure | this site | the usual way | ratio | this site, its script refused |',
    '|---|---:|---:|---:|---:|',
    ...rows,
  ].join('\n');
}
