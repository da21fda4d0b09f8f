import { places, control, line, roads, posts, labels, shape } from './project-files';
import { swap, write, type Spoil } from './spoil';

/** Places, control, the line, roads, posts and shapes that do not fit together. */
export const ground: readonly Spoil[] = [
  swap(
    'a place outside the maps',
    places,
    /^(idlib,[^,]*,[^,]*,)[^,]*/m,
    '$1136.63',
    /place "idlib" lies at 136\.63/,
  ),
  swap(
    'longitude and latitude exchanged',
    places,
    /^(kafr-nabl,[^,]*,[^,]*),([^,]*),([^,]*)/m,
    '$1,$3,$2',
    /"kafr-nabl" lies \d+ km from the line of contact/,
    { in: control, at: /^kafr-nabl,/m },
  ),
  swap(
    'a row twice',
    places,
    /^(aleppo,.*\n)/m,
    '$1$1',
    /place "aleppo" stands twice; first at data\/places\.csv:\d+/,
    { at: /(?<=^aleppo,.*\n)aleppo,/m },
  ),
  swap(
    'an alias that is another place',
    places,
    /^(idlib,.*),[^,\n]*$/m,
    '$1,aleppo',
    /the alias "aleppo" of "idlib" belongs to "aleppo"/,
  ),
  swap(
    'a name in another script',
    places,
    /^(idlib,(?:[^,\n]*,){7})[^,\n]*/m,
    '$1Idlib',
    /"Idlib" is not written in the script of "ar"/,
  ),
  swap(
    'two places at one point',
    places,
    /^(hama,[^,]*,[^,]*),[^,]*,[^,]*/m,
    '$1,36.6339,35.9306',
    /position "36\.6339, 35\.9306" stands twice/,
    { at: /^idlib,/m },
  ),
  swap('a place renamed', places, /^saraqib,/m, 'sarakib,', /there is no place "saraqib"/, {
    in: control,
    at: /^saraqib,/m,
  }),
  swap(
    'a holder on the wrong side of the line',
    control,
    /^saraqib,government/m,
    'saraqib,opposition',
    /"saraqib" is held by the opposition but lies/,
  ),
  swap('a control row for no place', control, /^hass,/m, 'has,', /there is no place "has"/),
  swap('a control row twice', control, /^hass,.*\n/m, '$&$&', /control row "hass" stands twice/, {
    at: /(?<=^hass,.*\n)hass,/m,
  }),
  swap(
    'a point of the line far away',
    line,
    /^20,36\.553/m,
    '20,37.553',
    /point 20 lies \d+ km from "kafr-nabl"/,
  ),
  swap('a point of the line twice', line, /^21,/m, '20,', /point of the line of contact "20" stands twice/),
  swap(
    'the sides of the line exchanged',
    line,
    /^(15,[^,]*,[^,]*),([^,]*),([^,]*)/m,
    '$1,$3,$2',
    /point 15 names "al-ankawi" on the government's side/,
  ),
  swap(
    'a road past its town',
    roads,
    /^(M4,27,)36\.391/m,
    '$136.45',
    /the M4 passes "Mushayrifah" \d\.\d km from the place/,
  ),
  swap('a road in another country', roads, /^(M4,30,)[^,]*,[^,]*/m, '$135.7,36.4', /point 30 lies|the M4/),
  swap('a road point twice', roads, /^M4,31,/m, 'M4,30,', /road point "M4 30" stands twice/),
  swap(
    'a post of no source',
    posts,
    /wikipedia-undated-april-august-2019/,
    'wikipedia-april-2019',
    /there is no source "wikipedia-april-2019"/,
  ),
  swap(
    'a post after its source',
    posts,
    /2020-03-20/,
    '2020-04-20',
    /the post at "bsanqul" is dated 2020-04-20, after/,
  ),
  swap(
    'a post of no claim',
    posts,
    /new-posts-march/,
    'new-post-march',
    /there is no claim "new-post-march"/,
  ),
  swap('a label twice', labels, /^syria,/m, 'turkey,', /map label "turkey" stands twice/),
  swap(
    'a label without its language',
    labels,
    /,سوريا,ar,/,
    ',سوريا,,',
    /has a local name without a language/,
  ),
  write(
    'geometry wound the wrong way',
    shape('golan'),
    (text) => {
      const value = JSON.parse(text) as { features: { geometry: { coordinates: unknown[][] } }[] };
      value.features[0]!.geometry.coordinates[0]!.reverse();
      return JSON.stringify(value);
    },
    /ring 1 of "golan" is wound the wrong way/,
    { at: /^/ },
  ),
  swap(
    'a shape twice',
    shape('lakes'),
    /"id": ?"([^"]+)"([\s\S]*?)"id": ?"[^"]+"/,
    '"id":"$1"$2"id":"$1"',
    /feature "[^"]+" stands twice/,
    { at: /(?<="Feature"[\s\S]*)\{\s*"type": ?"Feature"/ },
  ),
];
