import type { Atlas } from '../../atlas/atlas';
import type { TimelineScene } from '../../atlas/schema/scene';
import { formats, type Frame } from '../../frame/frame';
import type { Legend, LegendEntry } from '../furniture/legend';
import { partyGlyph } from '../furniture/party-glyph';
import { leading, Sheet, widthOf } from '../sheet';
import { barMarks, mayLast, radiusOf, signMarks, signOf } from './event-mark';
import {
  itemsOf,
  leftOutWords,
  shortDate,
  whenOf,
  yearOf,
  zoneWords,
  type Item,
  type Span,
  type TimelineFigure,
} from './items';
import { keyOf } from './key';
import { scaleOf, type Scale } from './scale';
import { settle } from './settle';
import { standOf } from './stretch';
import { leaderMarks } from './tall-leaders';
import { columnsOf, keptLabels, type Placed } from './tall-plan';
import { setTallLabel, tallLabel, type TallLabel } from './tall-label';
import { tightStrip } from '../furniture/tight-strip';

const size = 12.5;
const least = 12;
const margin = 8;
/** Radius of a normal sign, px. */
const r = 5;
const gap = 4;
/** Baseline of the first line, px. */
const firstLine = margin + size * 0.95;
/** How labels may be set, best first: dates on lines of their own read better, but run on where that keeps a label. */
const manners = [
  { ownLine: true, lift: 1.08 },
  { ownLine: false, lift: 1.08 },
  { ownLine: true, lift: 1 },
  { ownLine: false, lift: 1 },
] as const;
/** From the columns of signs to the labels, px. */
const labelGap = 15;

