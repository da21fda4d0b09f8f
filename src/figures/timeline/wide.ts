import type { Atlas } from '../../atlas/atlas';
import type { TimelineScene } from '../../atlas/schema/scene';
import { formats, type Frame } from '../../frame/frame';
import type { Legend } from '../furniture/legend';
import { legendStrip } from '../furniture/legend-strip';
import { partyGlyph } from '../furniture/party-glyph';
import { leading, Sheet, widthOf } from '../sheet';
import { sourcesLine, speakersOf } from '../sources-line';
import { drawAxis, drawDateNotes, drawRules, type AxisBox } from './axis';
import { barMarks, itemMarks, mayLast, radiusOf } from './event-mark';
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
import { setLabel } from './label';
import { scaleOf, type Scale } from './scale';
import { standOf } from './stretch';
import {
  airs,
  leastBar,
  measures,
  plan,
  stages,
  type Block,
  type LaneLayout,
  type Measures,
  type Plan,
} from './wide-plan';

const nothing = 'no entry in these dates';

function keyFor(items: readonly Item[], span: Span, scale: Scale, m: Measures, width: number): Legend {
  const bars = items.filter((item) => standOf(item, span, scale, leastBar(m)).bar);
  return legendStrip(
    keyOf(items, { within: bars.some((item) => !mayLast(item)), lasted: bars.some(mayLast) }, 'long'),
    m.least,
    width,
  );
}

/** A timeline in which time runs from left to right and parties stand under each other. */
export function composeWide(
  atlas: Atlas,
  figure: TimelineFigure,
  scene: TimelineScene,
  format: 'wide' | 'card',
): Frame {
  const { width, height } = formats[format];
  const m = measures[format];
  const { least, margin } = m;
  const span = itemsOf(atlas, figure, scene);
  const sheet = new Sheet();
  const left = margin + m.gutter;
  const right = width - margin;
  const pad = m.r * 2.2;
  const scale = scaleOf({
    from: span.from,
    to: span.to,
    start: left + pad,
    end: right - pad,
    hours: span.hours,
    room: (label, inSlot) => widthOf(label, least, 'tick-text') + least * (inSlot ? 0.5 : 1),
  });

  const header = margin + least * 1.1;
  const eraY = header + least * 1.9;
  const tickY = scale.eras.length ? eraY + least * 1.35 : eraY;
  const top = tickY + least * 0.6 + (span.dateNotes.length ? least * leading * 1.4 : 0);
  const source = sourcesLine(speakersOf(atlas, scene.claims), width - 2 * margin, least);
  const sourceY = height - margin - least * 0.25;

  let chosen: { plan: Plan; legend: Legend; bottom: number } | undefined;
  search: for (const stage of stages(span.items)) {
    const legend = keyFor(stage.items, span, scale, m, width - 2 * margin);
    const bottom = sourceY - (source ? least * 1.3 : 0) - legend.height - least * 0.7;
    for (const size of m.sizes) {
      const laid = (air: number): Plan =>
        plan(figure, stage, span, scale, { size, air }, m, left + 4, right - 4);
      chosen = { plan: laid(1), legend, bottom };
      if (chosen.plan.total > bottom - top) continue;
      for (const air of size >= m.comfort ? airs : []) {
        const airy = laid(air);
        if (airy.total > bottom - top) continue;
        chosen = { plan: airy, legend, bottom };
        break;
      }
      break search;
    }
  }
  if (!chosen) throw new TypeError(`figure ${figure.id} has no rows`);
  const { legend, bottom } = chosen;
  const { size, lanes, total } = chosen.plan;
  const box: AxisBox = { left, right, eraY, tickY, bottom, size: least };

  const range = sheet.text({
    key: 'date',
    role: 'date',
    text: shortDate(scene.look, undefined),
    x: margin,
    y: header,
    size: Math.max(least, size * 0.95),
  });
  const zone = zoneWords(figure.zone);
  if (zone)
    sheet.text({
      key: 'zone',
      role: 'tick-text',
      text: zone,
      x: margin + range + least * 0.7,
      y: header,
      size: least,
    });
  const named = [...lanes.values()].flatMap(({ blocks }) => blocks).filter(({ value }) => value.label).length;
  const more = leftOutWords(span.items.length, named, format);
  if (more)
    sheet.text({
      key: 'left-out',
      role: 'tick-text',
      text: more,
      x: right,
      anchor: 'end',
      y: header,
      size: least,
    });
  drawAxis(sheet, scale, box);

  // What is left over goes to the lanes by their height: busy lanes get the most.
  const stretch = Math.max(1, (bottom - top) / total);
  let y = top;
  let band = 0;
  for (const [lane, layout] of lanes) {
    const row = figure.rows[lane];
    if (!row) continue;
    const tall = layout.height * stretch;
    if (band % 2 === 0)
      sheet.ground.push({
        kind: 'path',
        key: `band:${row.id}`,
        role: 'lane',
        emphasis: 'normal',
        closed: true,
        rings: [
          [
            [margin - 8, y],
            [width - margin + 8, y],
            [width - margin + 8, y + tall],
            [margin - 8, y + tall],
          ],
        ],
      });
    band += 1;
    drawLane(sheet, row, layout, { y, tall, size, m, left: left + pad });
    y += tall;
  }
  drawDateNotes(sheet, scale, span, box, top - least * 0.55);
  drawRules(sheet, scale, box);
  sheet.put(legend.draw(margin, bottom + least * 0.7));
  if (source) sheet.text({ key: 'source', role: 'source', text: source, x: margin, y: sourceY, size: least });
  return sheet.frame(scene, 'timeline', format);
}

function drawLane(
  sheet: Sheet,
  row: TimelineFigure['rows'][number],
  layout: LaneLayout,
  at: { y: number; tall: number; size: number; m: Measures; left: number },
): void {
  const { y, tall, size, m, left } = at;
  const inner = y + (tall - layout.content) / 2;
  const first = layout.blocks.length
    ? inner + Math.min(...layout.blocks.map((block) => block.y))
    : y + tall / 2;
  const nameHeight = layout.name.length * size * leading;
  const nameY = Math.min(
    Math.max(first - (size * leading) / 2, y + size * 0.4),
    y + tall - size * 0.4 - nameHeight,
  );
  sheet.add(
    partyGlyph(
      `lane-glyph:${row.id}`,
      row.party,
      m.margin + m.r,
      nameY + (size * leading) / 2,
      m.r,
      'reported',
    ),
  );
  sheet.lines(layout.name, {
    key: `lane:${row.id}`,
    role: 'lane-text',
    party: row.party,
    x: m.margin + m.r * 2 + size * 0.5,
    y: nameY + size * (leading / 2 + 0.35),
    size,
  });
  if (!layout.blocks.length)
    sheet.text({
      key: `none:${row.id}`,
      role: 'cell-absent',
      text: nothing,
      x: left,
      y: nameY + size * (leading / 2 + 0.35),
      size: Math.max(m.least, size * 0.88),
    });
  for (const { y: middle, value } of layout.blocks) drawBlock(sheet, value, inner + middle, m.r);
}

function drawBlock(
  sheet: Sheet,
  { item, stand, label, sign, x, top, align }: Block,
  y: number,
  r: number,
): void {
  if (stand.bar) sheet.add(...barMarks(item, stand.bar, y, radiusOf(item.emphasis, r) * 0.72, 'right'));
  sheet.add(...itemMarks(item, sign[0], y + sign[1], r));
  if (label) setLabel(sheet, item, label, x, y + top, align);
}
