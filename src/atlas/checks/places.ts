import type { Checked } from '../check';
import { frame, inFrame } from '../geography';
import type { Located } from '../written';

/** The script of a language's names; Latin for those not listed. Kurdish is written in two. */
const scripts: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  fa: /\p{Script=Arabic}/u,
  ur: /\p{Script=Arabic}/u,
  ku: /\p{Script=Latin}|\p{Script=Arabic}/u,
  ru: /\p{Script=Cyrillic}/u,
  uk: /\p{Script=Cyrillic}/u,
  kk: /\p{Script=Cyrillic}|\p{Script=Latin}/u,
  el: /\p{Script=Greek}/u,
  he: /\p{Script=Hebrew}/u,
};

/** Where the roads and the line of contact run, degrees: from Damascus to Aleppo, from Latakia to the desert's edge. */
const ground = { west: 35.5, east: 37.6, south: 33.3, north: 36.6 } as const;

/** Places and points: in their frame, under one id, their local names in the language they say. */
export function checkPlaces({ atlas, written, scenes, fault }: Checked): void {
  const framed = (
    at: Located<unknown>,
    path: readonly PropertyKey[],
    what: string,
    lon: number,
    lat: number,
  ): void => {
    if (!inFrame(lon, lat))
      fault(
        at,
        path,
        `${what} lies at ${lon}, ${lat}, outside the maps.`,
        `Longitude ${frame.west} to ${frame.east}, latitude ${frame.south} to ${frame.north}; longitude stands first.`,
      );
  };
  const spelt = (at: Located<unknown>, path: readonly PropertyKey[], name: string, lang: string): void => {
    if (name !== '' && !(scripts[lang] ?? /\p{Script=Latin}/u).test(name))
      fault(
        at,
        path,
        `"${name}" is not written in the script of "${lang}".`,
        'Correct the name or its language.',
      );
  };

  const aliasOf = new Map<string, string>();
  for (const at of written.places) {
    const { id, lon, lat, name_local, name_local_lang, aliases } = at.row;
    framed(at, ['lon'], `place "${id}"`, lon, lat);
    spelt(at, ['name_local'], name_local, name_local_lang);
    for (const alias of aliases) {
      const other = atlas.places.has(alias) ? alias : aliasOf.get(alias);
      if (other)
        fault(
          at,
          ['aliases'],
          `the alias "${alias}" of "${id}" belongs to "${other}".`,
          'An old id leads to one place only.',
        );
      aliasOf.set(alias, id);
    }
  }
  for (const at of written.actors)
    at.row.local.forEach(({ name, lang }, i) => spelt(at, ['local', i], name, lang));
  for (const at of written.mapLabels) {
    const { id, lon, lat, name_local, name_local_lang } = at.row;
    framed(at, ['lon'], `map label "${id}"`, lon, lat);
    spelt(at, ['name_local'], name_local, name_local_lang);
    if ((name_local === '') !== (name_local_lang === ''))
      fault(
        at,
        ['name_local'],
        `map label "${id}" has a local name without a language, or a language without a name.`,
        'Give both or neither.',
      );
  }
  for (const at of [...written.line, ...written.roads]) {
    const { lon, lat, seq } = at.row;
    const inside = lon >= ground.west && lon <= ground.east && lat >= ground.south && lat <= ground.north;
    if (!inside)
      fault(
        at,
        ['lon'],
        `point ${seq} lies at ${lon}, ${lat}, far from north-west Syria.`,
        'Longitude stands before latitude.',
      );
  }
  for (const at of scenes) {
    const { scene } = at.row;
    scene.notes.forEach((note, i) => {
      if (typeof note.at !== 'string') framed(at, ['notes', i, 'at'], `note "${note.text}"`, ...note.at);
    });
    if ('level' in scene)
      scene.look.forEach((look, i) => {
        if (typeof look !== 'string') framed(at, ['look', i], `what scene "${scene.id}" looks at`, ...look);
      });
  }
}
