import type { Box } from '../../frame/frame';
import type { Point } from '../../frame/mark';
import { clippedSegment, distanceTo } from './line';

/**
 * What a line of the picture means for labels: roads, and what a scene draws over the map, may be crossed in need;
 * leaders never; faint lines cost little, and coasts nothing where nobody asks for them: many a town lies on one. An edge
 * parts what is inside from what is not: a name beyond it would put its place on the wrong side.
 */
export type Stroke = 'road' | 'drawn' | 'edge' | 'faint' | 'coast';

/** A line with its meaning, px. */
export interface LineWork {
  readonly line: readonly Point[];
  readonly kind: Stroke;
}

type Rect = Pick<Box, 'x' | 'y' | 'width' | 'height'>;

interface Segment {
  readonly a: Point;
  readonly b: Point;
  readonly kind: Stroke;
  /** The last question that found it, so that a segment in several cells counts once. */
  found: number;
}

const overlap = (a: Rect, b: Rect, gap: number): boolean =>
  a.x < b.x + b.width + gap &&
  b.x < a.x + a.width + gap &&
  a.y < b.y + b.height + gap &&
  b.y < a.y + a.height + gap;

const asBox = (r: Rect, pad: number) => ({
  x0: r.x - pad,
  y0: r.y - pad,
  x1: r.x + r.width + pad,
  y1: r.y + r.height + pad,
});

/** Length of a segment inside a rectangle, px. */
function crossing(a: Point, b: Point, box: ReturnType<typeof asBox>): number {
  const part = clippedSegment(a, b, box);
  return part ? Math.hypot(part[1][0] - part[0][0], part[1][1] - part[0][1]) : 0;
}

/** Closer to a mark than this, px, a leader seems to lead to it. */
const besideMark = 5;
/** What that costs, where a road crossed costs 0.6: more than the longest leader to any other side. */
const seemsItsOwn = 6;

const same = (a: Point, b: Point): boolean => Math.hypot(a[0] - b[0], a[1] - b[1]) < 0.5;

/** Side of the cells by which segments are found again, px. */
const cell = 48;
/** Cells of a column: more than any picture has, so that a column and a row make one number. */
const column = 4096;

/** Lines found again by where they run. One serves every attempt at a picture, as lines stay where they are. */
export class LineMap {
  private readonly cells = new Map<number, Segment[]>();
  private question = 0;

  constructor(lines: readonly LineWork[]) {
    for (const { line, kind } of lines)
      for (let i = 0; i + 1 < line.length; i++) {
        const segment = { a: line[i]!, b: line[i + 1]!, kind, found: 0 };
        this.visit(segment.a, segment.b, 0, (key) => {
          const there = this.cells.get(key);
          if (there) there.push(segment);
          else this.cells.set(key, [segment]);
        });
      }
  }

  private visit(a: Point, b: Point, pad: number, see: (key: number) => void): void {
    const left = Math.floor((Math.min(a[0], b[0]) - pad) / cell);
    const top = Math.floor((Math.min(a[1], b[1]) - pad) / cell);
    const right = Math.floor((Math.max(a[0], b[0]) + pad) / cell);
    const bottom = Math.floor((Math.max(a[1], b[1]) + pad) / cell);
    for (let i = left; i <= right; i++) for (let j = top; j <= bottom; j++) see(i * column + j);
  }

  /** Segments that may lie within `pad` px of the rectangle spanned by two points, each once. */
  near(a: Point, b: Point, pad: number): Segment[] {
    const question = ++this.question;
    const out: Segment[] = [];
    this.visit(a, b, pad, (key) => {
      for (const segment of this.cells.get(key) ?? []) {
        if (segment.found === question) continue;
        segment.found = question;
        out.push(segment);
      }
    });
    return out;
  }
}

/** What a px of line counts of a px of road. */
const share = { road: 1, drawn: 1, edge: 0.25, faint: 0.25 } as const;

/** What already stands on a picture, px: labels are set where it leaves room. */
export class Plate {
  private readonly taken: { rect: Rect; kind: 'text' | 'mark' }[] = [];
  private readonly rounds: { at: Point; r: number }[] = [];
  private readonly leaders: (readonly [Point, Point])[] = [];
  private readonly sayings: Rect[] = [];
  private readonly lines: LineMap[];
  private readonly bounds: Rect;

  /** @param edge px kept free round the picture @param lines what is drawn already */
  constructor(width: number, height: number, edge: number, lines = new LineMap([])) {
    this.bounds = { x: edge, y: edge, width: width - 2 * edge, height: height - 2 * edge };
    this.lines = [lines];
  }

  /** Books a rectangle. */
  block(rect: Rect, kind: 'text' | 'mark' = 'mark'): void {
    this.taken.push({ rect, kind });
  }

