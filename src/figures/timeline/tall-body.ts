import { leading, widthOf, type Sheet } from '../sheet';
import { barMarks, itemMarks, radiusOf } from './event-mark';
import { whenOf, yearOf, type Span } from './items';
import { scaleOf, type Scale } from './scale';
import { settle } from './settle';
import { setTallLabel, tallLabel, type TallLabel } from './tall-label';
import { leaderMarks } from './tall-leaders';
import { least, margin, r, size } from './tall-measures';
import { columnsOf, keptLabels, type Placed } from './tall-plan';
import { drawScale, tickWords, type ScaleBox } from './tall-scale';

/** Least distance between labels, px. */
const gap = 4;
/** How labels may be set, best first: dates on lines of their own read better, but run on where that keeps a label. */
const manners = [
  { ownLine: true, lift: 1.08 },
  { ownLine: false, lift: 1.08 },
  { ownLine: true, lift: 1 },
  { ownLine: false, lift: 1 },
] as const;
/** From the columns of signs to the labels, px. */
const labelGap = 15;

/** Scale, signs and labels, laid out. */
export interface Body {
  readonly scale: Scale;
  readonly words: (label: string, at: number) => string;
  readonly box: ScaleBox;
  readonly placed: readonly Placed[];
  readonly labels: readonly (Placed & { readonly label: TallLabel; readonly y: number })[];
}

/** Lays out scale, signs and labels between `top` and `bottom`. */
export function bodyOf(span: Span, top: number, bottom: number, rightEdge: number): Body {
  const scale = scaleOf({
    from: span.from,
    to: span.to,
    start: top + r * 2,
    end: bottom - r * 2,
    hours: span.hours,
    room: () => least * 1.5,
  });
  const words = tickWords(scale);
  const edge =
    margin + Math.max(...scale.ticks.map((tick) => widthOf(words(tick.label, tick.at), least, 'tick-text')));
  const axisX = edge + 5;
  const { placed, right } = columnsOf(span, scale, r, axisX + 4);
  const year = yearOf(span.from, span.to);
  const tries = manners.map((manner) => {
    const label = ({ item, stand }: Placed): TallLabel =>
      tallLabel(item, whenOf(item.event, year, true), rightEdge - right - labelGap, {
        size,
        small: least,
        sign: stand.signAtLabel ? r : undefined,
        ...manner,
      });
    const shown = keptLabels(placed, label, bottom - top, gap);
    const worth = [...shown].reduce(
      (sum, { emphasis }) => sum + { lifted: 100, normal: 1, muted: 0 }[emphasis],
      0,
    );
    return { label, shown, worth };
  });
  const { label, shown } = tries.reduce((best, one) => (one.worth > best.worth ? one : best));
  const labelled = placed
    .filter(({ item }) => shown.has(item))
    .sort((a, b) => a.stand.at - b.stand.at || a.x - b.x)
    .map((one) => ({ ...one, label: label(one) }));
  // The wish is that the first line stands beside the sign.
  const tops = settle(
    labelled.map((one) => ({
      wish: one.stand.at + (one.label.height - one.label.size * leading) / 2,
      height: one.label.height,
    })),
    top,
    bottom,
    gap,
  );
  return {
    scale,
    words,
    box: { edge, axisX, right: right + 2, top, bottom },
    placed,
    labels: labelled.map((one, i) => ({ ...one, y: tops[i] ?? top })),
  };
}

/** Draws a body: the scale, the leaders, the signs and their labels. */
export function drawBody(sheet: Sheet, { scale, words, box, placed, labels }: Body): void {
  const labelX = box.right - 2 + labelGap;
  drawScale(sheet, scale, words, box);
  const led = labels.map((one) => {
    const labelY = one.y + (one.label.size * leading) / 2;
    const { bar, signAtLabel } = one.stand;
    // A leader from a bar leaves it where that is nearest to the label, off its tapered ends.
    const at =
      bar && signAtLabel
        ? Math.min(Math.max(labelY, bar.a + 4 * r), Math.max(bar.a, bar.b - r))
        : one.stand.at;
    return { ...one, stand: { ...one.stand, at }, labelY };
  });
  sheet.add(...leaderMarks(placed, led, { right: box.right, labelX, r }));
  for (const one of placed) drawSign(sheet, one);
  for (const one of labels) setTallLabel(sheet, one.item, one.label, labelX, one.y);
}

function drawSign(sheet: Sheet, { item, stand, x }: Placed): void {
  if (stand.bar) sheet.add(...barMarks(item, stand.bar, x, radiusOf(item.emphasis, r) * 0.7, 'down'));
  if (!stand.signAtLabel) sheet.add(...itemMarks(item, x, stand.at, r));
}
