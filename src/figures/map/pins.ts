import type { Atlas } from '../../atlas/atlas';
import type { MapScene } from '../../atlas/schema/scene';
import { formats, type Box, type Format } from '../../frame/frame';
import type { Mark, Point } from '../../frame/mark';
import { layerEmphasis } from './base';
import type { Furniture } from './furnish';
import { nameLines, textLines } from './label-lines';
import { setLabel, type Label } from './labels';
import { setName } from './names';
import type { NoteTarget } from './notes';
import type { Lines } from './obstacles';
import type { Overlay } from './overlays';
import { LineMap, Plate } from './plate';
import { project } from './projection';
import { setShields } from './shields';
import { drawSign, type DrawnSign } from './signs';
import { mapSizes } from './sizes';
import type { Spot } from './spots';

/** What the pins of a picture are made from. */
export interface Subject {
  readonly atlas: Atlas;
  readonly scene: MapScene;
  readonly format: Format;
  /** From the map plane to the picture. */
  readonly px: (at: Point) => Point;
  /** Places in the picture, by importance. */
  readonly spots: readonly Spot[];
  /** Marks of the places that the scene lists or that give evidence. */
  readonly signs: ReadonlyMap<string, DrawnSign>;
  /** Places drawn with the disc of their precision, and its radius, px. */
  readonly discs: ReadonlyMap<Spot, number>;
  readonly lines: Lines;
  readonly overlays: readonly Overlay[];
  readonly notes: readonly { readonly text: string; readonly target: NoteTarget }[];
  readonly furniture: Furniture;
}

/**
 * Largest disc, px, that a place's name stands beside, clear of its ring; larger ones have room for it within. A phone's
 * discs are hardly larger than their marks, and it has no room to give away.
 */
const smallDisc: Readonly<Record<Format, number>> = { wide: 28, tall: 0, card: 38 };

/** One way of setting the labels: what comes first, or each place's name and notes in turn, and how wide notes may be. */
interface Plan {
  readonly first: 'names' | 'notes' | 'turns';
  /** Notes in reverse order. */
  readonly reversed: boolean;
  /** Times the usual width of notes. */
  readonly width: number;
}

/** The ways that differ for a picture: with one note, or none, or nothing to name beside them, most do not. */
function plansOf({ notes, overlays, spots }: Subject, width: number): Plan[] {
  const lifted = spots.filter(({ emphasis }) => emphasis === 'lifted').length;
  const named = lifted > 0 || overlays.some(({ label }) => label);
  const plans = (first: Plan['first'], several: boolean): Plan[] =>
    (several ? [false, true] : [false]).map((reversed) => ({ first, reversed, width }));
  return [
    ...plans('names', notes.length > 1),
    ...(named && notes.length > 0 ? plans('notes', notes.length > 1) : []),
    ...(lifted + notes.length > 1 && lifted > 0 ? plans('turns', true) : []),
  ];
}

/** A plan tried: all is set that tells it from others. */
interface Attempt {
  /** Weight of what should stand on the picture and found no room. */
  readonly missing: number;
  /** How far from ideal what stands there stands. */
  readonly cost: number;
  /** Sets what stands only where room is left over: names of regions, of evidence and of places for bearings. */
  finish(): Pins;
}

/** All that keeps its size, px. */
interface Pins {
  readonly marks: Mark[];
  readonly boxes: Box[];
}

/**
 * Sets all that keeps its size: furniture, shields, marks, names and notes; px. Of several orders the one that shows
 * all and ties it shortest is kept; notes are broken narrower or wider only where that alone makes room.
 */
export function setPins(subject: Subject): Pins {
  let best: Attempt | undefined;
  const lines = new LineMap(subject.lines.all);
  const shores = new LineMap(subject.lines.shores.map((line) => ({ line, kind: 'faint' })));
  for (const width of subject.notes.length ? [1, 0.72, 1.5] : [1]) {
    for (const plan of plansOf(subject, width)) {
      best = attempt(subject, plan, lines, shores, best) ?? best;
    }
    if (best!.missing < 1) break;
  }
  return best!.finish();
}

