import type { Item, Span } from './items';
import type { Scale } from './scale';
import type { Stretch } from './event-mark';

/** Where an event stands along the axis. */
export interface Stand {
  /** Middle of its sign, px. */
  readonly at: number;
  /** Its bar, where its time is a stretch that can be seen at this scale. */
  readonly bar?: Stretch;
  /**
   * The scale tells hours and nobody gives one: only the bar stands on the scale, and the sign at the head of the label.
   * On the bar it would stand over an hour.
   */
  readonly signAtLabel?: true;
}

/**
 * Places an event on the scale. Minutes are points. A day is a bar on a scale of hours, a month on one of days or
 * months where it is long enough, or on one of days where others are told to the minute; intervals and times marked "about" are bars at every scale.
 * @param least shortest bar worth drawing, px
 */
export function standOf(item: Item, span: Span, scale: Scale, least: number): Stand {
  const { date } = item;
  // "About" a minute or day has no width of its own: an hour or a day on either side is drawn.
  const loose =
    date.about && !date.interval
      ? date.precision === 'minute'
        ? 3_600_000
        : date.precision === 'day'
          ? 86_400_000
          : 0
      : 0;
  const a = date.from - loose;
  const b = date.to + loose;
  const from = Math.max(a, span.from);
  const to = Math.min(b, span.to);
  // The sign stands in the middle of the whole time, not of the part in view, which would suggest an hour nobody gave.
  const middle = scale.at(Math.min(Math.max((a + b) / 2, span.from), span.to));
  const point = date.precision === 'minute' && !date.interval && !date.about;
  const ownSlot = !date.interval && !date.about && date.precision === scale.unit && !span.hours;
  const stretch: Stretch = { a: scale.at(from), b: scale.at(to), softA: a >= span.from, softB: b <= span.to };
  if (point || ownSlot || stretch.b - stretch.a < least) return { at: middle };
  return {
    at: middle,
    bar: stretch,
    ...(scale.unit === 'hour' && date.precision !== 'minute' ? { signAtLabel: true } : {}),
  };
}
