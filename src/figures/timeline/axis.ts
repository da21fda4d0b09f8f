import { leading, widthOf, type Sheet } from '../sheet';
import type { Span } from './items';
import type { Scale } from './scale';

/** Where a scale that runs to the right is drawn, px. */
export interface AxisBox {
  readonly left: number;
  readonly right: number;
  /** Baselines of the larger units and of the ticks, and where the ticks end below. */
  readonly eraY: number;
  readonly tickY: number;
  readonly bottom: number;
  readonly size: number;
}

/** Draws the scale's words and line. Its rules are drawn by `drawRules` once all text stands. */
export function drawAxis(sheet: Sheet, scale: Scale, { left, right, eraY, tickY, size }: AxisBox): void {
  const axisY = tickY + size * 0.5;
  for (const tick of scale.ticks) {
    if (tick.label)
      sheet.text({
        key: `tick-text:${tick.at}`,
        role: 'tick-text',
        text: tick.label,
        x: scale.at(tick.labelAt),
        y: tickY,
        size,
        anchor: 'middle',
      });
  }
  for (const era of scale.eras) {
    const [a, b] = [scale.at(era.from), scale.at(era.to)];
    const label = era.labels.find((text) => widthOf(text, size, 'head') + size < b - a);
    if (label)
      sheet.text({
        key: `era:${era.from}`,
        role: 'head',
        text: label,
        x: (a + b) / 2,
        y: eraY,
        size,
        anchor: 'middle',
      });
  }
  sheet.path('axis', 'axis', [
    [left, axisY],
    [right, axisY],
  ]);
}

/** Draws the rules down from the ticks, broken where text stands. */
export function drawRules(sheet: Sheet, scale: Scale, { eraY, tickY, bottom, size }: AxisBox): void {
  const axisY = tickY + size * 0.5;
  for (const tick of scale.ticks) {
    const x = scale.at(tick.at);
    sheet.rule(`tick:${tick.at}`, 'tick', 'y', x, axisY, bottom, 3);
    if (tick.strong && scale.eras.length)
      sheet.rule(`tick-strong:${tick.at}`, 'tick-strong', 'y', x, eraY - size * 0.8, axisY, 2);
    else if (!tick.label || tick.at === tick.labelAt)
      sheet.rule(`tick-stub:${tick.at}`, 'tick-strong', 'y', x, axisY - size * 0.3, axisY, 0);
  }
}

/** Sets notes that hang on a date in a line under the scale, each with a leader down through the lanes. */
export function drawDateNotes(
  sheet: Sheet,
  scale: Scale,
  span: Span,
  { left, right, bottom, size }: AxisBox,
  y: number,
): void {
  let free = left;
  for (const note of [...span.dateNotes].sort((a, b) => a.at - b.at)) {
    const x = scale.at(Math.min(Math.max(note.at, span.from), span.to));
    const width = widthOf(note.text, size, 'note');
    const start = Math.max(free, Math.min(x + size * 0.4, right - width));
    if (start + width > right) continue;
    sheet.text({ key: `date-note:${note.at}`, role: 'note', text: note.text, x: start, y, size });
    sheet.rule(`note-line:${note.at}`, 'leader', 'y', x, y - size * (leading - 0.3), bottom, 3);
    free = start + width + size;
  }
}