/** Ticks in words short enough for the left edge. */
function tickWords(scale: Scale): (label: string, at: number) => string {
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

function drawScale(
  sheet: Sheet,
  scale: Scale,
  words: (label: string, at: number) => string,
  box: { edge: number; axisX: number; right: number; top: number; bottom: number },
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

/** Date range and zone. Returns the y below them, and how much of the first line is free at its end, px. */
function drawHead(
  sheet: Sheet,
  figure: TimelineFigure,
  scene: TimelineScene,
  width: number,
): { headBottom: number; free: number } {
  const inner = width - 2 * margin;
  const range = sheet.text({
    key: 'date',
    role: 'date',
    text: shortDate(scene.look, undefined, true),
    x: margin,
    y: firstLine,
    size: size + 0.5,
  });
  const zone = zoneWords(figure.zone);
  const room = zone ? widthOf(zone, least, 'tick-text') + 8 : 0;
  const beside = range + room <= inner;
  if (zone)
    sheet.text({
      key: 'zone',
      role: 'tick-text',
      text: zone,
      x: beside ? margin + range + 8 : margin,
      y: beside ? firstLine : firstLine + least * leading,
      size: least,
    });
  return {
    headBottom: margin + size * 1.3 + (beside ? 0 : least * leading),
    free: inner - range - (beside ? room : 0) - 12,
  };
}

/** Everything under the first lines, laid out for some of the scene's events. */
interface Layout {
  readonly parties: Legend;
  readonly key: Legend;
  readonly body: Body;
  /** What says how many events are left out, and whether the first line has no room for it. */
  readonly words: string;
  readonly below: boolean;
}

/** Lays out those events of a scene that `span` holds. @param all how many the scene has, @param free px at the end of the first line */
function layOut(
  figure: TimelineFigure,
  span: Span,
  all: number,
  probe: Scale,
  { headBottom, free }: { headBottom: number; free: number },
): Layout {
  const { width, height } = formats.tall;
  const parties = tightStrip(partyEntries(figure, span), least, width - 2 * margin);
  const top = headBottom + parties.height + 4;
  const barred = span.items.filter((item) => standOf(item, span, probe, r * 4).bar);
  const key = tightStrip(
    keyOf(
      span.items,
      { within: barred.some((item) => !mayLast(item)), lasted: barred.some(mayLast) },
      'short',
    ),
    least,
    width - 2 * margin,
  );
  const foot = height - 5 - key.height;
  const words = (body: Body): string => leftOutWords(all, body.labels.length, 'tall');
  let body = bodyOf(span, top, foot - 4, width - margin);
  const below = widthOf(words(body), least, 'tick-text') > free;
  // Saying how many are left out takes a line where the first has no room, and that line may cost one more.
  if (below) body = bodyOf(span, top, foot - 4 - least * leading, width - margin);
  return { parties, key, body, words: words(body), below };
}

/**
 * Leaves out what finds no room for words. Fewer signs and parties leave more room, so what was left out is tried once
 * more: lifted events stay in any case.
 */
function onlyNamed(all: ReadonlySet<Item>, layOutOf: (shown: ReadonlySet<Item>) => Layout): Layout {
  const namedIn = ({ body }: Layout): ReadonlySet<Item> => new Set(body.labels.map(({ item }) => item));
  let shown = all;
  let laid = layOutOf(shown);
  for (;;) {
    const named = namedIn(laid);
    const kept = new Set([...shown].filter((item) => item.emphasis === 'lifted' || named.has(item)));
    if (kept.size === shown.size) break;
    shown = kept;
    laid = layOutOf(shown);
  }
  for (const item of [...all].filter((one) => one.emphasis === 'normal' && !shown.has(one))) {
    const more = new Set([...shown, item]);
    const again = layOutOf(more);
    if (namedIn(again).size < more.size) continue;
    shown = more;
    laid = again;
  }
  return laid;
}

/**
 * A timeline for a phone: time runs down, each party has a column of signs, and the labels stand at the right. What
 * finds no room for words is left out, sign and all: a sign that nothing names tells a reader nothing.
 */
export function composeTall(atlas: Atlas, figure: TimelineFigure, scene: TimelineScene): Frame {
  const { width, height } = formats.tall;
  const all = itemsOf(atlas, figure, scene);
  // Which signs are left out in a crowd is settled on a scale of about the right length, before names take their room.
  const probe = scaleOf({
    from: all.from,
    to: all.to,
    start: 70,
    end: height - 50,
    hours: all.hours,
    room: () => least * 1.5,
  });
  const crowd = new Set(columnsOf(all, probe, r, 0).placed.map(({ item }) => item));
  const sheet = new Sheet();
  const head = drawHead(sheet, figure, scene, width);
  const layOutOf = (shown: ReadonlySet<Item>): Layout =>
    layOut(
      figure,
      { ...all, items: all.items.filter((item) => shown.has(item)) },
      all.items.length,
      probe,
      head,
    );
  const { parties, key, body, words, below } = onlyNamed(crowd, layOutOf);
  const foot = height - 5 - key.height;
  sheet.put(parties.draw(margin, head.headBottom));
  drawBody(sheet, body);
  if (words)
    sheet.text({
      key: 'left-out',
      role: 'tick-text',
      text: words,
      x: width - margin,
      anchor: 'end',
      y: below ? foot - least * 0.3 : firstLine,
      size: least,
    });
  sheet.put(key.draw(margin, foot));
  return sheet.frame(scene, 'timeline', 'tall');
}

/** Scale, signs and labels, laid out. */
interface Body {
  readonly scale: Scale;
  readonly words: (label: string, at: number) => string;
  readonly box: {
    readonly edge: number;
    readonly axisX: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly placed: readonly Placed[];
  readonly labels: readonly (Placed & { readonly label: TallLabel; readonly y: number })[];
}

/** Lays out scale, signs and labels between `top` and `bottom`. */
function bodyOf(span: Span, top: number, bottom: number, rightEdge: number): Body {
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

function drawBody(sheet: Sheet, { scale, words, box, placed, labels }: Body): void {
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

function partyEntries(figure: TimelineFigure, span: Span): LegendEntry[] {
  return figure.rows
    .filter((_, lane) => span.items.some((item) => item.lane === lane))
    .map((row) => ({
      key: `lane-${row.id}`,
      text: row.label,
      sample: (x, y) => [partyGlyph(`lane-glyph:${row.id}`, row.party, x, y, r, 'reported')],
    }));
}

function drawSign(sheet: Sheet, { item, stand, x }: Placed): void {
  const radius = radiusOf(item.emphasis, r);
  if (stand.bar) sheet.add(...barMarks(item, stand.bar, x, radius * 0.7, 'down'));
  if (stand.signAtLabel) return;
  sheet.add(
    ...signMarks(
      `event:${item.event.id}`,
      signOf(item),
      item.event.party,
      item.emphasis,
      x,
      stand.at,
      radius,
    ),
  );
}
