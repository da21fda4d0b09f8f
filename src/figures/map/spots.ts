import type { Atlas } from '../../atlas/atlas';
import { edtf } from '../../atlas/edtf';
import type { Event } from '../../atlas/schema/event';
import type { Control, Place } from '../../atlas/schema/ground';
import type { MapScene } from '../../atlas/schema/scene';
import type { Emphasis, Party, Point } from '../../frame/mark';
import { layerEmphasis } from './base';
import { levels } from './levels';
import { project } from './projection';

/** What a place's mark on the map says. */
export type Sign =
  | { readonly kind: 'dot' }
  | { readonly kind: 'control'; readonly party: Party }
  | { readonly kind: 'contested' }
  | { readonly kind: 'post' }
  | { readonly kind: 'events'; readonly events: readonly EventSign[] };

/** An event's mark: its party's shape, filled when sources that do not share a camp report it. */
export interface EventSign {
  readonly id: string;
  /** The event's key in the picture: one of its own for each place where its sign stands. */
  readonly key: string;
  /** Its sign stands at other places too. */
  readonly several: boolean;
  readonly party: Party;
  readonly certainty: 'reported' | 'claimed';
  readonly emphasis: Emphasis;
  /** Accounts of it differ. */
  readonly disputed: boolean;
}

/** A place that a scene shows, with its mark. */
export interface Spot {
  readonly place: Place;
  /** km on the map plane. */
  readonly at: Point;
  readonly emphasis: Exclude<Emphasis, 'hidden'>;
  readonly sign: Sign;
  /** Accounts differ about this place. */
  readonly disputed: boolean;
  /** listed: the scene names it · evidence: one of the marks of the control or posts layer · context: for orientation. */
  readonly reason: 'listed' | 'evidence' | 'context';
  /** A drawn road ends here: it is named wherever it is in the picture. */
  readonly roadEnd?: boolean;
}

const strength: Readonly<Record<Emphasis, number>> = { lifted: 3, normal: 2, muted: 1, hidden: 0 };

/** Kinds that are points of the story, not of a map's ordinary furnishing. */
const neverContext = new Set([
  'base',
  'observation-post',
  'junction',
  'area',
  'heights',
  'airbase',
  'crossing',
]);

/** Where a scene puts an event's sign: at its first place, or at each of them if the scene says that it happened there. */
const placesOf = (scene: MapScene, event: Event): readonly string[] =>
  scene.at_each_place?.includes(event.id) ? event.places : event.places.slice(0, 1);

function eventSign(
  atlas: Atlas,
  event: Event,
  place: string,
  several: boolean,
  emphasis: Emphasis,
): EventSign {
  const status = atlas.claims.get(event.claim)?.status;
  // That accounts differ is said by a sign of its own: what opposed sources do report stays filled, as on timelines.
  const shared =
    event.mark !== 'claimed' && (status === undefined || status === 'corroborated' || status === 'disputed');
  return {
    id: event.id,
    key: place === event.places[0] ? event.id : `${event.id}:${place}`,
    several,
    party: event.party,
    certainty: shared ? 'reported' : 'claimed',
    emphasis,
    disputed: status === 'disputed',
  };
}

/** A holder's shape. Low-confidence rows and the zones outside the Idlib line stay plain dots. */
function controlSign(control: Control | undefined): Sign | undefined {
  if (!control) return undefined;
  if (control.holder === 'contested') return { kind: 'contested' };
  if (control.confidence === 'low') return undefined;
  if (control.holder === 'government' || control.holder === 'opposition')
    return { kind: 'control', party: control.holder };
  return undefined;
}

