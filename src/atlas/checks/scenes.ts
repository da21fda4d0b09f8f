import type { Checked } from '../check';
import { kmBetween, nearness } from '../distance';
import { edtf } from '../edtf';
import { nearest } from '../fault';
import type { Kind, Located } from '../written';
import type { PlacedScene } from '../atlas';
import type { Figure } from '../schema/figure';
import type { CountsScene, MapScene, TableScene, TimelineScene } from '../schema/scene';

type Of<K extends Figure['kind']> = Extract<Figure, { kind: K }>;
type Need = (
  path: readonly PropertyKey[],
  id: string,
  ids: Iterable<string>,
  what: string,
  kind: Kind,
) => void;
type Complain = (path: readonly PropertyKey[], problem: string, hint?: string) => void;

function checkMap(scene: MapScene, { atlas, lost }: Checked, need: Need, complain: Complain): void {
  const place = (path: readonly PropertyKey[], id: string): void =>
    need(path, id, atlas.places.keys(), 'place', 'places');
  scene.look.forEach((at, i) => typeof at === 'string' && place(['look', i], at));
  for (const id of Object.keys(scene.places)) place(['places', id], id);
  for (const id of Object.keys(scene.events)) {
    need(['events', id], id, atlas.events.keys(), 'event', 'events');
    if (atlas.events.get(id)?.places.length === 0)
      complain(
        ['events', id],
        `event "${id}" has no place, so no map can show it.`,
        'Give it places, or leave it out of this scene.',
      );
  }
  scene.at_each_place?.forEach((id, i) => {
    need(['at_each_place', i], id, Object.keys(scene.events), 'event of this scene', 'events');
    const event = atlas.events.get(id);
    if (event && event.places.length < 2)
      complain(
        ['at_each_place', i],
        `event "${id}" has one place, where its sign stands anyway.`,
        'Give it the others, or leave it out of at_each_place.',
      );
  });
  scene.connectors.forEach(({ from, to }, i) => {
    place(['connectors', i, 'from'], from);
    place(['connectors', i, 'to'], to);
    if (from === to)
      complain(
        ['connectors', i, 'to'],
        `a connector leads from "${from}" to itself.`,
        'It joins two places.',
      );
  });
  scene.disputed.forEach((id, i) => place(['disputed', i], id));
  scene.notes.forEach(({ at }, i) => {
    const path = ['notes', i, 'at'];
    if (typeof at !== 'string' || /^(?:road:M[45]|corridor|line-of-contact)$/.test(at)) return;
    if (at.startsWith('event:')) need(path, at.slice(6), atlas.events.keys(), 'event', 'events');
    else place(path, at);
  });
  scene.measures.forEach(({ from, to, label }, i) => {
    place(['measures', i, 'from'], from);
    const [, km, margin] = /(\d+(?:\.\d+)?) km\b.*?(?:±|\+\/-) ?(\d+(?:\.\d+)?) km/.exec(label) ?? [];
    if (km === undefined)
      complain(
        ['measures', i, 'label'],
        `the measure "${label}" does not say how far and how exact.`,
        'Write it as "about 18 km, ± 2 km".',
      );
    const point = atlas.places.get(from);
    const road = atlas.roads.get(to === 'corridor' ? 'M4' : to) ?? [];
    if (km === undefined || !point || road.length < 2 || lost.any('roads')) return;
    // The corridor's edge runs 6 km from the M4: Additional Protocol of 5 March 2020, point 2.
    const computed = Math.abs(nearness(point, road).km - (to === 'corridor' ? 6 : 0));
    if (Math.abs(computed - Number(km)) > Number(margin))
      complain(
        ['measures', i, 'label'],
        `the measure says "${label}", but "${from}" lies ${computed.toFixed(1)} km from the ${to}.`,
        'Correct the label, the place or the road.',
      );
  });
  checkCamera(scene, { atlas }, complain);
}

