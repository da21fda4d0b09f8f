import { describe, expect, it } from 'vitest';
import { spoilt } from '../spoilt';

describe('ground', () => {
  it('finds who held what, each in its place', () => {
    const found = {
      'a holder on the other side': spoilt(
        'data/control.csv',
        'south-town,government',
        'south-town,opposition',
      ),
      'a place on the other side': spoilt(
        'data/places.csv',
        'north-town,North Town,town,36.5,35.75',
        'north-town,North Town,town,36.5,35.68',
      ),
      'a place of the line without a holder': spoilt(
        'data/control.csv',
        /south-town.*\n/m,
        'far-town,government,2020,low,,x,y,\n',
      ),
      'a place far from the line': spoilt(
        'data/control.csv',
        /$(?![\s\S])/m,
        'far-town,government,2020-03-06,low,,x,y,\n',
      ),
      'a point of the line far from its places': spoilt(
        'data/line-of-contact.csv',
        '1,36.4,35.7',
        '1,36.3,35.7',
      ),
      'a town off its road': spoilt('data/roads.csv', '36.805,35.72,East', '36.83,35.72,East'),
    };
    for (const [what, faults] of Object.entries(found)) expect(faults, what).not.toEqual([]);
    expect(found).toMatchInlineSnapshot(`
      {
        "a holder on the other side": [
          "data/control.csv:3: "south-town" is held by the opposition but lies 5.5 km on the government's side of the line of contact. Correct the holder, the place or the line.",
          "data/line-of-contact.csv:2: point 1 names "south-town" on the government's side, but data/control.csv has it held by the opposition. Correct one of them.",
          "data/line-of-contact.csv:3: point 2 names "south-town" on the government's side, but data/control.csv has it held by the opposition. Correct one of them.",
        ],
        "a place far from the line": [
          "data/control.csv:4: "far-town" lies 2221 km from the line of contact. At most 50 km: look at its coordinates in data/places.csv.",
        ],
        "a place of the line without a holder": [
          "data/control.csv:3: "far-town" lies 2221 km from the line of contact. At most 50 km: look at its coordinates in data/places.csv.",
          "data/line-of-contact.csv:2: point 1 rests on "south-town", which has no row in data/control.csv. Say who held it, on what evidence.",
          "data/line-of-contact.csv:3: point 2 rests on "south-town", which has no row in data/control.csv. Say who held it, on what evidence.",
        ],
        "a place on the other side": [
          "data/control.csv:2: "north-town" is held by the opposition but lies 2.2 km on the government's side of the line of contact. Correct the holder, the place or the line.",
        ],
        "a point of the line far from its places": [
          "data/line-of-contact.csv:2: point 1 lies 19 km from "south-town". At most 12 km: look at the coordinates of both.",
          "data/line-of-contact.csv:2: point 1 lies 19 km from "north-town". At most 12 km: look at the coordinates of both.",
        ],
        "a town off its road": [
          "data/roads.csv:3: the M4 passes "East Town" 2.7 km from the place in data/places.csv. At most 1.5 km; correct the point or its name.",
        ],
      }
    `);
  }, 30_000);

  it('does not judge what is thinly known, or lies beyond the ends of the line', () => {
    expect(
      spoilt(
        'data/control.csv',
        'south-town,government,2020-03-06,high',
        'south-town,contested,2020-03-06,high',
      ),
    ).toEqual([]);
    expect(spoilt('data/control.csv', /$(?![\s\S])/, 'east-town,opposition,2020-03-06,high,,x,y,\n')).toEqual(
      [],
    );
    expect(spoilt('data/control.csv', /$(?![\s\S])/, 'east-town,government,2020-03-06,high,,x,y,\n')).toEqual(
      [],
    );
  });
});