/** Places of a scene in order of importance: by emphasis, then whether listed, then rank, then id. Throws RangeError on an unknown id. */
export function spotsOf(atlas: Atlas, scene: MapScene): Spot[] {
  const level = levels[scene.level];
  const listed = new Map<string, Emphasis>();
  const list = (id: string, emphasis: Emphasis): void => {
    const before = listed.get(id);
    if (before === undefined || (before !== 'hidden' && strength[emphasis] > strength[before]))
      listed.set(id, emphasis);
  };
  for (const [id, emphasis] of Object.entries(scene.places)) listed.set(id, emphasis);
  const events = new Map<string, EventSign[]>();
  for (const [id, emphasis] of Object.entries(scene.events)) {
    const event = atlas.events.get(id);
    if (!event) throw new RangeError(`no event ${id}`);
    if (emphasis === 'hidden') continue;
    const places = placesOf(scene, event);
    for (const place of places) {
      list(place, emphasis);
      events.set(place, [
        ...(events.get(place) ?? []),
        eventSign(atlas, event, place, places.length > 1, emphasis),
      ]);
    }
  }
  for (const { from, to } of scene.connectors) for (const id of [from, to]) list(id, 'normal');
  for (const { from } of scene.measures) list(from, 'normal');
  for (const id of scene.disputed) list(id, 'normal');

  // A road that ends in the picture ends at a town, not in mid-air.
  const ends =
    level.roads && layerEmphasis(scene, 'roads') !== 'hidden' ? roadEnds(atlas) : new Set<string>();
  for (const id of ends) if (!listed.has(id)) list(id, 'muted');

  const posts = layerEmphasis(scene, 'posts') === 'hidden' ? new Set<string>() : postsBy(atlas, scene.date);
  const showControl = layerEmphasis(scene, 'control') !== 'hidden' && level.ground;
  const disputed = new Set(scene.disputed);
  const spots: Spot[] = [];
  for (const place of atlas.places.values()) {
    const emphasis = listed.get(place.id);
    if (emphasis === 'hidden') continue;
    const control = showControl ? controlSign(atlas.control.get(place.id)) : undefined;
    const here = events.get(place.id);
    const sign: Sign = here
      ? { kind: 'events', events: here }
      : posts.has(place.id)
        ? { kind: 'post' }
        : (control ?? { kind: 'dot' });
    const evidence = sign.kind !== 'dot';
    const context =
      place.rank <= level.contextRank && !neverContext.has(place.kind) && place.position_basis === 'exact';
    if (emphasis === undefined && !evidence && !context) continue;
    const layer = sign.kind === 'post' ? layerEmphasis(scene, 'posts') : layerEmphasis(scene, 'control');
    spots.push({
      place,
      at: project([place.lon, place.lat]),
      emphasis: emphasis ?? (evidence && layer !== 'hidden' ? layer : 'muted'),
      sign,
      disputed: disputed.has(place.id),
      reason: emphasis !== undefined ? 'listed' : evidence ? 'evidence' : 'context',
      roadEnd: ends.has(place.id),
    });
  }
  const order = { listed: 0, evidence: 1, context: 2 } as const;
  return spots.sort(
    (a, b) =>
      order[a.reason] - order[b.reason] ||
      strength[b.emphasis] - strength[a.emphasis] ||
      a.place.rank - b.place.rank ||
      (a.place.id < b.place.id ? -1 : 1),
  );
}

const knownEnds = new WeakMap<Atlas, ReadonlySet<string>>();

/** How far from the end of a drawn road its town may lie, km. */
const endReach = 2.5;

/** The towns where the drawn roads end, by place id. */
function roadEnds(atlas: Atlas): ReadonlySet<string> {
  let known = knownEnds.get(atlas);
  if (!known) {
    const towns = [...atlas.places.values()].filter(
      ({ rank, kind, position_basis }) => rank <= 3 && !neverContext.has(kind) && position_basis === 'exact',
    );
    known = new Set(
      [...atlas.roads.values()].flatMap((road) =>
        [road[0], road.at(-1)].flatMap((end) => {
          if (!end) return [];
          const [x, y] = project([end.lon, end.lat]);
          const away = ({ lon, lat }: Place): number => {
            const [px, py] = project([lon, lat]);
            return Math.hypot(px - x, py - y);
          };
          const near = towns.filter((town) => away(town) <= endReach);
          return near.length ? [near.reduce((a, b) => (away(b) < away(a) ? b : a)).id] : [];
        }),
      ),
    );
    knownEnds.set(atlas, known);
  }
  return known;
}

/** Turkish posts that a source documents by a date, by place id. */
function postsBy(atlas: Atlas, date: string): Set<string> {
  const until = edtf(date)?.to ?? Infinity;
  return new Set(
    atlas.posts.filter((post) => (edtf(post.since)?.from ?? -Infinity) < until).map((post) => post.place),
  );
}
