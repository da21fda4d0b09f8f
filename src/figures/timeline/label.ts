import { leading, type Sheet } from '../sheet';
import { widestOf, wrap } from '../wrap';
import type { Item } from './items';

/** A label as wrapped for one width. */
export interface Label {
  readonly title: readonly string[];
  /** The date under the title, and the note under that. */
  readonly when: readonly string[];
  readonly note: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly small: number;
}

/** What a label says besides its title. */
export interface LabelContent {
  /** Size of a normal title, px: lifted ones are set larger, muted ones smaller. */
  readonly size: number;
  /** Size of the date, px, and the least of all. */
  readonly small: number;
  readonly withDate: boolean;
  readonly withNotes: boolean;
}

/** Size of a title by how much it is stressed, from that of a normal one, px. @param lift how much larger a lifted one is */
export const titleSize = (emphasis: Item['emphasis'], normal: number, least: number, lift = 1.12): number =>
  emphasis === 'lifted' ? normal * lift : emphasis === 'muted' ? Math.max(least, normal * 0.9) : normal;

/** Wraps an event's title, date and note to at most `room` px. */
export function labelOf(
  item: Item,
  room: number,
  { size: normal, small, withDate, withNotes }: LabelContent,
): Label {
  const size = titleSize(item.emphasis, normal, small);
  const setting = { size, role: 'event-text', emphasis: item.emphasis } as const;
  const title = wrap(item.event.title, room, setting);
  const dates = { size: small, role: 'tick-text', emphasis: item.emphasis } as const;
  const when = withDate ? wrap(item.when, room, dates) : [];
  const notes = { size: small, role: 'remark', emphasis: item.emphasis } as const;
  const note = (withNotes ? item.notes : []).flatMap((text) => wrap(text, room - small, notes));
  const width = Math.max(
    widestOf(title, setting),
    widestOf(when, dates),
    note.length ? widestOf(note, notes) + small : 0,
  );
  return {
    title,
    when,
    note,
    width,
    height: title.length * size * leading + (when.length + note.length) * small * leading,
    size,
    small,
  };
}

/**
 * Sets a label with its top left corner at (x, y). Against the right edge the lines end at `x + width`. A note hangs
 * from the label by a short bracket.
 */
export function setLabel(
  sheet: Sheet,
  item: Item,
  label: Label,
  x: number,
  y: number,
  align: 'start' | 'end' = 'start',
): void {
  const { size, small } = label;
  const edge = align === 'start' ? x : x + label.width;
  const base = { x: edge, anchor: align, emphasis: item.emphasis } as const;
  let top = y;
  const baseline = (px: number): number => top + px * (leading / 2 + 0.35);
  sheet.lines(label.title, {
    ...base,
    key: `label:${item.event.id}`,
    role: 'event-text',
    size,
    y: baseline(size),
  });
  top += label.title.length * size * leading;
  sheet.lines(label.when, {
    ...base,
    key: `when:${item.event.id}`,
    role: 'tick-text',
    size: small,
    y: baseline(small),
  });
  top += label.when.length * small * leading;
  if (!label.note.length) return;
  const inward = align === 'start' ? small : -small;
  const middle = top + (small * leading) / 2;
  sheet.path(`bracket:${item.event.id}`, 'leader', [
    [edge + inward * 0.2, top + 1],
    [edge + inward * 0.2, middle],
    [edge + inward * 0.75, middle],
  ]);
  sheet.lines(label.note, {
    ...base,
    key: `note:${item.event.id}`,
    role: 'remark',
    x: edge + inward,
    size: small,
    y: baseline(small),
  });
}
