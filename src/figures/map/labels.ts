import type { Box } from '../../frame/frame';
import type { Emphasis, Mark, Point } from '../../frame/mark';
import type { Role } from '../../frame/look';
import { measure, type LabelWeight } from '../../type/measure';
import { leader, nearestOnBox } from '../furniture/leader';
import { lineHeight, textLine } from '../furniture/text-line';
import type { Plate } from './plate';

/** A line of a label. */
export interface LabelLine {
  readonly key: string;
  readonly role: Role;
  readonly emphasis: Emphasis;
  readonly text: string;
  readonly size: number;
  readonly weight: LabelWeight;
  readonly spacing?: number;
  readonly lang?: string;
}

/** A label to be set beside a point of the picture, px. */
export interface Label {
  readonly key: string;
  readonly at: Point;
  /** Other points that would do as well, for notes on an area. */
  readonly others?: readonly Point[];
  /** The points are parts of an area without marks of their own: text that fits there stands on one, and needs no leader. */
  readonly area?: boolean;
  /** On an area, and never led to a point of it: it may shift further to find room. */
  readonly unled?: boolean;
  /** Radius of the mark at the point: the label keeps clear of it. */
  readonly clear: number;
  readonly lines: readonly LabelLine[];
  /** May stand further off than the usual reach, if nothing else is left. */
  readonly far?: boolean;
  /** beside: next to its mark, or dropped · needed: else further off, with a leader · led: a note, always with room for a leader. */
  readonly manner: 'beside' | 'needed' | 'led';
}

export interface SetLabel {
  readonly marks: Mark[];
  readonly boxes: Box[];
  /** How far from ideal it stands, and how long its leader is: 0 is beside its mark with nothing in the way. */
  readonly cost: number;
}

