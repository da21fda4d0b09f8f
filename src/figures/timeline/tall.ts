import type { Atlas } from '../../atlas/atlas';
import type { TimelineScene } from '../../atlas/schema';
import { formats, type Frame } from '../../frame/frame';
import { partyGlyph, type LegendEntry } from '../furniture';
import { leading, Sheet, widthOf } from '../sheet';
import { barMarks, mayLast, radiusOf, reachOf, signMarks } from './event-mark';
import { itemsOf, shortDate, yearOf, type Item, type Span, type TimelineFigure } from './items';
import { keyOf } from './key';
import { scaleOf, type Scale } from './scale';
import { settle } from './settle';
import { standOf } from './stretch';
import { columnsOf, keptLabels, type Placed } from './tall-plan';
import { setTallLabel, tallLabel, type TallLabel } from './tall-label';
import { tightStrip } from './tight-strip';

const size = 12.5;
const least = 12;
const margin = 8;
/** Radius of a normal sign, px. */
const r = 5;
const gap = 4;

/** Ticks in words short enough for the left edge. */
function tickWords(scale: Scale): (label: string, at: number) => string {
  const month = (at: number): string => shortDate(new Date(at).toISOString().slice(0, 7), new Date(at).getUTCFullYear(), true);
  return (label, at) => {
    if (label === '') return '';
    const date = new Date(at);
    if (scale.unit === 'day') return `${label}\u00a0${month(at)}`;
    if (scale.unit === 'hour' && date.getUTCHours() === 0) return `${date.getUTCDate()}\u00a0${month(at)}`;
    if (scale.unit === 'month' && date.getUTCMonth() === 0) return String(date.getUTCFullYear());
    return label;
  };
}

function drawScale(sheet: Sheet, scale: Scale, words: (label: string, at: number) => string, box: { edge: number; axisX: number; right: number; top: number; bottom: number }): void {
  const { edge, axisX, right, top, bottom } = box;
  for (const tick of scale.ticks) {
    const text = words(tick.label, tick.at);
    const y = scale.at(tick.labelAt) + least * 0.35;
    if (text && y > top + least * 0.3 && y < bottom + 2) sheet.text({ key: `tick-text:${tick.at}`, role: 'tick-text', text, x: edge, anchor: 'end', y, size: least });
    sheet.rule(`tick:${tick.at}`, 'tick', 'x', scale.at(tick.at), axisX, right, 0);
    sheet.rule(`tick-stub:${tick.at}`, 'tick-strong', 'x', scale.at(tick.at), axisX - 3, axisX, 0);
  }
  sheet.ground.push({ kind: 'path', key: 'axis', role: 'axis', emphasis: 'normal', closed: false, rings: [[[axisX, top], [axisX, bottom]]] });
}

/** Date range and zone; returns the y below them. */
function drawHead(sheet: Sheet, figure: TimelineFigure, scene: TimelineScene, width: number): number {
  const first = margin + size * 0.95;
  const range = sheet.text({ key: 'date', role: 'date', text: shortDate(scene.look, undefined, true), x: margin, y: first, size: size + 0.5 });
  const beside = widthOf(figure.zone, least, 'tick-text') <= width - 2 * margin - range - 8;
  sheet.text({ key: 'zone', role: 'tick-text', text: figure.zone, x: beside ? margin + range + 8 : margin, y: beside ? first : first + least * leading, size: least });
  return margin + size * 1.3 + (beside ? 0 : least * leading);
}

