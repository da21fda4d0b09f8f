import { describe, expect, it } from 'vitest';
import { inFrame } from './geography';
import { smallProject } from './small-project';
import { faultsOf, spoilt } from './spoilt';

const coast = 'data/geography/coast.geojson';

describe('readGeography', () => {
  it('says in which feature and on which line a shape is wrong', () => {
    const wrong = {
      'wound the wrong way': spoilt(
        coast,
        '[36.0,36.0],[37.0,36.0],[37.0,35.0]',
        '[37.0,35.0],[37.0,36.0],[36.0,36.0]',
      ),
      'a hole wound the wrong way': spoilt(
        coast,
        ']] }',
        '],[[36.2,35.2],[36.2,35.8],[36.8,35.8],[36.8,35.2],[36.2,35.2]]] }',
      ),
      'a ring left open': spoilt(coast, ',[36.0,35.0]]', ',[36.0,35.1]]'),
      'too few points': spoilt(coast, '[36.0,36.0],[37.0,36.0],', ''),
      'latitude first': spoilt('data/geography/rivers.geojson', '[36.0,35.0]', '[35.0,86.0]'),
      'outside the frame': spoilt('data/geography/rivers.geojson', '[36.5,35.5]', '[-36.5,35.5]'),
      'a height in the point': spoilt('data/geography/rivers.geojson', '[36.5,35.5]', '[36.5,35.5,800]'),
      'text for a number': spoilt('data/geography/rivers.geojson', '35.5]', '"35.5"]'),
      'another kind of geometry': spoilt('data/geography/rivers.geojson', 'LineString', 'Linestring'),
      'a feature alone': spoilt(coast, 'FeatureCollection', 'Feature'),
      'no feature': spoilt(coast, /\[\n[\s\S]*\n {2}\]/, '[]'),
      'no id': spoilt(coast, '"id": "coast"', '"name": "coast"'),
      'an id twice': spoilt(
        coast,
        /( {4}\{[^\n]*)\n/,
        '    { "type": "Feature", "properties": { "id": "a" }, "geometry": { "type": "Point", "coordinates": [36, 35] } },\n    { "type": "Feature", "properties": { "id": "a" }, "geometry": { "type": "Point", "coordinates": [36, 35] } }\n',
      ),
      'a comma too many': spoilt(coast, '\n  ]', ',\n  ]'),
      'cut short': spoilt(coast, /\n {2}\] \}\n$/, '\n'),
      HTML: spoilt(coast, /[\s\S]+/, '<!doctype html>\n<title>404</title>'),
    };
    expect(wrong).toMatchInlineSnapshot(`
      {
        "HTML": [
          "data/geography/coast.geojson:1: this is not readable JSON: Unexpected token '<', "<!doctype "... is not valid JSON.",
        ],
        "a comma too many": [
          "data/geography/coast.geojson:4: this is not readable JSON: Unexpected token ']', ..."]] } }, ] } " is not valid JSON.",
        ],
        "a feature alone": [
          "data/geography/coast.geojson:1: "type" cannot be "Feature". It may be: FeatureCollection.",
        ],
        "a height in the point": [
          "data/geography/rivers.geojson:3: "features.0.geometry.coordinates.1" lists 3. It lists at most 2.",
        ],
        "a hole wound the wrong way": [
          "data/geography/coast.geojson:3: ring 2 of "coast" is wound the wrong way: it would cover the globe. Reverse it: clockwise outside, anticlockwise for a hole.",
        ],
        "a ring left open": [
          "data/geography/coast.geojson:3: "features.0.geometry.coordinates.0" cannot be [[36,35],[36,36],[37,36],[37,35],[36,35.1]]. A ring ends where it begins.",
        ],
        "an id twice": [
          "data/geography/coast.geojson:4: feature "a" stands twice. Every id is used once in a file.",
        ],
        "another kind of geometry": [
          "data/geography/rivers.geojson:3: "features.0.geometry.type" cannot be "Linestring". Did you mean "LineString"?",
        ],
        "cut short": [
          "data/geography/coast.geojson:4: this is not readable JSON: Expected ',' or ']' after array element in JSON at position 221 (line 4 column 1).",
        ],
        "latitude first": [
          "data/geography/rivers.geojson:3: "features.0.geometry.coordinates.0" cannot be [35,86]. A point is [longitude, latitude] within 20 to 75, 25 to 60.",
        ],
        "no feature": [
          "data/geography/coast.geojson:2: "features" lists 0. It lists at least 1.",
        ],
        "no id": [
          "data/geography/coast.geojson:3: "features.0.properties.id" is missing. It takes text.",
        ],
        "outside the frame": [
          "data/geography/rivers.geojson:3: "features.0.geometry.coordinates.1" cannot be [-36.5,35.5]. A point is [longitude, latitude] within 20 to 75, 25 to 60.",
        ],
        "text for a number": [
          "data/geography/rivers.geojson:3: "features.0.geometry.coordinates.1.1" takes a number, not "35.5".",
        ],
        "too few points": [
          "data/geography/coast.geojson:3: "features.0.geometry.coordinates.0" lists 3. It lists at least 4.",
        ],
        "wound the wrong way": [
          "data/geography/coast.geojson:3: ring 1 of "coast" is wound the wrong way: it would cover the globe. Reverse it: clockwise outside, anticlockwise for a hole.",
        ],
      }
    `);
  }, 30_000);

  it('names a file that the maps cannot do without', () => {
    const { [coast]: _coast, ...rest } = smallProject;
    expect(faultsOf(rest)).toEqual([
      'data/geography/coast.geojson: the file is missing: maps are drawn from it.',
    ]);
  });
});

it('frames what the maps can show', () => {
  expect([inFrame(36.5, 35.7), inFrame(37.6, 55.75), inFrame(51.4, 35.7), inFrame(35.7, 36.5)]).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect([
    inFrame(19.9, 35),
    inFrame(75.1, 35),
    inFrame(36, 24.9),
    inFrame(36, 60.1),
    inFrame(NaN, 35),
  ]).toEqual([false, false, false, false, false]);
});
