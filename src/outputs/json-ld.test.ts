import { describe, expect, it } from 'vitest';
import { loadAtlas } from '../atlas/load';
import { absolute } from '../site';
import { addresses } from './addresses';
import { jsonLd, jsonLdText } from './json-ld';
import type { Node } from './json-ld-graph';
import { allSubjects, pathOf } from './subject';

const atlas = loadAtlas(process.cwd());
const image = { path: '/cards/x.png', width: 1200, height: 630, alt: 'A map' };
const known = new Set(addresses(atlas).map(({ path }) => absolute(path)));

/** Every value of a graph, at every depth, with its key. */
function* values(value: unknown, key = ''): Generator<[string, unknown]> {
  yield [key, value];
  if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) yield* values(inner, name);
}
const nodeOf = (type: string, subject: Parameters<typeof jsonLd>[1]): Node =>
  jsonLd(atlas, subject, image)['@graph'].find((node) => node['@type'] === type)!;

describe('jsonLd', () => {
  it('has no undefined, null or empty value on any page', () => {
    for (const subject of allSubjects(atlas))
      for (const [key, value] of values(jsonLd(atlas, subject, image)))
        expect(
          value === undefined ||
            value === null ||
            value === '' ||
            (Array.isArray(value) && value.length === 0),
          `${pathOf(subject)}: ${key}`,
        ).toBe(false);
  });
  it('names things of this site only by addresses that exist', () => {
    for (const subject of allSubjects(atlas))
      for (const [key, value] of values(jsonLd(atlas, subject)))
        if (
          key === '@id' &&
          !/#(site|project|page|image|breadcrumbs|data|events|claims|accounts|sources|places|control|actors|camps)$/.test(
            String(value),
          )
        )
          expect(known.has(String(value)), `${pathOf(subject)}: ${String(value)}`).toBe(true);
  });
  it('ties chapter and steps to each other', () => {
    const chapter = nodeOf('Article', { chapter: 'moscow-agreement' });
    const step = nodeOf('Article', { chapter: 'moscow-agreement', step: 'm4-corridor' });
    expect((chapter['hasPart'] as Node[]).map((part) => part['@id'])).toContain(step['@id']);
    expect((step['isPartOf'] as Node[]).map((part) => part['@id'])).toContain(chapter['@id']);
    expect(chapter['temporalCoverage']).toMatch(/^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/);
    expect((chapter['citation'] as Node[]).length).toBeGreaterThan(10);
  });
  it('gives the picture size, credit and licence', () => {
    expect(nodeOf('Article', { chapter: 'moscow-agreement' })['image']).toMatchObject({
      '@type': 'ImageObject',
      width: 1200,
      height: 630,
      license: expect.stringMatching(/^https:/),
      creditText: expect.any(String),
    });
  });
  it('says that the pictures of a chapter move, and that nothing else does', () => {
    const hazards = (subject: Parameters<typeof jsonLd>[1]): unknown =>
      nodeOf('Article', subject)['accessibilityHazard'];
    expect(hazards({ chapter: 'moscow-agreement' })).toContain('motionSimulationHazard');
    expect(hazards({ chapter: 'moscow-agreement', step: 'm4-corridor' })).toContain(
      'noMotionSimulationHazard',
    );
  });
  it('links no source whose address is only printed', () => {
    const graph = jsonLd(atlas, { source: 'south-front-2020-03-video-script' });
    const work = graph['@graph'].find(
      (node) => node['@id'] === absolute('/sources/south-front-2020-03-video-script/'),
    )!;
    expect(work['name']).toBeTruthy();
    expect(work['url']).toBeUndefined();
  });
  it('quotes with speaker and source, and rates nothing', () => {
    const text = jsonLdText(jsonLd(atlas, { claim: 'first-clashes' }));
    expect(text).toContain('"@type":"Quotation"');
    expect(text).toContain('"spokenByCharacter"');
    expect(text).not.toMatch(/ClaimReview|reviewRating/);
  });
  it('describes the data with a licence and files for each table', () => {
    const data = nodeOf('Dataset', { listing: 'data' });
    expect(String(data['description']).length).toBeGreaterThan(50);
    for (const part of data['hasPart'] as Node[]) {
      expect(part['license']).toMatch(/^https:/);
      for (const file of part['distribution'] as Node[])
        expect(known.has(String(file['contentUrl']))).toBe(true);
    }
  });
  it('cannot end the script element it stands in', () => {
    expect(
      jsonLdText({ '@context': 'https://schema.org', '@graph': [{ name: '</script><b>' }] }),
    ).not.toContain('<');
  });
});
