import { dateInWords } from '../atlas/edtf';
import type { Box, Format } from '../frame/frame';
import { glyph } from '../frame/glyph';
import type { Emphasis, Mark, Party, Point, TextMark } from '../frame/mark';
import type { Role } from '../frame/look';
import { measure, type LabelWeight } from '../type/measure';
import { printedQuotes } from './quotes';
import { wrap } from './wrap';

/** Sizes of furniture in px, by format. Nothing is set smaller than `least`. */
export const furnitureSizes: Readonly<
  Record<Format, { least: number; date: number; legend: number; edge: number }>
> = {
  wide: { least: 14, date: 18, legend: 14.5, edge: 24 },
  tall: { least: 12, date: 13.5, legend: 12, edge: 10 },
  card: { least: 20, date: 24, legend: 20, edge: 28 },
};

/** Marks together with the boxes of the text among them, px. */
export interface Drawn {
  readonly marks: readonly Mark[];
  readonly boxes: readonly Box[];
}

/** Height of a line of label text in multiples of its size: from above the ascenders to below the descenders. */
export const lineHeight = 1.24;
/** Where the baseline lies in that line, as a part of the size from its top. */
export const baseline = 0.97;

/** One line of text as a mark with its box. `x` is the anchor's side, `top` the upper edge of the line's box; px. */
export function textLine(mark: {
  key: string;
  role: Role;
  text: string;
  size: number;
  x: number;
  top: number;
  anchor?: TextMark['anchor'];
  weight?: LabelWeight;
  spacing?: number;
  emphasis?: Emphasis;
  lang?: string;
  party?: Party;
}): { mark: TextMark; box: Box } {
  const {
    key,
    role,
    text,
    size,
    x,
    top,
    anchor = 'start',
    weight = 400,
    spacing = 0,
    emphasis = 'normal',
    lang,
    party,
  } = mark;
  const width = measure(text, size, weight, spacing);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return {
    mark: {
      kind: 'text',
      key,
      role,
      emphasis,
      x,
      y: top + size * baseline,
      anchor,
      text,
      size,
      ...(lang ? { lang } : {}),
      ...(party ? { party } : {}),
    },
    box: { key, x: left, y: top, width, height: size * lineHeight },
  };
}

/** The date a picture shows, in words. The interval of 5 to 6 March 2020 is the night in which the ceasefire began. */
export function pictureDate(date: string): string {
  if (date === '2020-03-05/2020-03-06') return 'Night of 5–6\u00a0March\u00a02020';
  return dateInWords(date);
}

/** The date of the picture, in its upper left corner. */
export function dateMark(date: string, format: Format): { marks: Mark[]; boxes: Box[] } {
  const { date: size, edge } = furnitureSizes[format];
  const { mark, box } = textLine({
    key: 'date',
    role: 'date',
    text: pictureDate(date),
    size,
    x: edge,
    top: edge - 4,
    weight: 600,
  });
  return { marks: [mark], boxes: [box] };
}

/** The short source line, in the lower right corner unless `anchor` and `x` say otherwise. */
export function sourceMark(
  text: string,
  format: Format,
  size: { width: number; height: number },
  at?: { x: number; anchor: TextMark['anchor'] },
): { marks: Mark[]; boxes: Box[] } {
  const { least, edge } = furnitureSizes[format];
  const { mark, box } = textLine({
    key: 'source',
    role: 'source',
    text,
    size: least,
    x: at?.x ?? size.width - edge,
    anchor: at?.anchor ?? 'end',
    top: size.height - edge - least * lineHeight + 6,
  });
  return { marks: [mark], boxes: [box] };
}

/** An entry of a legend: a sample of the mark, and what it means, with its ± or its certainty in words. */
export interface LegendEntry {
  readonly key: string;
  readonly text: string;
  /** Draws the sample centred in a box of the given size, px. */
  readonly sample: (x: number, y: number, width: number, height: number) => readonly Mark[];
}

/** A laid-out legend: size first, so that its place can be chosen; `draw` puts it there. */
export interface Legend {
  readonly width: number;
  readonly height: number;
  readonly draw: (x: number, y: number) => { marks: Mark[]; boxes: Box[] };
}

const sampleOf = (size: number): { width: number; height: number; gap: number } => ({
  width: size * 1.75,
  height: size * 1,
  gap: size * 0.55,
});

