import type { Mark, Party } from '../../frame/mark';
import type { DayCount } from './days';

/** Units side by side in a cell: a matrix `columns` wide, filled row by row from the bottom. */
export interface Matrix {
  readonly columns: number;
  readonly rows: number;
  /** Distance of neighbouring units, px. */
  readonly pitch: number;
}

/** The matrix for `value` units with at most `columns` side by side. */
export const matrixOf = (value: number, columns: number, pitch: number): Matrix => ({
  columns: Math.min(value, columns),
  rows: Math.ceil(value / columns),
  pitch,
});

/** One mark a unit, its matrix standing on `y` and centred on `x`: squares for violations, discs for people killed. */
export function unitMarks(
  { count, emphasis }: DayCount,
  party: Party,
  x: number,
  y: number,
  { columns, pitch }: Matrix,
): Mark[] {
  const half = pitch * 0.37;
  const left = x - (columns * pitch) / 2;
  return Array.from({ length: count.value ?? 0 }, (_, i): Mark => {
    const cx = left + ((i % columns) + 0.5) * pitch;
    const cy = y - (Math.floor(i / columns) + 0.5) * pitch;
    const base = { key: `unit:${count.id}:${i}`, role: 'bar', emphasis, party } as const;
    return count.unit === 'deaths'
      ? { ...base, kind: 'circle', x: cx, y: cy, r: half * 1.08 }
      : {
          ...base,
          kind: 'path',
          closed: true,
          rings: [
            [
              [cx - half, cy - half],
              [cx + half, cy - half],
              [cx + half, cy + half],
              [cx - half, cy + half],
            ],
          ],
        };
  });
}
