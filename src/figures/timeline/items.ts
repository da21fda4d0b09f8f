import type { Atlas } from '../../atlas/atlas';
import { dateInWords, edtf, months, type Edtf } from '../../atlas/edtf';
import type { Event } from '../../atlas/schema/event';
import type { Figure } from '../../atlas/schema/figure';
import type { TimelineScene } from '../../atlas/schema/scene';
import type { Format } from '../../frame/frame';
import type { Emphasis } from '../../frame/mark';

export type TimelineFigure = Extract<Figure, { kind: 'timeline' }>;

/** An event as one scene of a timeline shows it. */
export interface Item {
  readonly event: Event;
  readonly date: Edtf;
  readonly lane: number;
  /** Place in its lane's list: the earlier, the longer it keeps its label. */
  readonly rank: number;
  readonly emphasis: Exclude<Emphasis, 'hidden'>;
  /** The claim behind it is disputed. */
  readonly disputed: boolean;
  /** The date as the label prints it. */
  readonly when: string;
  readonly notes: readonly string[];
}

/** What one scene of a timeline shows: the window of time, and everything in it. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly items: readonly Item[];
  /** Lanes that no event of the figure falls into in these dates. A lane whose events the scene hides is not among them. */
  readonly vacant: ReadonlySet<number>;
  /** The scale tells hours: some event in view is dated to the minute, and the figure's zone does not rule hours out. */
  readonly hours: boolean;
  /** Notes that hang on a date and not on an event. */
  readonly dateNotes: readonly { readonly at: number; readonly text: string }[];
}

/** A date in words for a label: without the year where the whole picture lies in it, and a day named once where hours differ. */
export function shortDate(text: string, year: number | undefined, abbreviate = false): string {
  const [a, b] = text.split('/');
  const sameDay = a !== undefined && b !== undefined && a.includes('T') && a.slice(0, 10) === b.slice(0, 10);
  const bothAbout =
    a !== undefined &&
    b !== undefined &&
    a.endsWith('~') &&
    b.endsWith('~') &&
    a.length === 11 &&
    b.length === 11;
  let words = dateInWords(text);
  if (sameDay)
    words = `${dateInWords(a)}${text.includes('~') ? ' to ' : '–'}${b.endsWith('~') ? 'about\u00a0' : ''}${b.slice(11, 16)}`;
  else if (bothAbout) words = `about\u00a0${dateInWords(text.replaceAll('~', ''))}`;
  if (year !== undefined) words = words.replace(new RegExp(`\u00a0${year}\\b`, 'g'), '');
  if (abbreviate) for (const month of months) words = words.replaceAll(month, month.slice(0, 3));
  return words;
}

/** The year that a span of time lies in, or undefined where it crosses into another. */
export function yearOf(from: number, to: number): number | undefined {
  const year = new Date(from).getUTCFullYear();
  return new Date(to - 1).getUTCFullYear() === year ? year : undefined;
}

/** An event's date as its label prints it: without the hour where the title says that. See `shortDate`. */
export function whenOf(
  event: Pick<Event, 'date' | 'title'>,
  year: number | undefined,
  abbreviate = false,
): string {
  const hour = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)$/.exec(event.date);
  return shortDate(
    hour?.[1] && hour[2] && event.title.includes(hour[2]) ? hour[1] : event.date,
    year,
    abbreviate,
  );
}

/** What a picture prints of a figure's zone: the time that hours are told in, or that none are known. Bare "Dates" needs no words. */
export const zoneWords = (zone: string): string => zone.replace(/^dates\b[;,]?\s*/i, '');

/** How a picture says that it names fewer events than it is about; empty where it names all. A card has no data table beside it. */
export const leftOutWords = (all: number, named: number, format: Format): string =>
  all > named ? `${all - named} more ${format === 'card' ? 'on the page' : 'in the data table'}` : '';

function read(text: string, what: string): Edtf {
  const date = edtf(text);
  if (!date) throw new TypeError(`${what}: not a date: ${text}`);
  return date;
}

/**
 * Collects the events of a figure that overlap the scene's window, in time order (then lane, then rank). Events that
 * the scene does not list are muted. Throws TypeError if an event or note names something unknown.
 */
export function itemsOf(atlas: Atlas, figure: TimelineFigure, scene: TimelineScene): Span {
  const { from, to } = read(scene.look, `scene ${scene.id}`);
  const year = yearOf(from, to);
  const items: Item[] = [];
  const vacant = new Set(figure.rows.keys());
  figure.rows.forEach((row, lane) => {
    row.events.forEach((id, rank) => {
      const event = atlas.events.get(id);
      if (!event) throw new TypeError(`figure ${figure.id}: unknown event ${id}`);
      const date = read(event.date, `event ${id}`);
      if (date.to <= from || date.from >= to) return;
      vacant.delete(lane);
      const emphasis = scene.events[id] ?? 'muted';
      if (emphasis === 'hidden') return;
      const notes = scene.notes
        .filter((note) => note.at === id || note.at === `event:${id}`)
        .map((note) => note.text);
      const disputed = atlas.claims.get(event.claim)?.status === 'disputed';
      items.push({ event, date, lane, rank, emphasis, disputed, when: whenOf(event, year), notes });
    });
  });
  items.sort(
    (a, b) => a.date.from - b.date.from || a.date.to - b.date.to || a.lane - b.lane || a.rank - b.rank,
  );
  const dateNotes = scene.notes.flatMap((note) => {
    const date = typeof note.at === 'string' ? edtf(note.at) : undefined;
    return date
      ? [{ at: date.precision === 'minute' ? date.from : (date.from + date.to) / 2, text: note.text }]
      : [];
  });
  const hours = !/^dates\b/i.test(figure.zone) && items.some((item) => item.event.date.includes('T'));
  return { from, to, items, vacant, hours, dateNotes };
}
