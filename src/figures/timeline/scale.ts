import { scaleUtc, utcDay, utcHour, utcMonth, utcYear, type TimeInterval } from 'd3';
import { months } from '../../atlas/edtf';

/** A mark on the time scale. */
interface Tick {
  readonly at: number;
  readonly label: string;
  /** Where the label stands: at the instant for hours, in the middle of the day, month or year it names. */
  readonly labelAt: number;
  /** Begins a larger unit: midnight, the first of a month, New Year. */
  readonly strong: boolean;
}

/** A larger unit over the ticks: the day over hours, the month over days. */
interface Era {
  readonly from: number;
  readonly to: number;
  /** Longest first: the first that fits is printed. */
  readonly labels: readonly string[];
}

export interface Scale {
  readonly unit: 'hour' | 'day' | 'month' | 'year';
  /** Instant to px along the axis; one straight line. */
  readonly at: (time: number) => number;
  readonly ticks: readonly Tick[];
  readonly eras: readonly Era[];
}

const monthOf = (time: Date): string => months[time.getUTCMonth()] ?? '';
const nbsp = '\u00a0';

interface Grid {
  readonly unit: Scale['unit'];
  readonly interval: TimeInterval;
  /** The unit that a label names, in which it stands centred; undefined: at the instant itself. */
  readonly slot: TimeInterval | undefined;
  readonly label: (time: Date) => string;
  readonly strong: (time: Date) => boolean;
}

const hourGrid = (every: number): Grid => ({
  unit: 'hour',
  interval: utcHour.filter((d) => d.getUTCHours() % every === 0),
  slot: undefined,
  label: (d) => `${String(d.getUTCHours()).padStart(2, '0')}:00`,
  strong: (d) => d.getUTCHours() === 0,
});

/** Every n-th day of a month, without the short stub at its end. */
const dayGrid = (every: number): Grid => ({
  unit: 'day',
  interval:
    every === 1
      ? utcDay
      : utcDay.filter((d) => (d.getUTCDate() - 1) % every === 0 && d.getUTCDate() <= 31 - every),
  slot: every === 1 ? utcDay : undefined,
  label: (d) => String(d.getUTCDate()),
  strong: (d) => d.getUTCDate() === 1,
});

const monthGrid = (every: number): Grid => ({
  unit: 'month',
  interval: utcMonth.filter((d) => d.getUTCMonth() % every === 0),
  slot: every === 1 ? utcMonth : undefined,
  label: (d) => monthOf(d).slice(0, 3),
  strong: (d) => d.getUTCMonth() === 0,
});

const yearGrid: Grid = {
  unit: 'year',
  interval: utcYear,
  slot: utcYear,
  label: (d) => String(d.getUTCFullYear()),
  strong: () => true,
};

const grids: readonly Grid[] = [
  // None of twelve hours: it tells no hour, and puts a tick at noon, where events known to their day would stand on it.
  ...[1, 2, 3, 6].map(hourGrid),
  ...[1, 2, 5, 10].map(dayGrid),
  ...[1, 3, 6].map(monthGrid),
  yearGrid,
];

const larger: Record<Scale['unit'], { interval: TimeInterval; labels: (d: Date) => string[] } | undefined> = {
  hour: {
    interval: utcDay,
    labels: (d) => [
      `${d.getUTCDate()}${nbsp}${monthOf(d)}`,
      `${d.getUTCDate()}${nbsp}${monthOf(d).slice(0, 3)}`,
    ],
  },
  day: {
    interval: utcMonth,
    labels: (d) => [`${monthOf(d)}${nbsp}${d.getUTCFullYear()}`, monthOf(d), monthOf(d).slice(0, 3)],
  },
  month: { interval: utcYear, labels: (d) => [String(d.getUTCFullYear())] },
  year: undefined,
};

interface ScaleOptions {
  /** Window of time, ms since 1970 UTC. */
  readonly from: number;
  readonly to: number;
  /** Where the window begins and ends along the axis, px. */
  readonly start: number;
  readonly end: number;
  /** Whether hours may be told. Without it the finest tick is a day. */
  readonly hours: boolean;
  /** Room that a tick's label needs along the axis, px; in a slot between two rules it may stand closer to the next. */
  readonly room: (label: string, inSlot: boolean) => number;
}

function ticksOf(grid: Grid, from: number, to: number): Tick[] {
  const slot = grid.slot;
  const first = slot ? slot.floor(new Date(from)) : new Date(from);
  return grid.interval.range(first, new Date(to + 1)).flatMap((time) => {
    const at = time.getTime();
    const end = slot ? slot.offset(time, 1).getTime() : at;
    const shown = [Math.max(at, from), Math.min(end, to)] as const;
    const whole = !slot || shown[1] - shown[0] > (end - at) * 0.45;
    if (at > to || (slot && at >= to)) return [];
    return [
      {
        at: Math.max(at, from),
        label: whole ? grid.label(time) : '',
        labelAt: slot ? (shown[0] + shown[1]) / 2 : at,
        strong: at >= from && grid.strong(time),
      },
    ];
  });
}

/**
 * A straight scale from time to px, with the finest ticks whose labels stand apart: hours, days, months or years of UTC
 * (the data's own calendar days; see `edtf.ts`).
 */
export function scaleOf({ from, to, start, end, hours, room }: ScaleOptions): Scale {
  const line = scaleUtc([from, to], [start, end]);
  const at = (time: number): number => line(time);
  const fits = (grid: Grid): Tick[] | undefined => {
    if (grid.unit === 'hour' && !hours) return undefined;
    // A grid far too fine for the window would make thousands of ticks only to be refused.
    if (grid.interval.range(new Date(from), new Date(from + (to - from) / 8)).length > 60) return undefined;
    const ticks = ticksOf(grid, from, to);
    const labelled = ticks.filter((tick) => tick.label !== '');
    if (labelled.length < 2) return undefined;
    const apart = labelled.every(
      (tick, i) =>
        i === 0 ||
        at(tick.labelAt) - at(labelled[i - 1]?.labelAt ?? from) >=
          (room(tick.label, grid.slot !== undefined) +
            room(labelled[i - 1]?.label ?? '', grid.slot !== undefined)) /
            2,
    );
    return apart ? ticks : undefined;
  };
  let chosen: Grid = yearGrid;
  let ticks: Tick[] | undefined;
  for (const grid of grids) {
    ticks = fits(grid);
    if (ticks) {
      chosen = grid;
      break;
    }
  }
  const above = larger[chosen.unit];
  const eras = above
    ? above.interval.range(above.interval.floor(new Date(from)), new Date(to)).map((time) => ({
        from: Math.max(time.getTime(), from),
        to: Math.min(above.interval.offset(time, 1).getTime(), to),
        labels: above.labels(time),
      }))
    : [];
  return { unit: chosen.unit, at, ticks: ticks ?? ticksOf(yearGrid, from, to), eras };
}
