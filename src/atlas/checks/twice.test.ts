import { describe, expect, it } from 'vitest';
import { spoilt } from '../spoilt';

describe('twice', () => {
  it('finds what stands twice, each in its place', () => {
    const found = {
      'a position': spoilt('data/places.csv', '36.8,35.72', '36.5,35.65'),
      'a place': spoilt('data/places.csv', 'north-town,North Town', 'south-town,South Town'),
      'a control row': spoilt('data/control.csv', 'south-town,', 'north-town,'),
      'a claim': spoilt('data/claims/all.yaml', '- id: shots', '- id: quiet'),
      'a source': spoilt(
        'data/sources/all.yaml',
        '- id: paper-2020-03-07-quiet',
        '- id: watchers-2020-03-06-quiet',
      ),
      'an address': spoilt(
        'data/sources/all.yaml',
        'https://sub.printed.example/quiet',
        'https://watchers.example/quiet',
      ),
      'a scene': spoilt('data/scenes/road-map.yaml', '- id: road-close', '- id: road-wide'),
      'a point of the line': spoilt('data/line-of-contact.csv', /^2,/m, '1,'),
      'a road point': spoilt('data/roads.csv', 'M4,2,', 'M4,1,'),
      'a loaded word': spoilt(
        'data/loaded-words.yaml',
        /$(?![\s\S])/m,
        "- { pattern: 'hordes?', side: blanket, reason: Again. }\n",
      ),
      'a host': spoilt(
        'data/text-hosts.yaml',
        /$(?![\s\S])/m,
        '- { host: printed.example, reason: Again. }\n',
      ),
      'a map label': spoilt('data/geography/labels.csv', 'sea,The sea', 'region,The sea'),
      'a column': spoilt('data/tables/retold.yaml', '{ id: day, label: Day }', '{ id: place, label: Day }'),
      'a row of a table': spoilt('data/tables/retold.yaml', 'id: second', 'id: first'),
      'a lane': spoilt('data/scenes/days-timeline.yaml', 'id: second-lane', 'id: first-lane'),
      'an event in two lanes': spoilt(
        'data/scenes/days-timeline.yaml',
        '[event-c, event-d]',
        '[event-c, event-d, event-a]',
      ),
      'a count': spoilt(
        'data/scenes/shots-chart.yaml',
        'counts: [watchers-6-march]',
        'counts: [watchers-6-march, watchers-6-march]',
      ),
      'a step': spoilt('content/chapters/1-small.mdx', '<Step id="two"', '<Step id="one"'),
    };
    for (const [what, faults] of Object.entries(found)) expect(faults, what).not.toEqual([]);
    expect(found).toMatchInlineSnapshot(`
      {
        "a claim": [
          "content/chapters/1-small.mdx:14: there is no claim "shots". It may be: quiet.",
          "content/chapters/1-small.mdx:68: there is no claim "shots". It may be: quiet.",
          "content/chapters/1-small.mdx:70: there is no claim "shots". It may be: quiet.",
          "content/chapters/1-small.mdx:76: there is no claim "shots". It may be: quiet.",
          "content/teach/small.md:11: there is no claim "shots". It may be: quiet.",
          "content/teach/small.md:42: there is no claim "shots". It may be: quiet.",
          "content/teach/small.md:48: there is no claim "shots". It may be: quiet.",
          "content/teach/small.md:56: there is no claim "shots". It may be: quiet.",
          "data/claims/all.yaml:19: claim "quiet" stands twice; first at data/claims/all.yaml:1. Every one is written once.",
          "data/counts.yaml:7: there is no claim "shots". It may be: quiet.",
        ],
        "a column": [
          "data/scenes/retold-table.yaml:14: there is no row or cell of this table "second/day". It may be: first, first/place, first/place, second, second/place, second/place.",
          "data/tables/retold.yaml:5: column "place" stands twice here. Every one is written once.",
          "data/tables/retold.yaml:13: the table has no column "day". It may be: place, place.",
          "data/tables/retold.yaml:22: the table has no column "day". It may be: place, place.",
        ],
        "a control row": [
          "data/control.csv:3: control row "north-town" stands twice; first at data/control.csv:2. Every one is written once.",
          "data/control.csv:3: "north-town" is held by the government but lies 5.5 km on the opposition's side of the line of contact. Correct the holder, the place or the line.",
          "data/line-of-contact.csv:2: point 1 rests on "south-town", which has no row in data/control.csv. Say who held it, on what evidence.",
          "data/line-of-contact.csv:3: point 2 rests on "south-town", which has no row in data/control.csv. Say who held it, on what evidence.",
        ],
        "a count": [
          "data/scenes/shots-chart.yaml:5: count "watchers-6-march" stands twice here. Every one is written once.",
        ],
        "a host": [
          "data/text-hosts.yaml:3: host "printed.example" stands twice; first at data/text-hosts.yaml:1. Every one is written once.",
        ],
        "a lane": [
          "data/scenes/days-timeline.yaml:7: row "first-lane" stands twice here. Every one is written once.",
        ],
        "a loaded word": [
          "data/loaded-words.yaml:6: loaded word "hordes?" stands twice; first at data/loaded-words.yaml:1. Every one is written once.",
        ],
        "a map label": [
          "data/geography/labels.csv:3: map label "region" stands twice; first at data/geography/labels.csv:2. Every one is written once.",
        ],
        "a place": [
          "data/claims/all.yaml:6: there is no place "north-town". Did you mean "south-town"?",
          "data/control.csv:2: there is no place "north-town". Did you mean "south-town"?",
          "data/control.csv:3: "south-town" is held by the government but lies 5.5 km on the opposition's side of the line of contact. Correct the holder, the place or the line.",
          "data/events/all.yaml:5: there is no place "north-town". Did you mean "south-town"?",
          "data/events/all.yaml:14: there is no place "north-town". Did you mean "south-town"?",
          "data/events/all.yaml:23: there is no place "north-town". Did you mean "south-town"?",
          "data/events/all.yaml:32: there is no place "north-town". Did you mean "south-town"?",
          "data/line-of-contact.csv:2: there is no place "north-town". Did you mean "south-town"?",
          "data/line-of-contact.csv:3: there is no place "north-town". Did you mean "south-town"?",
          "data/places.csv:3: place "south-town" stands twice; first at data/places.csv:2. Every one is written once.",
          "data/posts.csv:2: there is no place "north-town". Did you mean "south-town"?",
          "data/scenes/road-map.yaml:13: there is no place "north-town". Did you mean "south-town"?",
          "data/scenes/road-map.yaml:14: there is no place "north-town". Did you mean "south-town"?",
          "data/scenes/road-map.yaml:16: there is no place "north-town". Did you mean "south-town"?",
          "data/scenes/road-map.yaml:25: there is no place "north-town". Did you mean "south-town"?",
          "data/scenes/road-map.yaml:27: there is no place "north-town". Did you mean "south-town"?",
          "data/scenes/road-map.yaml:28: the measure says "about 8 km, ± 2 km", but "south-town" lies 3.3 km from the M4. Correct the label, the place or the road.",
        ],
        "a point of the line": [
          "data/line-of-contact.csv:3: point of the line of contact "1" stands twice; first at data/line-of-contact.csv:2. Every one is written once.",
        ],
        "a position": [
          "data/places.csv:5: position "36.5, 35.65" stands twice; first at data/places.csv:3. Every one is written once.",
          "data/roads.csv:3: the M4 passes "East Town" 28.7 km from the place in data/places.csv. At most 1.5 km; correct the point or its name.",
        ],
        "a road point": [
          "data/roads.csv:3: road point "M4 1" stands twice; first at data/roads.csv:2. Every one is written once.",
        ],
        "a row of a table": [
          "data/scenes/retold-table.yaml:13: there is no row or cell of this table "second/place". It may be: first, first/place, first/day, first, first/place, first/day.",
          "data/scenes/retold-table.yaml:14: there is no row or cell of this table "second/day". It may be: first, first/place, first/day, first, first/place, first/day.",
          "data/tables/retold.yaml:16: row "first" stands twice here. Every one is written once.",
        ],
        "a scene": [
          "content/chapters/1-small.mdx:34: step "two" names scene "road-close", which does not exist. It may be: days-before, days-after, report-retold, road-wide, shots-counted.",
          "data/scenes/road-map.yaml:17: scene "road-wide" stands twice; first at data/scenes/road-map.yaml:5. Every one is written once.",
        ],
        "a source": [
          "data/actors/all.yaml:9: there is no source "paper-2020-03-07-quiet". Did you mean "watchers-2020-03-06-quiet"?",
          "data/claims/all.yaml:16: there is no source "paper-2020-03-07-quiet". Did you mean "watchers-2020-03-06-quiet"?",
          "data/claims/all.yaml:30: there is no source "paper-2020-03-07-quiet". Did you mean "watchers-2020-03-06-quiet"?",
          "data/posts.csv:2: there is no source "paper-2020-03-07-quiet". Did you mean "watchers-2020-03-06-quiet"?",
          "data/sources/all.yaml:12: source "watchers-2020-03-06-quiet" stands twice; first at data/sources/all.yaml:1. Every one is written once.",
          "data/tables/retold.yaml:24: there is no source "paper-2020-03-07-quiet". Did you mean "watchers-2020-03-06-quiet"?",
        ],
        "a step": [
          "content/chapters/1-small.mdx:34: step "one" stands twice in this chapter. Every step id is used once.",
          "content/teach/small.md:35: there is no step of small "two". It may be: one, one, three, four, five, six.",
        ],
        "an address": [
          "data/sources/all.yaml:12: address "https://watchers.example/quiet" stands twice; first at data/sources/all.yaml:1. Every one is written once.",
        ],
        "an event in two lanes": [
          "data/scenes/days-timeline.yaml:7: event "event-a" stands in lane "first-lane" already. An event stands in one lane, once.",
        ],
      }
    `);
  }, 30_000);
});
