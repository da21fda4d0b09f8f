import type { PathMark, Point } from './mark';

/** Whole multiples of 10^-decimals, so that differences stay exact. */
const grid = (value: number, factor: number): number => Math.round(value * factor);

/** A multiple of 10^-decimals as a path writes it: no noughts that say nothing, no sign of nothing. */
const number = (multiple: number, decimals: number): string => {
  if (!Number.isFinite(multiple)) throw new RangeError(`not a finite number: ${multiple}`);
  if (decimals === 0 || multiple === 0) return String(multiple);
  const factor = 10 ** decimals;
  const size = Math.abs(multiple);
  const part = size % factor;
  const whole = (size - part) / factor;
  const sign = multiple < 0 ? '-' : '';
  if (part === 0) return sign + whole;
  const digits = String(part).padStart(decimals, '0').replace(/0+$/, '');
  return `${sign}${whole || ''}.${digits}`;
};

function run(ring: readonly Point[], closed: boolean, decimals: number): string {
  const factor = 10 ** decimals;
  const [first, ...rest] = ring;
  if (!first) return '';
  let x = grid(first[0], factor);
  let y = grid(first[1], factor);
  const start = `M${number(x, decimals)} ${number(y, decimals)}`;
  let body = '';
  for (const point of rest) {
    const nx = grid(point[0], factor);
    const ny = grid(point[1], factor);
    if (nx === x && ny === y) continue;
    const dx = number(nx - x, decimals);
    const dy = number(ny - y, decimals);
    body += (body === '' || dx.startsWith('-') ? '' : ' ') + dx + (dy.startsWith('-') ? '' : ' ') + dy;
    x = nx;
    y = ny;
  }
  return body === '' ? '' : `${start}l${body}${closed ? 'z' : ''}`;
}

/**
 * Path data of a mark: relative segments, numbers rounded to `decimals`. Rounding happens on absolute positions, so
 * errors do not add up along a line. Throws RangeError on a number that is not finite.
 */
export function pathData(mark: Pick<PathMark, 'rings' | 'closed'>, decimals: number): string {
  return mark.rings.map((ring) => run(ring, mark.closed, decimals)).join('');
}

/** A number as the painter writes it. */
export const rounded = (value: number, decimals: number): string =>
  number(grid(value, 10 ** decimals), decimals);
