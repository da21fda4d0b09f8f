import type { Sheet } from '../sheet';
import { shortDate } from './items';
import type { Scale } from './scale';
import { least } from './tall-measures';

/** Where a scale stands: the end of its words, its axis, the right end of its ticks, its top and bottom, px. */
export interface ScaleBox {
  readonly edge: number;
  readonly axisX: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Ticks in words short enough for the left edge. */
export function tickWords(scale: Scale): (label: string, at: number) => string {
  const month = (at: number): string =>
    shortDate(new Date(at).toISOString().slice(0, 7), new Date(at).getUTCFullYear(), true);
  return (label, at) => {
    if (label === '') return '';
    const date = new Date(at);
    if (scale.unit === 'day') return `${label}\u00a0${month(at)}`;
    if (scale.unit === 'hour' && date.getUTCHours() === 0) return `${date.getUTCDate()}\u00a0${month(at)}`;
    if (scale.unit === 'month' && date.getUTCMonth() === 0) return String(date.getUTCFullYear());
    return label;
  };
}

/** Draws the axis with its ticks and their words. */
export function drawScale(
  sheet: Sheet,
  scale: Scale,
  words: (label: string, at: number) => string,
  box: ScaleBox,
): void {
  const { edge, axisX, right, top, bottom } = box;
  for (const tick of scale.ticks) {
    const text = words(tick.label, tick.at);
    const y = scale.at(tick.labelAt) + least * 0.35;
    if (text && y > top + least * 0.3 && y < bottom + 2)
      sheet.text({
        key: `tick-text:${tick.at}`,
        role: 'tick-text',
        text,
        x: edge,
        anchor: 'end',
        y,
        size: least,
      });
    sheet.rule(`tick:${tick.at}`, 'tick', 'x', scale.at(tick.at), axisX, right, 0);
    sheet.rule(`tick-stub:${tick.at}`, 'tick-strong', 'x', scale.at(tick.at), axisX - 3, axisX, 0);
  }
  sheet.ground.push({
    kind: 'path',
    key: 'axis',
    role: 'axis',
    emphasis: 'normal',
    closed: false,
    rings: [
      [
        [axisX, top],
        [axisX, bottom],
      ],
    ],
  });
}
