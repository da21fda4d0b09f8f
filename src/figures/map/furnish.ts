import type { MapScene } from '../../atlas/schema/scene';
import { formats, type Box, type Format, type View } from '../../frame/frame';
import type { Mark, Point } from '../../frame/mark';
import { measure } from '../../type/measure';
import { dateMark } from '../furniture/date-mark';
import type { LegendEntry } from '../furniture/legend';
import { legendColumn } from '../furniture/legend-column';
import { panel } from '../furniture/panel';
import { furnitureSizes } from '../furniture/sizes';
import { sourceMark } from '../furniture/source-mark';
import { lineHeight } from '../furniture/text-line';
import { tightStrip, type TightStrip } from '../furniture/tight-strip';
import { safeAreas } from './camera';
import { locator, locatorHeight } from './locator';
import { scaleBar } from './scale-bar';

/** A map's furniture, with the rectangles it takes, px. */
export interface Furniture {
  readonly marks: Mark[];
  readonly boxes: Box[];
  readonly taken: readonly Rect[];
}

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Something that furniture should not lie over, px. */
export interface Interest {
  readonly at: Point;
  readonly weight: number;
}

/** The long form stands with the sources; here only whose lines the map shows. A phone has the list right below. */
const credit = 'Sources: see list. Map: Natural Earth, GSHHG';
const shortCredit = 'Map: Natural Earth, GSHHG';

/** Most entries of a card's legend; pictures explain all of their marks. */
const mostOnCard = 4;

/** Distance of a tall picture's panel from the edges, and of its texts from its own, px. */
const inset = 4;
const pad = 5;

/** What a tall picture's panel holds: its legend, with the source line in its last row where that has room for it, else below. */
function tallPanel(entries: readonly LegendEntry[]): {
  strip: TightStrip;
  /** Height of a row, px. */
  row: number;
  /** Whether the source line has a row of its own. */
  own: boolean;
  height: number;
} {
  const { legend, least } = furnitureSizes.tall;
  const width = formats.tall.width - 2 * (inset + pad);
  const wanted = measure(shortCredit, least);
  const strip = tightStrip(entries, legend, width, wanted);
  const row = least * lineHeight + 1;
  // Where nothing is to be explained there is no row to share: a panel without one would miss the line that it is for.
  const own = entries.length === 0 || strip.rest < wanted;
  return { strip, row, own, height: strip.height + (own ? row : 0) + 2 * (pad - 2) };
}

/** How far the panel of a tall picture reaches above the foot that the safe area keeps free, px; 0 in the other formats. */
export function legendReach(entries: readonly LegendEntry[], format: Format): number {
  return format === 'tall' ? Math.max(0, tallPanel(entries).height + inset - safeAreas.tall.bottom) : 0;
}

/** Levels close enough to need a small map of where they are. */
const zoomedIn = new Set<MapScene['level']>(['northwest', 'greater-idlib', 'south-idlib']);

/** How much better another corner must be for the small map to leave its own: it should not hop from step to step. */
const homely = 4;

/** How much of interest lies under a rectangle or within `reach` px of it, where its labels would go. */
function cost(rect: Rect, interest: readonly Interest[], reach: number): number {
  let sum = 0;
  for (const {
    at: [x, y],
    weight,
  } of interest) {
    const dx = Math.max(rect.x - x, 0, x - rect.x - rect.width);
    const dy = Math.max(rect.y - y, 0, y - rect.y - rect.height);
    const away = Math.hypot(dx, dy);
    if (away < reach) sum += weight * (1 - away / reach) * (away === 0 ? 3 : 1);
  }
  return sum;
}

const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width + 8 && b.x < a.x + a.width + 8 && a.y < b.y + b.height + 8 && b.y < a.y + a.height + 8;

