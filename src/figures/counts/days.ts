import type { Atlas } from '../../atlas/atlas';
import { edtf } from '../../atlas/edtf';
import type { Count } from '../../atlas/schema/count';
import type { Figure } from '../../atlas/schema/figure';
import type { CountsScene } from '../../atlas/schema/scene';
import type { Emphasis, Party } from '../../frame/mark';

export type CountsFigure = Extract<Figure, { kind: 'counts' }>;

const day = 86_400_000;

/** A count in its row: the days it speaks of, as column numbers. */
export interface DayCount {
  readonly count: Count;
  readonly first: number;
  readonly last: number;
  readonly emphasis: Exclude<Emphasis, 'hidden'>;
  readonly notes: readonly string[];
}

/** One counter's row. */
export interface CounterRow {
  readonly id: string;
  readonly label: string;
  readonly party: Party;
  /** What this counter counts: the reason why rows cannot be compared. */
  readonly of: string;
  readonly counts: readonly DayCount[];
  /** Columns without a count. */
  readonly blank: readonly number[];
  /** Nobody counts this: the row is there to show it. */
  readonly missing?: true;
}

interface DayTable {
  /** Midnight of each day, ms since 1970 UTC. */
  readonly days: readonly number[];
  readonly rows: readonly CounterRow[];
}

function interval(text: string, what: string): { from: number; to: number } {
  const date = edtf(text);
  if (!date) throw new TypeError(`${what}: not a date: ${text}`);
  return date;
}

/** What a row counts: the words of its counts that all share, or all of them. */
function sharedWords(words: readonly string[]): string {
  const shortest = [...words].sort((a, b) => a.length - b.length)[0] ?? '';
  return words.every((text) => text.startsWith(shortest)) ? shortest : [...new Set(words)].join('; ');
}

/** Puts a figure's counts into rows by counter and columns by day. Throws TypeError on an unknown count or a bad date. */
export function dayTable(atlas: Atlas, figure: CountsFigure, scene: CountsScene): DayTable {
  const { from, to } = interval(figure.days, `figure ${figure.id}`);
  const days = Array.from({ length: Math.round((to - from) / day) }, (_, i) => from + i * day);
  const column = (time: number): number => Math.floor((time - from) / day);
  const rows = figure.rows.map((row, i): CounterRow => {
    const counts = row.counts.flatMap((id): DayCount[] => {
      const count = atlas.counts.get(id);
      if (!count) throw new TypeError(`figure ${figure.id}: unknown count ${id}`);
      const emphasis = scene.counts[id] ?? 'normal';
      const date = interval(count.date, `count ${id}`);
      const [first, last] = [Math.max(0, column(date.from)), Math.min(days.length - 1, column(date.to - 1))];
      if (emphasis === 'hidden' || first > last) return [];
      return [
        {
          count,
          first,
          last,
          emphasis,
          notes: scene.notes.filter((note) => note.at === id).map((note) => note.text),
        },
      ];
    });
    const blank = days
      .map((_, c) => c)
      .filter((c) => !counts.some(({ first, last }) => first <= c && c <= last));
    return {
      id: `${row.by}-${i}`,
      label: row.label,
      party: atlas.actors.get(row.by)?.party ?? 'other',
      of: sharedWords(counts.map(({ count }) => count.of)),
      counts,
      blank,
    };
  });
  if (!scene.missing) return { days, rows };
  const looked = interval(scene.missing.days, `scene ${scene.id}`);
  const missing: CounterRow = {
    id: 'missing',
    label: scene.missing.label,
    party: 'other',
    of: '',
    counts: [],
    blank: days.flatMap((time, c) => (looked.from <= time && time < looked.to ? [c] : [])),
    missing: true,
  };
  return { days, rows: [...rows, missing] };
}

/** How a count reads under its units: "19", "none", "small". */
export const countWords = (count: Count): string =>
  count.words ?? (count.value === 0 ? 'none' : String(count.value ?? ''));

/** Whether a count is drawn as units (a number above nought) or as words in a box. */
export const hasUnits = (count: Count): boolean => (count.value ?? 0) > 0;

/** The word after a number: "killed" for deaths, so that a number never stands for something else. */
export const unitWord = (count: Count): string => (count.unit === 'deaths' ? 'killed' : '');