/** The camera must not make room for a hidden place; one within the margin of what is shown costs no room. */
function checkCamera(scene: MapScene, { atlas }: Pick<Checked, 'atlas'>, complain: Complain): void {
  const hidden = (at: MapScene['look'][number]): boolean =>
    typeof at === 'string' && scene.places[at] === 'hidden';
  const shown = scene.look.flatMap((at) => {
    if (typeof at !== 'string') return [{ lon: at[0], lat: at[1] }];
    const place = hidden(at) ? undefined : atlas.places.get(at);
    return place ? [place] : [];
  });
  scene.look.forEach((at, i) => {
    const place = typeof at === 'string' && hidden(at) ? atlas.places.get(at) : undefined;
    if (!place) return;
    const between = (value: number, values: readonly number[]): number =>
      Math.min(Math.max(value, Math.min(...values)), Math.max(...values));
    const nearestShown = {
      lon: between(
        place.lon,
        shown.map(({ lon }) => lon),
      ),
      lat: between(
        place.lat,
        shown.map(({ lat }) => lat),
      ),
    };
    if (shown.length === 0 || kmBetween(place, nearestShown) > scene.margin_km)
      complain(
        ['look', i],
        `scene "${scene.id}" makes room for "${place.id}", which it hides.`,
        'Show it, or look at what is shown.',
      );
  });
}

function checkTimeline(
  figure: Of<'timeline'>,
  scene: TimelineScene,
  { atlas }: Checked,
  need: Need,
  complain: Complain,
): void {
  const inFigure = figure.rows.flatMap((row) => row.events);
  const look = edtf(scene.look);
  if (look && !look.interval)
    complain(
      ['look'],
      `scene "${scene.id}" looks at "${scene.look}".`,
      'A timeline looks at an interval, such as 2020-03-05/2020-03-09.',
    );
  for (const [id, emphasis] of Object.entries(scene.events)) {
    need(['events', id], id, inFigure, 'event of this timeline', 'events');
    const event = edtf(atlas.events.get(id)?.date ?? '');
    if (event && look && emphasis !== 'hidden' && (event.to <= look.from || event.from >= look.to))
      complain(
        ['events', id],
        `event "${id}" (${event.text}) lies outside the interval in view (${look.text}).`,
        'Widen look, or leave the event out.',
      );
  }
  const shown = Object.values(scene.events).filter((emphasis) => emphasis !== 'hidden').length;
  if (shown < 4 || shown > 9)
    complain(['events'], `scene "${scene.id}" shows ${shown} events.`, 'A timeline shows 4 to 9 at a time.');
  scene.notes.forEach(({ at }, i) => {
    if (typeof at !== 'string')
      complain(['notes', i, 'at'], 'a note on a timeline stands at an event or a date.');
    else if (!edtf(at))
      need(['notes', i, 'at'], at.replace(/^event:/, ''), inFigure, 'event of this timeline', 'events');
  });
}

function checkNamed(
  scene: CountsScene | TableScene,
  names: readonly string[],
  what: string,
  kind: Kind,
  need: Need,
): void {
  const [field, stressed] =
    'counts' in scene ? (['counts', scene.counts] as const) : (['cells', scene.cells] as const);
  for (const name of Object.keys(stressed)) need([field, name], name, names, what, kind);
  scene.notes.forEach(({ at }, i) => need(['notes', i, 'at'], String(at), names, what, kind));
}

/** Pictures: whatever they name exists and can be shown there. */
export function checkScenes(checked: Checked): void {
  const { atlas, scenes, lost, fault } = checked;
  for (const at of scenes) checkScene(at);

  function checkScene(at: Located<PlacedScene>): void {
    const { figure, scene } = at.row;
    const complain: Complain = (path, problem, hint) => fault(at, path, problem, hint);
    const need: Need = (path, id, ids, what, kind) => {
      const all = [...ids];
      if (!all.includes(id) && !lost.has(kind, id))
        complain(path, `there is no ${what} "${id}".`, nearest(id, all));
    };
    if ('level' in scene) checkMap(scene, checked, need, complain);
    else if (figure.kind === 'timeline' && 'events' in scene)
      checkTimeline(figure, scene, checked, need, complain);
    else if (figure.kind === 'counts' && 'counts' in scene)
      checkNamed(
        scene,
        figure.rows.flatMap((row) => row.counts),
        'count of this chart',
        'counts',
        need,
      );
    else if (figure.kind === 'table' && 'cells' in scene) {
      const table = atlas.tables.get(figure.table);
      const names =
        table?.rows.flatMap((row) => [row.id, ...table.columns.map((column) => `${row.id}/${column.id}`)]) ??
        [];
      if (table) checkNamed(scene, names, 'row or cell of this table', 'tables', need);
    }
  }
}