/** Sets date, scale, source line, legend and small map; the last two in the corners where they cover least. */
export function furnish(
  scene: MapScene,
  view: View,
  format: Format,
  explained: readonly LegendEntry[],
  interest: readonly Interest[],
): Furniture {
  const { width, height } = formats[format];
  const { edge, legend: legendSize, least } = furnitureSizes[format];
  const pxPerKm = width / view.width;
  const entries = format === 'card' ? explained.slice(0, mostOnCard) : explained;
  const marks: Mark[] = [];
  const boxes: Box[] = [];
  const taken: Rect[] = [];
  const put = (drawn: { marks: readonly Mark[]; boxes: readonly Box[] }): void => {
    marks.push(...drawn.marks);
    boxes.push(...drawn.boxes);
    taken.push(...drawn.boxes);
  };

  if (format === 'tall') {
    const line = least * lineHeight;
    const { strip, row, height: panelHeight } = tallPanel(entries);
    const top = height - inset - panelHeight;
    // Where nothing is to be explained the panel is no wider than its line.
    const panelWidth = entries.length ? width - 2 * inset : measure(shortCredit, least) + 2 * pad;
    const left = width - inset - panelWidth;
    marks.push(panel('legend-panel', left, top, panelWidth, panelHeight, 'panel'));
    put(strip.draw(inset + pad, top + pad - 2));
    // On a panel of its own the line stands in the middle: it is narrower than measured, and the slack would show.
    const at = { top: top + panelHeight - (pad - 2) - row + 1 };
    put(
      sourceMark(
        shortCredit,
        format,
        { width, height },
        entries.length
          ? { ...at, x: width - inset - pad, anchor: 'end' }
          : { ...at, x: left + panelWidth / 2, anchor: 'middle' },
      ),
    );
    taken.push({ x: left, y: top, width: panelWidth, height: panelHeight });
    put(dateMark(scene.date, format));
    const bar = scaleBar(pxPerKm, format, width - edge, edge + line + 4, 'right');
    put(bar);
    taken.push({ x: width - edge - bar.width, y: edge, width: bar.width, height: bar.height + 4 });
    return { marks, boxes, taken };
  }

  put(dateMark(scene.date, format));
  // In the middle of its panel: it is narrower than measured, and the slack would show on one side.
  const source = sourceMark(
    credit,
    format,
    { width, height },
    {
      x: width - edge - measure(credit, least) / 2,
      top: height - edge - least * lineHeight + 6,
      anchor: 'middle',
    },
  );
  // A panel, because roads and rivers run through the corner.
  for (const box of source.boxes)
    marks.push(panel('source-panel', box.x - 5, box.y - 1, box.width + 10, box.height + 3, 'panel'));
  put(source);
  const bar = scaleBar(pxPerKm, format, edge, height - edge, 'left');
  put(bar);
  taken.push({ x: edge, y: height - edge - bar.height, width: bar.width, height: bar.height });

  const line = least * lineHeight;
  const corner = (
    size: { width: number; height: number },
    down: 'top' | 'bottom',
    side: 'left' | 'right',
  ): Rect => ({
    ...size,
    x: side === 'left' ? edge : width - edge - size.width,
    y:
      down === 'top'
        ? side === 'left'
          ? edge + furnitureSizes[format].date * 1.6
          : edge
        : height - edge - size.height - (side === 'left' ? bar.height + 10 : line + 8),
  });
  /** @param gain how much less has to lie under a later corner for it to be taken in place of an earlier one */
  const place = (
    size: { width: number; height: number },
    order: readonly (readonly ['top' | 'bottom', 'left' | 'right'])[],
    gain: number,
  ): Rect => {
    const free = order
      .map(([down, side]) => corner(size, down, side))
      .filter((rect) => !taken.some((other) => overlaps(rect, other)));
    const all = free.length ? free : [corner(size, 'bottom', 'left')];
    return all.reduce((best, rect) =>
      cost(rect, interest, 110) < cost(best, interest, 110) - gain ? rect : best,
    );
  };
  if (entries.length) {
    const legend = legendColumn(entries, legendSize, legendSize * 17);
    const at = place(
      legend,
      [
        ['bottom', 'left'],
        ['bottom', 'right'],
        ['top', 'right'],
        ['top', 'left'],
      ],
      0.5,
    );
    put(legend.draw(at.x, at.y));
    taken.push(at);
  }
  if (zoomedIn.has(scene.level)) {
    const across = format === 'card' ? 190 : 158;
    // South-east, where steppe lies, is its home: the M5 and the band run through the north-east of most pictures.
    const at = place(
      { width: across, height: locatorHeight(across) },
      [
        ['bottom', 'right'],
        ['top', 'right'],
        ['top', 'left'],
        ['bottom', 'left'],
      ],
      homely,
    );
    put(locator(view, at.x, at.y, across, least));
    taken.push(at);
  }
  return { marks, boxes, taken };
}