/** A legend of one column with a panel behind it; texts wider than `textWidth` px are broken. */
export function legendColumn(entries: readonly LegendEntry[], size: number, textWidth: number): Legend {
  const sample = sampleOf(size);
  const pad = size * 0.7;
  const rows = entries.map((entry) => ({
    entry,
    lines: wrap(entry.text, textWidth, { size, role: 'legend-text' }),
  }));
  const line = size * lineHeight;
  const gap = size * 0.42;
  const height =
    rows.reduce((sum, row) => sum + row.lines.length * line, 0) +
    Math.max(0, rows.length - 1) * gap +
    2 * pad;
  const width =
    Math.max(0, ...rows.flatMap((row) => row.lines.map((text) => measure(text, size)))) +
    sample.width +
    sample.gap +
    2 * pad;
  return {
    width,
    height,
    draw(x, y) {
      const marks: Mark[] = [panel('legend-panel', x, y, width, height, 'panel')];
      const boxes: Box[] = [];
      let top = y + pad;
      for (const { entry, lines } of rows) {
        marks.push(
          ...entry.sample(
            x + pad + sample.width / 2,
            top + (lines.length * line) / 2,
            sample.width,
            sample.height,
          ),
        );
        lines.forEach((text, i) => {
          const drawn = textLine({
            key: `legend:${entry.key}:${i}`,
            role: 'legend-text',
            text,
            size,
            x: x + pad + sample.width + sample.gap,
            top: top + i * line,
          });
          marks.push(drawn.mark);
          boxes.push(drawn.box);
        });
        top += lines.length * line + gap;
      }
      return { marks, boxes };
    },
  };
}

/** Height of a line of a legend strip, px. */
export const stripLine = (size: number): number => size * lineHeight + 2;

/** A legend whose entries follow one another in rows no wider than `width` px, without a panel. */
export function legendStrip(entries: readonly LegendEntry[], size: number, width: number): Legend {
  const sample = sampleOf(size);
  const line = stripLine(size);
  const between = size * 1.1;
  let x = 0;
  let row = 0;
  const set = entries.map((given) => {
    const entry = { ...given, text: printedQuotes(given.text) };
    const wide = sample.width + sample.gap + measure(entry.text, size);
    if (x > 0 && x + wide > width) {
      x = 0;
      row++;
    }
    const at = { entry, x, row };
    x += wide + between;
    return at;
  });
  return {
    width,
    height: entries.length ? (row + 1) * line : 0,
    draw(left, top) {
      const marks: Mark[] = [];
      const boxes: Box[] = [];
      for (const { entry, x: at, row: r } of set) {
        marks.push(
          ...entry.sample(
            left + at + sample.width / 2,
            top + r * line + line / 2,
            sample.width,
            sample.height,
          ),
        );
        const drawn = textLine({
          key: `legend:${entry.key}:0`,
          role: 'legend-text',
          text: entry.text,
          size,
          x: left + at + sample.width + sample.gap,
          top: top + r * line + 1,
        });
        marks.push(drawn.mark);
        boxes.push(drawn.box);
      }
      return { marks, boxes };
    },
  };
}

/** A filled or outlined rectangle, px. */
export function panel(
  key: string,
  x: number,
  y: number,
  width: number,
  height: number,
  role: Role,
  emphasis: Emphasis = 'normal',
): Mark {
  return { kind: 'path', key, role, emphasis, closed: true, rings: [rectangle(x, y, width, height)] };
}

export const rectangle = (x: number, y: number, width: number, height: number): Point[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

/** Words for the parties, as legends name them. */
export const partyNames: Readonly<Record<Party, string>> = {
  government: 'Syrian government',
  opposition: 'Opposition groups',
  turkey: 'Turkey',
  russia: 'Russia',
  iran: 'Iran',
  monitor: 'Monitors',
  'source-text': 'Source text',
  other: 'Others',
};

/** A party's shape: filled where sources that do not share a camp report it, hollow for one side's word. */
export function partyGlyph(
  key: string,
  party: Party,
  x: number,
  y: number,
  r: number,
  certainty: 'reported' | 'claimed',
  emphasis: Emphasis = 'normal',
): Mark {
  return {
    kind: 'path',
    key,
    role: certainty === 'reported' ? 'glyph-reported' : 'glyph-claimed',
    emphasis,
    party,
    closed: true,
    rings: [glyph(party, x, y, r)],
  };
}

/** Point of a box nearest to a point. */
export function nearestOnBox(box: Pick<Box, 'x' | 'y' | 'width' | 'height'>, [x, y]: Point): Point {
  return [Math.min(Math.max(x, box.x), box.x + box.width), Math.min(Math.max(y, box.y), box.y + box.height)];
}

/** A fine line from a label's box to the thing it speaks of, stopping `clear` px short of the thing. Undefined if they are that close. */
export function leader(
  key: string,
  box: Box,
  to: Point,
  clear: number,
): { mark: Mark; from: Point; to: Point } | undefined {
  const from = nearestOnBox(box, to);
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  if (length <= clear + 3) return undefined;
  const end: Point = [
    from[0] + ((to[0] - from[0]) * (length - clear)) / length,
    from[1] + ((to[1] - from[1]) * (length - clear)) / length,
  ];
  return {
    mark: { kind: 'path', key, role: 'leader', emphasis: 'normal', closed: false, rings: [[from, end]] },
    from,
    to: end,
  };
}
