import { describe, expect, it } from 'vitest';
import { spoilt } from '../spoilt';

describe('scenes', () => {
  it('finds what a picture names, each in its place', () => {
    const found = {
      'a place looked at': spoilt(
        'data/scenes/road-map.yaml',
        '[north-town, south-town, [36.2, 35.7]]',
        '[north-town, south-twn]',
      ),
      'a place shown': spoilt('data/scenes/road-map.yaml', 'north-town: lifted', 'north-towm: lifted'),
      'an event shown': spoilt('data/scenes/road-map.yaml', 'event-a: normal', 'event-x: normal'),
      'an event without a place': spoilt('data/events/all.yaml', '  places: [north-town]\n', ''),
      'a connector': spoilt('data/scenes/road-map.yaml', 'to: south-town, style', 'to: southtown, style'),
      'a connector to itself': spoilt(
        'data/scenes/road-map.yaml',
        'to: south-town, style',
        'to: north-town, style',
      ),
      'a disputed place': spoilt('data/scenes/road-map.yaml', 'disputed: [south-town]', 'disputed: [south]'),
      'a note at a place': spoilt('data/scenes/road-map.yaml', 'at: north-town', 'at: northtown'),
      'a note at a road': spoilt('data/scenes/road-map.yaml', 'road:M4', 'road:M6'),
      'a note at an event': spoilt('data/scenes/road-map.yaml', 'at: north-town', "at: 'event:event-x'"),
      'a measure from nowhere': spoilt(
        'data/scenes/road-map.yaml',
        'from: south-town, to: M4',
        'from: soth-town, to: M4',
      ),
      'a measure without its margin': spoilt('data/scenes/road-map.yaml', 'about 8 km, ± 2 km', 'about 8 km'),
      'a measure that is not so': spoilt(
        'data/scenes/road-map.yaml',
        'about 8 km, ± 2 km',
        'about 18 km, ± 2 km',
      ),
      'a measure from the corridor': spoilt(
        'data/scenes/road-map.yaml',
        "to: M4, label: 'about 8 km, ± 2 km'",
        "to: corridor, label: 'about 8 km, ± 2 km'",
      ),
      'a camera on what is hidden': spoilt(
        'data/scenes/road-map.yaml',
        'look: [north-town, south-town]\n    places: { south-town: lifted }',
        'look: [south-town, north-town]\n    places: { south-town: lifted, north-town: hidden }',
      ),
      'an event of another timeline': spoilt(
        'data/scenes/days-timeline.yaml',
        'event-a: lifted',
        'event-x: lifted',
      ),
      'an event outside the interval': spoilt(
        'data/scenes/days-timeline.yaml',
        "look: '2020-03-04/2020-03-08'",
        "look: '2020-03-06/2020-03-08'",
      ),
      'a day for an interval': spoilt(
        'data/scenes/days-timeline.yaml',
        "look: '2020-03-04/2020-03-08'",
        "look: '2020-03'",
      ),
      'too few events': spoilt(
        'data/scenes/days-timeline.yaml',
        'event-c: normal, event-d: normal }',
        'event-c: normal, event-d: hidden }',
      ),
      'a note at a point on a timeline': spoilt(
        'data/scenes/days-timeline.yaml',
        'at: event-a',
        'at: [36, 35]',
      ),
      'a note at no event': spoilt('data/scenes/days-timeline.yaml', 'at: event-a', 'at: event-x'),
      'a count stressed': spoilt(
        'data/scenes/shots-chart.yaml',
        'watchers-6-march: lifted',
        'watchers-7-march: lifted',
      ),
      'a note at no count': spoilt('data/scenes/shots-chart.yaml', 'at: watchers-6-march', 'at: watchers'),
      'a cell stressed': spoilt(
        'data/scenes/retold-table.yaml',
        'second/place: lifted',
        'second/day-of: lifted',
      ),
      'a note at no cell': spoilt('data/scenes/retold-table.yaml', 'at: second/day', 'at: third'),
    };
    for (const [what, faults] of Object.entries(found)) expect(faults, what).not.toEqual([]);
    expect(found).toMatchInlineSnapshot(`
      {
        "a camera on what is hidden": [
          "data/scenes/road-map.yaml:25: scene "road-close" makes room for "north-town", which it hides. Show it, or look at what is shown.",
        ],
        "a cell stressed": [
          "data/scenes/retold-table.yaml:13: there is no row or cell of this table "second/day-of". Did you mean "second/day"?",
        ],
        "a connector": [
          "data/scenes/road-map.yaml:27: there is no place "southtown". Did you mean "south-town"?",
        ],
        "a connector to itself": [
          "data/scenes/road-map.yaml:27: a connector leads from "north-town" to itself. It joins two places.",
        ],
        "a count stressed": [
          "data/scenes/shots-chart.yaml:15: there is no count of this chart "watchers-7-march". Did you mean "watchers-6-march"?",
        ],
        "a day for an interval": [
          "data/scenes/days-timeline.yaml:16: scene "days-before" looks at "2020-03". A timeline looks at an interval, such as 2020-03-05/2020-03-09.",
        ],
        "a disputed place": [
          "data/scenes/road-map.yaml:29: there is no place "south". It may be: north-town, south-town, east-town, far-town.",
        ],
        "a measure from nowhere": [
          "data/scenes/road-map.yaml:28: there is no place "soth-town". Did you mean "south-town"?",
        ],
        "a measure from the corridor": [
          "data/scenes/road-map.yaml:28: the measure says "about 8 km, ± 2 km", but "south-town" lies 1.8 km from the corridor. Correct the label, the place or the road.",
        ],
        "a measure that is not so": [
          "data/scenes/road-map.yaml:28: the measure says "about 18 km, ± 2 km", but "south-town" lies 7.8 km from the M4. Correct the label, the place or the road.",
        ],
        "a measure without its margin": [
          "data/scenes/road-map.yaml:28: the measure "about 8 km" does not say how far and how exact. Write it as "about 18 km, ± 2 km".",
        ],
        "a note at a place": [
          "data/scenes/road-map.yaml:16: there is no place "northtown". Did you mean "north-town"?",
        ],
        "a note at a point on a timeline": [
          "data/scenes/days-timeline.yaml:18: a note on a timeline stands at an event or a date.",
        ],
        "a note at a road": [
          "data/scenes/road-map.yaml:30: there is no place "road:M6". It may be: north-town, south-town, east-town, far-town.",
        ],
        "a note at an event": [
          "data/scenes/road-map.yaml:16: there is no event "event-x". Did you mean "event-a"?",
        ],
        "a note at no cell": [
          "data/scenes/retold-table.yaml:14: there is no row or cell of this table "third". It may be: first, first/place, first/day, second, second/place, second/day.",
        ],
        "a note at no count": [
          "data/scenes/shots-chart.yaml:16: there is no count of this chart "watchers". It may be: watchers-6-march.",
        ],
        "a note at no event": [
          "data/scenes/days-timeline.yaml:18: there is no event of this timeline "event-x". Did you mean "event-a"?",
        ],
        "a place looked at": [
          "data/scenes/road-map.yaml:13: there is no place "south-twn". Did you mean "south-town"?",
        ],
        "a place shown": [
          "data/scenes/road-map.yaml:14: there is no place "north-towm". Did you mean "north-town"?",
        ],
        "an event of another timeline": [
          "data/scenes/days-timeline.yaml:17: there is no event of this timeline "event-x". Did you mean "event-a"?",
        ],
        "an event outside the interval": [
          "data/scenes/days-timeline.yaml:17: event "event-a" (2020-03-05) lies outside the interval in view (2020-03-06/2020-03-08). Widen look, or leave the event out.",
        ],
        "an event shown": [
          "data/scenes/road-map.yaml:15: there is no event "event-x". Did you mean "event-a"?",
        ],
        "an event without a place": [
          "data/scenes/road-map.yaml:15: event "event-a" has no place, so no map can show it. Give it places, or leave it out of this scene.",
        ],
        "too few events": [
          "data/scenes/days-timeline.yaml:17: scene "days-before" shows 3 events. A timeline shows 4 to 9 at a time.",
        ],
      }
    `);
  }, 30_000);
});