  /** Books the square around a round mark. */
  blockRound(at: Point, r: number): void {
    const [x, y] = at;
    this.block({ x: x - r, y: y - r, width: 2 * r, height: 2 * r });
    this.rounds.push({ at, r });
  }

  /**
   * How much a text set apart from its own mark would seem to belong to others: 1 for each round mark that it touches,
   * less for those a little away, and nothing for those `reach` px off.
   */
  seemsOf(rect: Rect, own: Point, reach: number): number {
    let sum = 0;
    for (const { at, r } of this.rounds) {
      if (same(at, own)) continue;
      const dx = Math.max(rect.x - at[0], 0, at[0] - rect.x - rect.width);
      const dy = Math.max(rect.y - at[1], 0, at[1] - rect.y - rect.height);
      sum += Math.max(0, 1 - Math.max(0, Math.hypot(dx, dy) - r) / reach);
    }
    return sum;
  }

  /** Notes a text that says something of its own, from which others like it keep apart; its lines are booked as text. */
  said(rect: Rect): void {
    this.sayings.push(rect);
  }

  /** Whether a rectangle keeps `gap` px from all that is said so far. */
  apart(rect: Rect, gap: number): boolean {
    return gap === 0 || !this.sayings.some((one) => overlap(rect, one, gap));
  }

  /** Books a leader. */
  tie(from: Point, to: Point): void {
    this.leaders.push([from, to]);
  }

  /** More lines that labels from now on have to mind. */
  mind(lines: LineMap): void {
    this.lines.push(lines);
  }

  private contains(rect: Rect): boolean {
    const { x, y, width, height } = this.bounds;
    return (
      rect.x >= x && rect.y >= y && rect.x + rect.width <= x + width && rect.y + rect.height <= y + height
    );
  }

  /** Whether a rectangle is inside the picture, and clear of text, marks and leaders by `gap` px. */
  free(rect: Rect, gap = 3): boolean {
    if (!this.contains(rect)) return false;
    if (this.taken.some((one) => overlap(rect, one.rect, one.kind === 'text' ? gap + 1 : gap))) return false;
    const box = asBox(rect, 2);
    return !this.leaders.some(([a, b]) => crossing(a, b, box) > 0);
  }

  /** Whether an edge runs between a mark and a text: what stands beyond it seems to lie beyond it. */
  parted(rect: Rect, own: Point): boolean {
    const middle: Point = [rect.x + rect.width / 2, rect.y + rect.height / 2];
    return this.lines.some((lines) =>
      lines.near(own, middle, 0).some(({ kind, a, b }) => kind === 'edge' && cross(own, middle, a, b)),
    );
  }

  /** px of road, a quarter of the px of fainter lines, and `coasts` times the px of coast, that run through a rectangle. */
  lineWork(rect: Rect, coasts: number): number {
    let sum = 0;
    const box = asBox(rect, 2);
    const to: Point = [rect.x + rect.width, rect.y + rect.height];
    for (const lines of this.lines)
      for (const { a, b, kind } of lines.near([rect.x, rect.y], to, 2))
        sum += crossing(a, b, box) * (kind === 'coast' ? coasts : share[kind]);
    return sum;
  }

  /**
   * How badly a leader would cut through what stands there: infinite for text and leaders, and for what the scene draws
   * unless the label is needed; else by marks and roads met. A mark that it only passes close by counts as well: it
   * would seem to be the one that is meant.
   * @param own where the mark that it leads to stands
   */
  leaderCost(a: Point, b: Point, own: Point, needed: boolean): number {
    let cost = 0;
    for (const { rect, kind } of this.taken) {
      if (crossing(a, b, asBox(rect, 1)) === 0) continue;
      if (kind === 'text') return Infinity;
      cost += 1;
    }
    for (const { at, r } of this.rounds)
      if (!same(at, own) && distanceTo([a, b], at) < r + besideMark) cost += seemsItsOwn;
    if (this.leaders.some(([from, to]) => cross(a, b, from, to))) return Infinity;
    const roads = this.lines
      .flatMap((lines) => lines.near(a, b, 3))
      .filter((one) => one.kind === 'road' || one.kind === 'drawn');
    if (!needed && roads.some((one) => one.kind === 'drawn' && cross(a, b, one.a, one.b))) return Infinity;
    cost += 0.6 * roads.filter((one) => cross(a, b, one.a, one.b)).length;
    // A leader that runs along a road is lost in it.
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    for (let d = 6; d < length && roads.length; d += 6) {
      const p: Point = [a[0] + ((b[0] - a[0]) * d) / length, a[1] + ((b[1] - a[1]) * d) / length];
      if (roads.some((one) => distanceTo([one.a, one.b], p) < 3)) cost += 0.25;
    }
    return cost;
  }
}

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point): number =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}