interface Block {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** A position with what it costs by itself, and with the lines that it meets. */
interface Chosen {
  readonly block: Block;
  readonly cost: number;
  readonly total: number;
}

function sizeOf(lines: readonly LabelLine[]): { width: number; height: number } {
  return {
    width: Math.max(...lines.map((line) => measure(line.text, line.size, line.weight, line.spacing ?? 0))),
    height: lines.reduce((sum, line) => sum + line.size * lineHeight, 0),
  };
}

/** Positions beside a mark, best first: right, left, then corners, above, below; then the same a little further off. */
function besides(label: Label): { block: Block; cost: number }[] {
  const { width, height } = sizeOf(label.lines);
  const [x, y] = label.at;
  const first = (label.lines[0]?.size ?? 12) * lineHeight;
  const out: { block: Block; cost: number }[] = [];
  for (const [ring, gap] of [
    [0, 4],
    [1, 8],
    [2, 13],
  ] as const) {
    const r = label.clear + gap;
    const d = r * 0.75;
    const level = y - first * 0.54;
    const at = (bx: number, by: number, anchor: Block['anchor'], cost: number): void =>
      void out.push({ block: { x: bx, y: by, width, height, anchor }, cost: cost + ring * 6 });
    at(x + r, level, 'start', 0);
    at(x - r - width, level, 'end', 1.5);
    at(x + r, y - height / 2, 'start', 1);
    at(x - r - width, y - height / 2, 'end', 2);
    at(x + d, y - d - height, 'start', 2);
    at(x + d, y + d, 'start', 2.2);
    at(x - d - width, y - d - height, 'end', 3);
    at(x - d - width, y + d, 'end', 3.2);
    at(x - width / 2, y - r - height, 'middle', 3);
    at(x - width / 2, y + r, 'middle', 3.4);
    at(x - width * 0.2, y - r - height, 'start', 3.6);
    at(x - width * 0.2, y + r, 'start', 3.8);
    at(x - width * 0.8, y - r - height, 'end', 3.8);
    at(x - width * 0.8, y + r, 'end', 4);
    at(x + r, y - height + first * 0.2, 'start', 2.4);
    at(x - r - width, y - height + first * 0.2, 'end', 3.4);
  }
  return out;
}

/** Part of the longest leader that is short: what goes beyond it costs `tooLong` for each whole reach. */
const short = 0.3;
const tooLong = 35;

/** Positions all round at growing distance, for labels that a leader ties to their mark. `reach` is the longest leader, px. */
function around(label: Label, distances: readonly number[], reach: number): { block: Block; cost: number }[] {
  const { width, height } = sizeOf(label.lines);
  const [x, y] = label.at;
  const out: { block: Block; cost: number }[] = [];
  for (const distance of distances) {
    const turns = 24;
    for (let i = 0; i < turns; i++) {
      const angle = (i / turns) * 2 * Math.PI;
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      const [px, py] = [x + dx * (label.clear + distance), y + dy * (label.clear + distance)];
      const anchor = dx > 0.35 ? 'start' : dx < -0.35 ? 'end' : 'middle';
      const bx = anchor === 'start' ? px : anchor === 'end' ? px - width : px - width / 2;
      const by = py - height / 2 + (dy * height) / 2;
      // Leaders that run level or at a slant read better than those that drop straight from the middle of a line.
      out.push({
        block: { x: bx, y: by, width, height, anchor },
        cost:
          8 +
          distance * 0.12 +
          tooLong * Math.max(0, distance / reach - short) +
          (anchor === 'middle' ? 2 : 0),
      });
    }
  }
  return out;
}

/** How far text on an area may shift from its point to find room, in parts of its width and height. */
const drift: readonly Point[] = [0, -0.2, 0.2, -0.4, 0.4].flatMap((x) =>
  [0, -0.4, 0.4, -0.8, 0.8].map((y): Point => [x, y]),
);

/** How far text that no leader ties may shift, in lines of its own, and by how much at a time. */
const farDrift = 4;
const farStep = 0.5;

const farShifts: readonly Point[] = Array.from({ length: (2 * farDrift) / farStep + 1 }, (_, i) => i).flatMap(
  (i, _, all) => all.map((j): Point => [i * farStep - farDrift, j * farStep - farDrift]),
);

/** What a px of that costs: a statement about one country must not end up in the next. */
const astray = 0.15;

/** Most px of line that such text may lie on, in parts of its height: a river or a border that runs through, no road. */
const faintShare = 0.4;

/** Shifts tried for text on an area, px. */
function shiftsOf(label: Label, width: number, height: number): Point[] {
  if (!label.unled) return drift.map(([x, y]) => [x * width, y * height]);
  const line = (label.lines[0]?.size ?? 12) * lineHeight;
  return farShifts.map(([x, y]) => [x * line, y * line]);
}

/** Text on an area itself, clear of every line, or of every road where no leader may tie it: the point nearest to the label's own wins. */
function upon(plate: Plate, label: Label): Chosen | undefined {
  const { width, height } = sizeOf(label.lines);
  let chosen: Chosen | undefined;
  const points = label.others?.length
    ? [label.at, ...label.others]
    : shiftsOf(label, width, height).map(([dx, dy]): Point => [label.at[0] + dx, label.at[1] + dy]);
  for (const [x, y] of points) {
    const block: Block = { x: x - width / 2, y: y - height / 2, width, height, anchor: 'middle' };
    const lines = plate.lineWork(block, 0);
    if (lines > (label.unled ? height * faintShare : 0)) continue;
    const total =
      Math.hypot(x - label.at[0], y - label.at[1]) * (label.unled ? astray : 0.02) +
      plate.seemsOf(block, [x, y], nearOf(label)) * noteAstray +
      lines;
    if ((!chosen || total < chosen.total) && plate.free(block) && plate.apart(block, gapOf(label)))
      chosen = { block, cost: 0, total };
  }
  return chosen;
}

/** Roles of texts that say something of their own: two of them, one below the other, would read as one. */
const sayings: ReadonlySet<Role> = new Set<Role>(['note', 'measured']);

const says = ({ lines }: Label): boolean => lines.some(({ role }) => sayings.has(role));

/** How far a label keeps from what others say, px: a line of its own, or nothing if it only names. */
const gapOf = (label: Label): number => (says(label) ? (label.lines[0]?.size ?? 0) * lineHeight : 0);

/** What it costs a note, and a name off its mark, to stand by another mark, which it would seem to speak of. */
const noteAstray = 20;
const nameAstray = 3;

/** How near a mark that is, px: within two lines for a note, less for a name. */
const nearOf = ({ lines, manner }: Label): number => (lines[0]?.size ?? 12) * (manner === 'led' ? 2.2 : 1.4);

/** What it costs a name to stand across an edge from its mark: more than any other side of it. */
const acrossEdge = 9;

/** Most px of road a label that must be shown may lie on. */
const roadWeight = 1.2;

/** What a px of coast counts of a px of road to such a label; to others nothing: many a town lies on a coast. */
const coastWeight = 0.05;

/**
 * Sets a label where the plate leaves room and books its place; undefined if there is none. Labels beside their mark
 * never lie on a road; needed ones and notes may, if nothing better is left.
 * @param reach longest leader, px
 */
export function setLabel(plate: Plate, label: Label, reach: number): SetLabel | undefined {
  const steps = (from: number): number[] =>
    Array.from({ length: 9 }, (_, i) => from + ((reach - from) * i) / 8);
  const on = label.area ? upon(plate, label) : undefined;
  if (label.unled && !on) return undefined;
  const close = label.manner === 'led' ? around(label, steps(20), reach) : besides(label);
  let chosen =
    on ??
    best(plate, label, close, label.manner !== 'beside') ??
    (label.manner === 'needed' ? best(plate, label, around(label, steps(14), reach), true) : undefined);
  let at = label.at;
  for (const other of on ? [] : (label.others ?? [])) {
    const moved = { ...label, at: other };
    const found = best(plate, moved, around(moved, steps(20), reach), true);
    if (found && (!chosen || found.total < chosen.total)) [chosen, at] = [found, other];
  }
  // Text that must be shown looks further afield before it gives up.
  if (!chosen && label.far)
    chosen = best(
      plate,
      label,
      around(
        label,
        [1.2, 1.4, 1.7, 2].map((factor) => reach * factor),
        reach,
      ),
      true,
    );
  if (!chosen) return undefined;
  const { block } = chosen;
  const marks: Mark[] = [];
  const boxes: Box[] = [];
  let top = block.y;
  for (const line of label.lines) {
    const x =
      block.anchor === 'start'
        ? block.x
        : block.anchor === 'end'
          ? block.x + block.width
          : block.x + block.width / 2;
    const { mark, box } = textLine({ ...line, x, top, anchor: block.anchor });
    marks.push(mark);
    boxes.push(box);
    plate.block(box, 'text');
    top += line.size * lineHeight;
  }
  if (says(label)) plate.said(block);
  const tie =
    !on && (chosen.cost >= 8 || label.manner === 'led')
      ? leader(`leader:${label.key}`, { key: label.key, ...block }, at, label.clear + 1)
      : undefined;
  if (tie) {
    marks.unshift(tie.mark);
    plate.tie(tie.from, tie.to);
  }
  const length = tie ? Math.hypot(tie.to[0] - tie.from[0], tie.to[1] - tie.from[1]) : 0;
  // A note is made to be led to its mark; a name is not.
  const apart = tie && label.manner === 'needed' ? 15 + length * 0.3 : length * 0.15;
  return { marks, boxes, cost: chosen.total + apart };
}

function best(
  plate: Plate,
  label: Label,
  candidates: readonly { block: Block; cost: number }[],
  mayCross: boolean,
): Chosen | undefined {
  let chosen: Chosen | undefined;
  for (const { block, cost } of candidates) {
    if (chosen && cost >= chosen.total) continue;
    if (!plate.free(block) || !plate.apart(block, gapOf(label))) continue;
    const lines = plate.lineWork(block, label.manner === 'needed' ? coastWeight : 0);
    if (lines > 0 && !mayCross && lines > 0.25 * block.height) continue;
    let total = cost + lines * (mayCross ? roadWeight : 0.4);
    if (!says(label) && plate.parted(block, label.at)) total += acrossEdge;
    if (chosen && total >= chosen.total) continue;
    if (cost >= 8) {
      const from = nearestOnBox(block, label.at);
      const length = Math.hypot(from[0] - label.at[0], from[1] - label.at[1]);
      const clear = label.clear + 2;
      if (length > clear) {
        const to = [
          label.at[0] + ((from[0] - label.at[0]) * clear) / length,
          label.at[1] + ((from[1] - label.at[1]) * clear) / length,
        ] as const;
        total += plate.leaderCost(to, from, label.at, mayCross) * 14;
      }
      total +=
        plate.seemsOf(block, label.at, nearOf(label)) * (label.manner === 'led' ? noteAstray : nameAstray);
    }
    if (Number.isFinite(total) && (!chosen || total < chosen.total)) chosen = { block, cost, total };
  }
  return chosen;
}