/** A timeline for a phone: time runs down, each party has a column of signs, and the labels stand at the right. */
export function composeTall(atlas: Atlas, figure: TimelineFigure, scene: TimelineScene): Frame {
  const { width, height } = formats.tall;
  const all = itemsOf(atlas, figure, scene);
  // Which signs are left out in a crowd is settled on a scale of about the right length, before names take their room.
  const probe = scaleOf({ from: all.from, to: all.to, start: 70, end: height - 50, hours: all.hours, room: () => least * 1.5 });
  const span: Span = { ...all, items: columnsOf(all, probe, r, 0).placed.map(({ item }) => item) };
  const sheet = new Sheet();
  const headBottom = drawHead(sheet, figure, scene, width);

  const parties = tightStrip(partyEntries(figure, span), least, width - 2 * margin);
  sheet.put(parties.draw(margin, headBottom));
  const top = headBottom + parties.height + 4;
  const scaleTo = (bottom: number): Scale => scaleOf({ from: span.from, to: span.to, start: top + r * 2, end: bottom - r * 2, hours: span.hours, room: () => least * 1.5 });
  const barred = span.items.filter((item) => standOf(item, span, probe, r * 4).bar);
  const key = tightStrip(keyOf(span.items, { within: barred.some((item) => !mayLast(item)), lasted: barred.some(mayLast) }, 'short'), least, width - 2 * margin);
  const keyTop = height - 5 - key.height;
  sheet.put(key.draw(margin, keyTop));
  const bottom = keyTop - 4;

  const scale = scaleTo(bottom);
  const words = tickWords(scale);
  const edge = margin + Math.max(...scale.ticks.map((tick) => widthOf(words(tick.label, tick.at), least, 'tick-text')));
  const axisX = edge + 5;
  const { placed, right } = columnsOf(span, scale, r, axisX + 4);
  drawScale(sheet, scale, words, { edge, axisX, right: right + 2, top, bottom });

  const labelX = right + 15;
  const year = yearOf(span.from, span.to);
  const labeller = (ownLine: boolean) => (item: Item): TallLabel => tallLabel(item, shortDate(item.event.date, year, true), width - margin - labelX, { size, small: least, ownLine });
  // Dates on lines of their own read better; where that costs a label, they run on into the titles.
  const airy = keptLabels(placed, labeller(true), bottom - top, gap);
  const close = keptLabels(placed, labeller(false), bottom - top, gap);
  const ownLine = airy.size >= close.size;
  const label = labeller(ownLine);
  const shown = ownLine ? airy : close;
  const labelled = placed.filter(({ item }) => shown.has(item)).sort((a, b) => a.stand.at - b.stand.at || a.x - b.x);
  const labels = labelled.map((one) => ({ ...one, label: label(one.item) }));
  // The wish is that the first line stands beside the sign.
  const tops = settle(labels.map((one) => ({ wish: one.stand.at + (one.label.height - size * leading) / 2, height: one.label.height })), top, bottom, gap);

  labels.forEach(({ item, stand, x }, i) => {
    const reach = reachOf({ mark: item.event.mark, disputed: item.disputed }, radiusOf(item.emphasis, r));
    const y = (tops[i] ?? 0) + (size * leading) / 2;
    sheet.path(`leader:${item.event.id}`, 'leader', [[x + reach, stand.at], [right + 2, stand.at], [labelX - 4, y]], { emphasis: item.emphasis === 'lifted' ? 'normal' : 'muted' });
  });
  for (const one of placed) drawSign(sheet, one);
  labels.forEach((one, i) => setTallLabel(sheet, one.item, one.label, labelX, tops[i] ?? 0));
  return sheet.frame(scene, 'timeline', 'tall');
}

function partyEntries(figure: TimelineFigure, span: Span): LegendEntry[] {
  return figure.rows
    .filter((_, lane) => span.items.some((item) => item.lane === lane))
    .map((row) => ({ key: `lane-${row.id}`, text: row.label, sample: (x, y) => [partyGlyph(`lane-glyph:${row.id}`, row.party, x, y, r, 'reported')] }));
}

function drawSign(sheet: Sheet, { item, stand, x }: Placed): void {
  const radius = radiusOf(item.emphasis, r);
  if (stand.bar) sheet.add(...barMarks(item, stand.bar, x, radius * 0.7, 'down'));
  sheet.add(...signMarks(`event:${item.event.id}`, { mark: item.event.mark, disputed: item.disputed }, item.event.party, item.emphasis, x, stand.at, radius));
}
