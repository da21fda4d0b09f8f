import type { Atlas } from '../../atlas/atlas';
import type { TimelineScene } from '../../atlas/schema/scene';
import { formats, type Frame } from '../../frame/frame';
import type { Legend, LegendEntry } from '../furniture/legend';
import { partyGlyph } from '../furniture/party-glyph';
import { tightStrip } from '../furniture/tight-strip';
import { leading, Sheet, widthOf } from '../sheet';
import { mayLast } from './event-mark';
import {
  itemsOf,
  leftOutWords,
  shortDate,
  zoneWords,
  type Item,
  type Span,
  type TimelineFigure,
} from './items';
import { keyOf } from './key';
import { scaleOf, type Scale } from './scale';
import { standOf } from './stretch';
import { bodyOf, drawBody, type Body } from './tall-body';
import { least, margin, r, size } from './tall-measures';
import { columnsOf } from './tall-plan';

/** Baseline of the first line, px. */
const firstLine = margin + size * 0.95;

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

function partyEntries(figure: TimelineFigure, span: Span): LegendEntry[] {
  return figure.rows
    .filter((_, lane) => span.items.some((item) => item.lane === lane))
    .map((row) => ({
      key: `lane-${row.id}`,
      text: row.label,
      sample: (x, y) => [partyGlyph(`lane-glyph:${row.id}`, row.party, x, y, r, 'reported')],
    }));
}
