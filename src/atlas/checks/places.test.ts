import { describe, expect, it } from 'vitest';
import { spoilt } from '../spoilt';

describe('places', () => {
  it('finds places and points, each in its place', () => {
    const found = {
      'outside the maps': spoilt(
        'data/places.csv',
        'far-town,Far Town,city,37.6,55.7',
        'far-town,Far Town,city,55.7,62.6',
      ),
      'an alias that is a place': spoilt('data/places.csv', 'old-north', 'south-town'),
      'an alias of two': spoilt(
        'data/places.csv',
        'a\nline break and ""quotes""",',
        'a\nline break and ""quotes""",old-north',
      ),
      'another script': spoilt('data/places.csv', 'Дальний,ru', 'Dalny,ru'),
      'another language': spoilt('data/places.csv', 'بلدة الشرق,ar', 'بلدة الشرق,tr'),
      'no local name': spoilt('data/places.csv', 'بلدة الشرق', ''),
      'an unknown language': spoilt('data/places.csv', 'Дальний,ru', 'Дальний,rus'),
      "an actor's name": spoilt('data/actors/all.yaml', 'lang: ar', 'lang: ru'),
      'a label outside the maps': spoilt(
        'data/geography/labels.csv',
        'sea,The sea,sea,35.2',
        'sea,The sea,sea,-35.2',
      ),
      "a label's language alone": spoilt('data/geography/labels.csv', 'northwest,,', 'northwest,,ar'),
      "a label's script": spoilt('data/geography/labels.csv', 'المنطقة,ar', 'المنطقة,ru'),
      'a road point elsewhere': spoilt('data/roads.csv', '36.85,35.4', '35.4,36.85'),
      'a point of the line elsewhere': spoilt('data/line-of-contact.csv', '36.4,35.7', '26.4,35.7'),
      'a camera elsewhere': spoilt('data/scenes/road-map.yaml', '[36.2, 35.7]', '[36.2, 15.7]'),
      'a note elsewhere': spoilt('data/scenes/road-map.yaml', 'at: north-town', 'at: [16.2, 35.7]'),
    };
    for (const [what, faults] of Object.entries(found)) expect(faults, what).not.toEqual([]);
    expect(found).toMatchInlineSnapshot(`
      {
        "a camera elsewhere": [
          "data/scenes/road-map.yaml:13: what scene "road-wide" looks at lies at 36.2, 15.7, outside the maps. Longitude 20 to 75, latitude 25 to 60; longitude stands first.",
        ],
        "a label outside the maps": [
          "data/geography/labels.csv:3: map label "sea" lies at -35.2, 35.2, outside the maps. Longitude 20 to 75, latitude 25 to 60; longitude stands first.",
        ],
        "a label's language alone": [
          "data/geography/labels.csv:3: map label "sea" has a local name without a language, or a language without a name. Give both or neither.",
        ],
        "a label's script": [
          "data/geography/labels.csv:2: "المنطقة" is not written in the script of "ru". Correct the name or its language.",
        ],
        "a note elsewhere": [
          "data/scenes/road-map.yaml:16: note "the northern town" lies at 16.2, 35.7, outside the maps. Longitude 20 to 75, latitude 25 to 60; longitude stands first.",
        ],
        "a point of the line elsewhere": [
          "data/line-of-contact.csv:2: point 1 lies at 26.4, 35.7, far from north-west Syria. Longitude stands before latitude.",
          "data/line-of-contact.csv:2: point 1 lies 914 km from "south-town". At most 12 km: look at the coordinates of both.",
          "data/line-of-contact.csv:2: point 1 lies 914 km from "north-town". At most 12 km: look at the coordinates of both.",
        ],
        "a road point elsewhere": [
          "data/roads.csv:4: point 1 lies at 35.4, 36.85, far from north-west Syria. Longitude stands before latitude.",
        ],
        "an actor's name": [
          "data/actors/all.yaml:6: "المراقبون" is not written in the script of "ru". Correct the name or its language.",
        ],
        "an alias of two": [
          "data/places.csv:3: the alias "old-north" of "south-town" belongs to "north-town". An old id leads to one place only.",
        ],
        "an alias that is a place": [
          "data/places.csv:2: the alias "south-town" of "north-town" belongs to "south-town". An old id leads to one place only.",
        ],
        "an unknown language": [
          "data/places.csv:6: "name_local_lang" cannot be "rus". Did you mean "ru"?",
        ],
        "another language": [
          "data/places.csv:5: "بلدة الشرق" is not written in the script of "tr". Correct the name or its language.",
        ],
        "another script": [
          "data/places.csv:6: "Dalny" is not written in the script of "ru". Correct the name or its language.",
        ],
        "no local name": [
          "data/places.csv:5: "name_local" is empty. Write it.",
        ],
        "outside the maps": [
          "data/places.csv:6: place "far-town" lies at 55.7, 62.6, outside the maps. Longitude 20 to 75, latitude 25 to 60; longitude stands first.",
        ],
      }
    `);
  }, 30_000);

  it('takes a Turkish town whose name is the same', () => {
    expect(spoilt('data/places.csv', 'Дальний,ru', 'Far Town,tr')).toEqual([]);
  });
});
