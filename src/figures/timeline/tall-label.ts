import { leading, widthOf, type Sheet } from '../sheet';
import { wrap } from '../wrap';
import { itemMarks, reachOfItem, signMarks } from './event-mark';
import { titleSize } from './label';
import type { Item } from './items';

/** A label of the tall format: the party's shape, then the date, which may run on into the title. */
export interface TallLabel {
  /** One line, or more where the date is long. */
  readonly when: readonly string[];
  /** Room of the party's shape before the date, and of date and shape before a title that follows on the line; px. */
  readonly bullet: number;
  readonly indent: number;
  readonly title: readonly string[];
  readonly note: readonly string[];
  readonly height: number;
  readonly size: number;
  readonly small: number;
  /** See `Setting`. */
  readonly sign: number | undefined;
}

interface Setting {
  readonly size: number;
  readonly small: number;
  readonly ownLine: boolean;
  readonly lift: number;
  /** Radius of a normal sign, px, if the label is headed by its event's own sign, which stands nowhere else. */
  readonly sign: number | undefined;
}

/** Wraps date, title and notes to `room` px. The date stands on a line of its own if asked, if longer
 * than half the line, or if running on into the title would save no line. */
export function tallLabel(
  item: Item,
  when: string,
  room: number,
  { size: normal, small, ownLine, lift, sign: r }: Setting,
): TallLabel {
  const size = titleSize(item.emphasis, normal, small, lift);
  const sign = r === undefined ? undefined : reachOfItem(item, r);
  const bullet = sign ? sign.left + sign.right + size * 0.25 : size * 1.2;
  const width = widthOf(when, small, 'tick-text', item.emphasis) + size * 0.25;
  const setting = { size, role: 'event-text', emphasis: item.emphasis } as const;
  const alone = wrap(item.event.title, room, setting);
  const after =
    ownLine || width > (room - bullet) / 2
      ? undefined
      : wrap(item.event.title, room, setting, bullet + width);
  // Running on is worth it only where it saves a line.
  const own = after === undefined || after.length > alone.length;
  const indent = own ? 0 : bullet + width;
  const title = own ? alone : after;
  const dates = wrap(when, room - bullet, { size: small, role: 'tick-text', emphasis: item.emphasis });
  const note = item.notes.flatMap((text) =>
    wrap(text, room - small, { size: small, role: 'remark', emphasis: item.emphasis }),
  );
  return {
    when: dates,
    bullet,
    indent,
    title,
    note,
    size,
    small,
    sign: r,
    height: (title.length + (own ? dates.length : 0)) * size * leading + note.length * small * leading,
  };
}

/** Sets the label with its top left corner at (x, y). */
export function setTallLabel(sheet: Sheet, item: Item, label: TallLabel, x: number, y: number): void {
  const { size, small, sign, when, bullet, indent, title, note } = label;
  const baseline = (line: number): number => y + size * (leading * line + leading / 2 + 0.35);
  const emphasis = item.emphasis;
  const hollow = item.event.mark === 'claimed' || item.event.mark === 'spoken';
  const middle = y + (size * leading) / 2;
  // The sign of an agreement keeps its ring: by its shape and date a label is found on the scale.
  const deal = item.event.mark === 'deal';
  const { party, id } = item.event;
  sheet.add(
    ...(sign === undefined
      ? signMarks(
          `bullet:${id}`,
          { mark: deal ? 'deal' : hollow ? 'claimed' : 'happened', disputed: false },
          party,
          emphasis,
          x + size * (deal ? 0.44 : 0.38),
          middle,
          size * (deal ? 0.27 : 0.35),
        )
      : itemMarks(item, x + reachOfItem(item, sign).left, middle, sign)),
  );
  when.forEach((text, i) =>
    sheet.text({
      key: `when:${item.event.id}:${i}`,
      role: 'tick-text',
      text,
      x: x + bullet,
      y: baseline(i),
      size: small,
      emphasis,
    }),
  );
  const first = indent > 0 ? 0 : when.length;
  title.forEach((text, i) =>
    sheet.text({
      key: `label:${item.event.id}:${i}`,
      role: 'event-text',
      text,
      x: i === 0 ? x + indent : x,
      y: baseline(first + i),
      size,
      emphasis,
    }),
  );
  if (!note.length) return;
  const top = y + (first + title.length) * size * leading;
  const noteAt = top + (small * leading) / 2;
  sheet.path(`bracket:${item.event.id}`, 'leader', [
    [x + 2, top + 1],
    [x + 2, noteAt],
    [x + small * 0.75, noteAt],
  ]);
  sheet.lines(note, {
    key: `note:${item.event.id}`,
    role: 'remark',
    emphasis,
    x: x + small,
    y: noteAt + small * 0.35,
    size: small,
  });
}