/** Tries a plan; undefined as soon as it is no better than the best before it: what is missing and what it costs only grow. */
function attempt(
  subject: Subject,
  plan: Plan,
  lines: LineMap,
  shores: LineMap,
  best: Attempt | undefined,
): Attempt | undefined {
  const { atlas, scene, format, px, spots, furniture } = subject;
  const { width, height } = formats[format];
  const sizes = mapSizes[format];
  const plate = new Plate(width, height, sizes.edge, lines);
  const marks: Mark[] = [];
  const boxes: Box[] = [...furniture.boxes];
  const under: Mark[] = [];
  let missing = 0;
  let cost = 0;
  const add = (
    drawn: { marks: readonly Mark[]; boxes: readonly Box[]; cost?: number } | undefined,
    weight: number,
    to: Mark[] = marks,
  ): boolean => {
    if (!drawn) {
      missing += weight;
      return false;
    }
    to.push(...drawn.marks);
    boxes.push(...drawn.boxes);
    if (weight > 0) cost += drawn.cost ?? 0;
    return true;
  };

  for (const rect of furniture.taken) plate.block(rect);
  const signs = new Map<string, DrawnSign>();
  for (const spot of spots) {
    const sign = subject.signs.get(spot.place.id);
    const [x, y] = px(spot.at);
    // Marks that only give evidence are left out where furniture lies.
    if (!sign || (spot.reason !== 'listed' && !plate.free({ x: x - 4, y: y - 4, width: 8, height: 8 }, 1)))
      continue;
    signs.set(spot.place.id, sign);
  }
  for (const spot of spots) {
    const sign = signs.get(spot.place.id);
    if (!sign) continue;
    plate.blockRound(px(spot.at), sign.clear);
    for (const rect of sign.beside) plate.block(rect, 'text');
  }
  const story = spots.filter((spot) => signs.has(spot.place.id));
  const avoid = story.filter((spot) => spot.reason === 'listed').map((spot) => px(spot.at));
  for (const { road, parts } of subject.lines.roads)
    add(setShields(plate, road, parts, avoid, layerEmphasis(scene, 'roads'), format, sizes), 0);

  const spokenOf = new Set<unknown>([
    ...scene.notes.map((note) => note.at),
    ...scene.measures.map((one) => one.from),
    ...scene.connectors.flatMap((one) => [one.from, one.to]),
  ]);
  const name = (spot: Spot, manner: Label['manner'], weight: number): boolean => {
    const far = spot.emphasis === 'lifted' || (spot.emphasis === 'normal' && spokenOf.has(spot.place.id));
    const disc = subject.discs.get(spot) ?? 0;
    const label: Label = {
      key: spot.place.id,
      at: px(spot.at),
      clear: Math.max(signs.get(spot.place.id)!.clear, disc <= smallDisc[format] ? disc : 0),
      lines: nameLines(spot, sizes),
      manner,
      far,
    };
    return add(setLabel(plate, label, far ? sizes.reach : sizes.reach * 0.4), weight);
  };
  const lifted = story.filter((spot) => spot.reason === 'listed' && spot.emphasis === 'lifted');
  const liftedNames = (): void => {
    for (const spot of lifted) name(spot, 'needed', 3);
  };
  const measured = (): void => {
    for (const { label } of subject.overlays) {
      if (label)
        add(
          setLabel(
            plate,
            {
              key: label.key,
              at: px(label.at),
              clear: 4,
              lines: textLines(label.key, 'measured', label.text, sizes.note, sizes.noteWidth),
              manner: 'needed',
              far: true,
            },
            sizes.reach,
          ),
          2,
        );
    }
  };
  const all = subject.notes.map((note, i) => ({ ...note, key: `note:${i}`, on: scene.notes[i]!.at }));
  if (plan.reversed) all.reverse();
  const notes = (some = all): void => {
    for (const { key, text, target } of some) {
      const lines = textLines(key, 'note', text, sizes.note, sizes.noteWidth * plan.width);
      add(
        setLabel(
          plate,
          {
            key,
            at: target.at,
            others: target.others ?? [],
            area: target.area ?? false,
            unled: target.unled ?? false,
            clear: target.clear,
            lines,
            manner: 'led',
            far: true,
          },
          sizes.reach,
        ),
        3,
      );
    }
  };
  const turns = (): void => {
    for (const spot of plan.reversed ? [...lifted].reverse() : lifted) {
      name(spot, 'needed', 3);
      notes(all.filter(({ on }) => on === spot.place.id));
    }
    measured();
    notes(all.filter(({ on }) => !lifted.some((spot) => spot.place.id === on)));
  };
  const orders: Record<Plan['first'], (() => void)[]> = {
    names: [liftedNames, measured, notes],
    notes: [notes, measured, liftedNames],
    turns: [turns],
  };
  const beaten = (): boolean =>
    best !== undefined && (missing > best.missing || (missing === best.missing && cost >= best.cost - 0.01));
  for (const set of orders[plan.first]) {
    set();
    if (beaten()) return undefined;
  }
  const others = story.filter((spot) => spot.reason === 'listed' && spot.emphasis !== 'lifted');
  for (const spot of [
    ...others.filter((one) => spokenOf.has(one.place.id)),
    ...others.filter((one) => !spokenOf.has(one.place.id)),
  ]) {
    const weight = spot.emphasis !== 'normal' ? 0 : spokenOf.has(spot.place.id) ? 1.5 : 0.2;
    // A disc that nobody names would be a riddle, and a road that ends at an unnamed dot another.
    const needed = spot.emphasis === 'normal' || subject.discs.has(spot) || spot.roadEnd === true;
    const named = name(spot, needed ? 'needed' : 'beside', weight);
    // A dot that nobody names and nothing speaks of says nothing.
    if (!named && spot.sign.kind === 'dot' && !spot.disputed && !spokenOf.has(spot.place.id))
      signs.delete(spot.place.id);
  }
  if (beaten()) return undefined;

  const finish = (): Pins => {
    // Only now: what the story says may lie on a lake rather than far from its place. A card's names are so large that
    // a region's, moved off a lake, would take the room of a city's.
    if (format !== 'card') plate.mind(shores);
    const names = layerEmphasis(scene, 'region-labels');
    const pxPerKm = px([1, 0])[0] - px([0, 0])[0];
    if (names !== 'hidden') {
      for (const label of [...atlas.mapLabels].sort((a, b) => a.size - b.size || (a.id < b.id ? -1 : 1))) {
        const [x, y] = px(project([label.lon, label.lat]));
        const near = x > -width * 0.1 && y > -height * 0.1 && x < width * 1.1 && y < height * 1.1;
        if (near && label.levels.includes(scene.level))
          add(setName(plate, label, [x, y], pxPerKm, names, sizes), 0, under);
      }
    }
    for (const spot of story) if (spot.reason === 'evidence') name(spot, 'beside', 0);
    let left = sizes.contextPlaces;
    for (const spot of spots) {
      if (spot.reason !== 'context' || left === 0) continue;
      const [x, y] = px(spot.at);
      const sign = drawSign(spot, [x, y], sizes);
      const room = { x: x - sign.clear, y: y - sign.clear, width: 2 * sign.clear, height: 2 * sign.clear };
      if (!plate.free(room, 4)) continue;
      signs.set(spot.place.id, sign);
      if (name(spot, 'beside', 0)) {
        plate.block(room);
        left--;
      } else signs.delete(spot.place.id);
    }
    // The strongest marks lie on top.
    const drawn = [...spots].reverse().flatMap((spot) => [...(signs.get(spot.place.id)?.marks ?? [])]);
    return { marks: [...under, ...drawn, ...furniture.marks, ...marks], boxes };
  };
  return { missing, cost, finish };
}
