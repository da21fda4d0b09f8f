import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { ContentError } from './fault';
import { loadAtlas } from './load';
import { smallProject } from './small-project';
import { faultsOf, spoilt } from './spoilt';
import { writeProject } from './write-project';

const root = writeProject(smallProject);
afterAll(() => rmSync(root, { recursive: true }));

describe('loadAtlas', () => {
  it('gives every kind of row by id, in file order', () => {
    const atlas = loadAtlas(root);
    expect([...atlas.places.keys()]).toEqual(['north-town', 'south-town', 'east-town', 'far-town']);
    expect(atlas.places.get('south-town')).toMatchObject({
      lon: 36.5,
      lat: 35.65,
      variants: [],
      note: 'A note, with a\nline break and "quotes"',
    });
    expect(atlas.control.get('north-town')!.holder).toBe('opposition');
    expect(atlas.line.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(atlas.roads.get('M5')!.map(({ lat }) => lat)).toEqual([35.4, 36]);
    expect([...atlas.scenes.keys()]).toEqual([
      'days-before',
      'days-after',
      'report-retold',
      'road-wide',
      'road-close',
      'shots-counted',
    ]);
    expect(atlas.scenes.get('days-after')!.figure.id).toBe('days-timeline');
    expect(atlas.chapters[0]).toMatchObject({ id: 'small', file: '1-small', number: 1 });
    expect(atlas.chapters[0]!.steps.map(({ id }) => id)).toEqual([
      'one',
      'two',
      'three',
      'four',
      'five',
      'six',
    ]);
    expect(atlas.chapters[0]!.steps[0]).toMatchObject({ who: [{ id: 'watchers' }], terms: [{ id: 'road' }] });
    expect(atlas.glossary.get('road')).toMatchObject({
      term: 'Road',
      body: 'It joins the towns.\n\nAnd more of it.',
    });
    expect(atlas.pages.get('about')!.title).toBe('About');
    expect(atlas.textHosts.get('printed.example')).toBe('Printed, not linked.');
    expect([...atlas.geography.keys()].sort()).toEqual([
      'border-tr-sy',
      'coast',
      'golan',
      'lakes',
      'ridges',
      'rivers',
      'syria',
      'zones',
    ]);
    expect(atlas.mapLabels.map(({ name_local_lang }) => name_local_lang)).toEqual(['ar', '']);
  });

  it('gives the same value whenever it is asked, and none that can be changed', () => {
    const atlas = loadAtlas(root);
    expect(loadAtlas(root)).toEqual(atlas);
    expect(() => (atlas.claims as Map<string, unknown>).clear()).toThrow('the atlas is frozen');
    expect(() => (atlas.claims as Map<string, unknown>).set('x', {})).toThrow('the atlas is frozen');
    expect(() => Object.assign(atlas.claims.get('quiet')!, { status: 'disputed' })).toThrow(TypeError);
    expect(() => (atlas.chapters[0]!.steps as unknown[]).push({})).toThrow(TypeError);
    expect(() => (atlas.geography.get('coast')!.features as unknown[]).pop()).toThrow(TypeError);
  });

  it('names every fault at once, of whatever kind, in order of file and line', () => {
    const files = { ...smallProject };
    const change = (file: string, from: string | RegExp, to: string): void => {
      files[file] = files[file]!.replace(from, to);
    };
    change('data/places.csv', 'far-town,Far Town,city,37.6', 'far-town,Far Town,city,137.6');
    change('data/claims/all.yaml', 'status: disputed', 'status: disptued');
    change('data/events/all.yaml', 'claim: quiet', 'claim: quite');
    change('data/camps.yaml', 'party: other', 'party: others');
    change('content/chapters/1-small.mdx', '[But was it so?](plain)', 'But was it so?');
    change('data/geography/coast.geojson', ',[36.0,35.0]]', ']');
    change('data/scenes/road-map.yaml', 'lifted', 'liftd');
    change('content/glossary/road.md', 'term:', 'trem:');
    expect(faultsOf(files)).toMatchInlineSnapshot(`
      [
        "content/chapters/1-small.mdx:36: " But was it so?" stands outside a claim. Write [the sentence.](claim:its-claim) or [a transition.](plain).",
        "content/glossary/road.md:2: "term" is missing. It takes text.",
        "content/glossary/road.md:2: there is no field "trem". Did you mean "term"?",
        "data/camps.yaml:4: "party" cannot be "others". Did you mean "other"?",
        "data/claims/all.yaml:21: "status" cannot be "disptued". Did you mean "disputed"?",
        "data/events/all.yaml:6: there is no claim "quite". Did you mean "quiet"?",
        "data/geography/coast.geojson:3: "features.0.geometry.coordinates.0" cannot be [[36,35],[36,36],[37,36],[37,35]]. A ring ends where it begins.",
        "data/places.csv:6: place "far-town" lies at 137.6, 55.7, outside the maps. Longitude 20 to 75, latitude 25 to 60; longitude stands first.",
        "data/scenes/road-map.yaml:14: "scenes.0.places.north-town" cannot be "liftd". Did you mean "lifted"?",
      ]
    `);
  }, 30_000);

  it('does not repeat one mistake wherever the row is named', () => {
    expect(spoilt('data/places.csv', 'بلدة الشمال', '')).toEqual([
      'data/places.csv:2: "name_local" is empty. Write it.',
    ]);
    expect(spoilt('data/claims/all.yaml', 'status: corroborated', 'status: certain')).toHaveLength(1);
    expect(spoilt('data/actors/all.yaml', 'short: Watchers', 'short: ""')).toHaveLength(1);
    expect(spoilt('data/sources/all.yaml', 'type: webpage', 'type: web')).toHaveLength(1);
    expect(spoilt('data/scenes/days-timeline.yaml', 'zone: Dates', 'zone: 5')).toHaveLength(1);
    expect(spoilt('data/events/all.yaml', /^- id: event-a$/m, '- id: [event-a')).toHaveLength(1);
    expect(spoilt('content/chapters/1-small.mdx', 'number: 1', 'number: one')).toHaveLength(1);
  });

  it('names what is missing, not all that rests on it', () => {
    for (const [file, text] of Object.entries(smallProject)) {
      // What was published and corrected need not exist before the first publication.
      if (/versions|corrections/.test(file)) continue;
      const { [file]: _file, ...rest } = smallProject;
      const faults = faultsOf(rest);
      expect(faults.length, file).toBeGreaterThan(0);
      expect(faults.length, `${file}: ${faults.join('\n')}`).toBeLessThanOrEqual(2);
      expect(faults[0], file).toMatch(/missing|there is no|does not exist/);
      expect(text).not.toBe('');
    }
  }, 30_000);

  it('throws a ContentError for an empty folder and for none', () => {
    const empty = writeProject({});
    expect(() => loadAtlas(empty)).toThrow(ContentError);
    rmSync(empty, { recursive: true });
    expect(() => loadAtlas(empty)).toThrow(ContentError);
  });
});
