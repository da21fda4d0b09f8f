import type { Box, Format, Frame } from '../frame/frame';
import { formats } from '../frame/frame';
import { styleOf, type Role } from '../frame/look';
import type { Emphasis, Mark, Party, Point } from '../frame/mark';
import { measure } from '../type/measure';
import { printedQuotes } from './quotes';

/** Height of capitals and ascenders above the baseline, em (IBM Plex Sans). */
export const ascent = 0.8;
/** Depth of descenders, em. */
export const descent = 0.22;
/** Distance between baselines, em. */
export const leading = 1.22;

/** Measures lines as the role draws them, px; their quotation marks are printed ones already. */
export function rulerOf(role: Role, size: number, emphasis: Emphasis = 'normal'): (line: string) => number {
  const { weight = 400, spacing = 0 } = styleOf({ role, emphasis });
  return (line) => measure(line, size, weight, spacing);
}

/** Width of a line of text as the role draws it, px. */
export const widthOf = (text: string, size: number, role: Role, emphasis?: Emphasis): number =>
  rulerOf(role, size, emphasis)(printedQuotes(text));

/** A line of text to set: position is the baseline point, px. */
interface TextLine {
  readonly key: string;
  readonly role: Role;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly emphasis?: Emphasis;
  readonly party?: Party;
}

/** Collects the marks of a picture that is laid out in px, and the measured box of every text it sets. */
export class Sheet {
  /** Marks that lie under all others: bands and the lines of a scale. */
  readonly ground: Mark[] = [];
  readonly pins: Mark[] = [];
  readonly boxes: Box[] = [];

  /** Sets one line, with printed quotation marks, and returns its width. */
  text(line: TextLine): number {
    const { key, role, x, y, size, anchor = 'start', emphasis = 'normal', party } = line;
    const text = printedQuotes(line.text);
    const width = widthOf(text, size, role, emphasis);
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    this.pins.push({
      kind: 'text',
      key,
      role,
      emphasis,
      x,
      y,
      anchor,
      text,
      size,
      ...(party ? { party } : {}),
    });
    this.boxes.push({ key, x: left, y: y - ascent * size, width, height: (ascent + descent) * size });
    return width;
  }

  /** Sets lines one under the other; `y` is the baseline of the first. */
  lines(texts: readonly string[], first: Omit<TextLine, 'text'>): void {
    texts.forEach((text, i) =>
      this.text({ ...first, key: `${first.key}:${i}`, text, y: first.y + i * first.size * leading }),
    );
  }

  /** Draws an open or closed run of straight segments. */
  path(
    key: string,
    role: Role,
    points: readonly Point[],
    options: { closed?: boolean; emphasis?: Emphasis; party?: Party } = {},
  ): void {
    const { closed = false, emphasis = 'normal', party } = options;
    this.pins.push({
      kind: 'path',
      key,
      role,
      emphasis,
      rings: [points],
      closed,
      ...(party ? { party } : {}),
    });
  }

  /** Draws a line under everything else, from (x, a) to (x, b) or (a, y) to (b, y), with gaps where text stands. */
  rule(key: string, role: Role, along: 'x' | 'y', at: number, a: number, b: number, clear: number): void {
    const [across, extent] = along === 'y' ? (['x', 'width'] as const) : (['y', 'height'] as const);
    const length = along === 'y' ? ('height' as const) : ('width' as const);
    const gaps = this.boxes
      .filter((box) => box[across] - clear < at && at < box[across] + box[extent] + clear)
      .map((box) => [box[along] - clear / 2, box[along] + box[length] + clear / 2] as const)
      .sort((p, q) => p[0] - q[0]);
    const rings: Point[][] = [];
    let from = a;
    for (const [start, end] of [...gaps, [b, b] as const]) {
      const stop = Math.min(start, b);
      if (stop - from > 1)
        rings.push(
          along === 'y'
            ? [
                [at, from],
                [at, stop],
              ]
            : [
                [from, at],
                [stop, at],
              ],
        );
      from = Math.max(from, end);
    }
    if (rings.length) this.ground.push({ kind: 'path', key, role, emphasis: 'normal', rings, closed: false });
  }

  /** Draws a rectangle. */
  rect(
    key: string,
    role: Role,
    x: number,
    y: number,
    width: number,
    height: number,
    options: { emphasis?: Emphasis; party?: Party } = {},
  ): void {
    this.path(
      key,
      role,
      [
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
      ],
      { ...options, closed: true },
    );
  }

  add(...marks: readonly Mark[]): void {
    this.pins.push(...marks);
  }

  /** Adds what was drawn elsewhere, with its text boxes. */
  put(drawn: { readonly marks: readonly Mark[]; readonly boxes: readonly Box[] }): void {
    this.pins.push(...drawn.marks);
    this.boxes.push(...drawn.boxes);
  }

  /** The finished picture. */
  frame(
    scene: { readonly id: string; readonly title: string; readonly alt: string },
    kind: Frame['kind'],
    format: Format,
  ): Frame {
    const { width, height } = formats[format];
    return {
      scene: scene.id,
      kind,
      format,
      width,
      height,
      world: [],
      pins: [...this.ground, ...this.pins],
      title: scene.title,
      alt: scene.alt,
      boxes: this.boxes,
    };
  }
}
