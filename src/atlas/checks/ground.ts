import type { Checked } from '../check';
import { kmBetween, nearness } from '../distance';

/** A road's point that bears the name of a place may stand this far from it, km: the road is simplified. */
const townToRoad = 1.5;

/** No place whose holder is told lies farther from the line of contact, km; one that does has its coordinates wrong. */
const placeToLine = 50;

/** No point of the line lies farther from the two places it runs between, km. */
const pointToPlace = 12;

const opposite = { government: 'opposition', opposition: 'government' } as const;

/** Who held what, the line of contact, the roads and the places fit together. */
export function checkGround({ atlas, written, lost, fault }: Checked): void {
  if (lost.any('line', 'roads', 'places', 'control')) return;
  if (atlas.line.length > 1)
    for (const at of written.control) {
      const { place: id, holder, confidence } = at.row;
      const place = atlas.places.get(id);
      if (!place) continue;
      const { side, beyond, km } = nearness(place, atlas.line);
      if (km > placeToLine)
        fault(
          at,
          ['place'],
          `"${id}" lies ${km.toFixed(0)} km from the line of contact.`,
          `At most ${placeToLine} km: look at its coordinates in data/places.csv.`,
        );
      if (confidence === 'low' || (holder !== 'government' && holder !== 'opposition')) continue;
      const land = side === 'left' ? 'opposition' : 'government';
      if (!beyond && land !== holder)
        fault(
          at,
          ['holder'],
          `"${id}" is held by the ${holder} but lies ${km.toFixed(1)} km on the ${land}'s side of the line of contact.`,
          'Correct the holder, the place or the line.',
        );
    }
  for (const at of written.line)
    for (const side of ['government', 'opposition'] as const) {
      const id = at.row[`${side}_place`];
      if (atlas.control.get(id)?.holder === opposite[side])
        fault(
          at,
          [`${side}_place`],
          `point ${at.row.seq} names "${id}" on the ${side}'s side, but data/control.csv has it held by the ${opposite[side]}.`,
          'Correct one of them.',
        );
      const place = atlas.places.get(id);
      const km = place ? kmBetween(place, at.row) : 0;
      if (km > pointToPlace)
        fault(
          at,
          [`${side}_place`],
          `point ${at.row.seq} lies ${km.toFixed(0)} km from "${id}".`,
          `At most ${pointToPlace} km: look at the coordinates of both.`,
        );
      if (atlas.places.has(id) && !atlas.control.has(id))
        fault(
          at,
          [`${side}_place`],
          `point ${at.row.seq} rests on "${id}", which has no row in data/control.csv.`,
          'Say who held it, on what evidence.',
        );
    }
  const byName = new Map(
    [...atlas.places.values()].flatMap((place) =>
      [place.name, ...place.variants].map((name) => [name, place] as const),
    ),
  );
  for (const at of written.roads) {
    const place = byName.get(at.row.name);
    if (!place) continue;
    const km = kmBetween(place, at.row);
    if (km > townToRoad)
      fault(
        at,
        ['name'],
        `the ${at.row.road} passes "${at.row.name}" ${km.toFixed(1)} km from the place in data/places.csv.`,
        `At most ${townToRoad} km; correct the point or its name.`,
      );
  }
}
