import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { SITE_URL } from '../../src/site.ts';
import { bytes, files } from './site.ts';

const ofSite = (pattern: RegExp): string[] => [...files].filter((file) => pattern.test(file)).sort();
const cartridges = ofSite(/\.imscc$/);
const scorm = ofSite(/-scorm\.zip$/);
const isThin = (path: string): boolean => path.endsWith('-thin.imscc');
/** Without an address of its own a build packs files instead of links that would lead nowhere. */
const hasAddress = !/\.(?:example|test|invalid)$/.test(SITE_URL);

/** Parsed by another library than the one that wrote it; throws where the text is not well formed. */
function parsed(text: string): Element {
  const document = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text, 'text/xml');
  return document.documentElement!;
}

const all = (within: Element, name: string): Element[] => [...within.getElementsByTagName(name)];
const children = (within: Element, name?: string): Element[] =>
  [...within.childNodes].filter(
    (node): node is Element => node.nodeType === 1 && (!name || (node as Element).tagName === name),
  );
const names = (within: Element): string[] => children(within).map(({ tagName }) => tagName);
const twice = (list: readonly string[]): string[] => list.filter((one, i) => list.indexOf(one) !== i);

interface Package {
  readonly entries: ReadonlyMap<string, string>;
  readonly manifest: Element;
}

function open(path: string): Package {
  const entries = new Map(
    Object.entries(unzipSync(bytes(path))).map(([name, content]) => [name, strFromU8(content)]),
  );
  return { entries, manifest: parsed(entries.get('imsmanifest.xml')!) };
}

/** Files that a manifest names and files that there are; identifiers; references. */
function expectWhole({ entries, manifest }: Package): void {
  const named = all(manifest, 'file').map((file) => file.getAttribute('href')!);
  expect(twice(named)).toEqual([]);
  expect([...named, 'imsmanifest.xml'].sort()).toEqual([...entries.keys()].sort());
  const identified = ['manifest', 'organization', 'item', 'resource'].flatMap((tag) =>
    tag === 'manifest' ? [manifest] : all(manifest, tag),
  );
  const identifiers = identified.map((element) => element.getAttribute('identifier')!);
  expect(identifiers.filter((id) => !/^[A-Za-z_][\w.-]*$/.test(id))).toEqual([]);
  expect(twice(identifiers)).toEqual([]);
  const resources = all(manifest, 'resource').map((resource) => resource.getAttribute('identifier')!);
  const wanted = all(manifest, 'item').flatMap((item) => item.getAttribute('identifierref') ?? []);
  expect([...wanted].sort()).toEqual(resources.sort());
  for (const resource of all(manifest, 'resource').filter((one) => one.hasAttribute('href')))
    expect(children(resource, 'file').map((file) => file.getAttribute('href'))).toContain(
      resource.getAttribute('href'),
    );
}

it('has cartridges and packages of each chapter and of the whole story', () => {
  expect([cartridges.length, scorm.length]).toEqual([12, 6]);
});

describe.each(cartridges)('%s', (path) => {
  const own = open(path);
  const { entries, manifest } = own;
  const suffix = isThin(path) ? 'v1p3' : 'v1p1';
  const space = `http://www.imsglobal.org/xsd/imscc${suffix}`;

  it('is what learning systems look for, where they look', () => {
    const text = entries.get('imsmanifest.xml')!;
    expect(text.slice(0, 500)).toContain(`<manifest xmlns="${space}/imscp_v1p1"`);
    expect(names(manifest)).toEqual(['metadata', 'organizations', 'resources']);
    const [metadata, organizations] = children(manifest);
    expect(names(metadata!)).toEqual(['schema', 'schemaversion', 'lomm:lom']);
    const thin = isThin(path) && hasAddress;
    expect(
      children(metadata!)
        .slice(0, 2)
        .map(({ textContent }) => textContent),
    ).toEqual([
      thin ? 'IMS Thin Common Cartridge' : 'IMS Common Cartridge',
      isThin(path) ? '1.3.0' : '1.1.0',
    ]);
    const [organization] = children(organizations!);
    expect(organization!.getAttribute('structure')).toBe('rooted-hierarchy');
    // One root without a title holds everything; all others have one; what has a file has nothing below it.
    expect(names(organization!)).toEqual(['item']);
    const [root] = children(organization!);
    expect(children(root!, 'title')).toEqual([]);
    for (const item of all(root!, 'item')) {
      expect(names(item)[0]).toBe('title');
      expect(item.hasAttribute('identifierref')).toBe(children(item, 'item').length === 0);
    }
    expectWhole(own);
  });

  it('holds resources of known types, one file each, and names that file only for pages', () => {
    const types = [
      'webcontent',
      `imswl_xml${suffix}`,
      `imsdt_xml${suffix}`,
      `imsqti_xmlv1p2/imscc_xml${suffix}/assessment`,
    ];
    for (const resource of all(manifest, 'resource')) {
      const type = resource.getAttribute('type')!;
      expect(types).toContain(type);
      expect(names(resource)).toEqual(['file']);
      expect(resource.hasAttribute('href')).toBe(type === 'webcontent');
      const text = entries.get(children(resource)[0]!.getAttribute('href')!)!;
      if (type === 'webcontent') {
        expect(text).toMatch(/^<!doctype html>/i);
        continue;
      }
      const root = parsed(text);
      if (type.startsWith('imswl')) {
        expect(root.getAttribute('xmlns')).toBe(`${space}/imswl_${suffix}`);
        expect(names(root)).toEqual(['title', 'url']);
        expect(children(root)[1]!.getAttribute('href')).toMatch(`${SITE_URL}/`);
      } else if (type.startsWith('imsdt')) {
        expect(root.getAttribute('xmlns')).toBe(`${space}/imsdt_${suffix}`);
        expect(names(root)).toEqual(['title', 'text']);
        expect(children(root)[1]!.textContent).toMatch(/^<p>.{20,}<\/p>$/);
      }
    }
    if (!hasAddress)
      expect(all(manifest, 'resource').some((one) => one.getAttribute('type')!.startsWith('imswl'))).toBe(
        false,
      );
  });

  it('asks questions that have one right answer each; the thin profile takes none', () => {
    const checks = [...entries].filter(([name]) => name.endsWith('assessment.xml'));
    expect(checks.length).toBe(
      all(manifest, 'resource').filter((one) => one.getAttribute('type')!.endsWith('assessment')).length,
    );
    expect(checks.length > 0).toBe(!isThin(path));
    for (const [, text] of checks) {
      const root = parsed(text);
      expect(root.getAttribute('xmlns')).toBe('http://www.imsglobal.org/xsd/ims_qtiasiv1p2');
      const [assessment] = children(root);
      expect(names(assessment!)).toEqual(['qtimetadata', 'section']);
      const items = all(root, 'item');
      expect(items.length).toBeGreaterThanOrEqual(5);
      expect(twice(items.map((item) => item.getAttribute('ident')!))).toEqual([]);
      for (const item of items) {
        expect(names(item)).toEqual(['itemmetadata', 'presentation', 'resprocessing', 'itemfeedback']);
        expect(all(item, 'fieldlabel')[0]!.textContent).toBe('cc_profile');
        expect(all(item, 'fieldentry')[0]!.textContent).toBe('cc.multiple_choice.v0p1');
        const [response] = all(item, 'response_lid');
        expect(response!.getAttribute('rcardinality')).toBe('Single');
        const labels = all(item, 'response_label').map((label) => label.getAttribute('ident')!);
        expect(labels.length).toBeGreaterThanOrEqual(3);
        expect(twice(labels)).toEqual([]);
        const right = all(item, 'varequal');
        expect(right).toHaveLength(1);
        expect(right[0]!.getAttribute('respident')).toBe(response!.getAttribute('ident'));
        expect(labels).toContain(right[0]!.textContent);
        expect(all(item, 'decvar')[0]!.getAttribute('varname')).toBe('SCORE');
        expect(all(item, 'displayfeedback')[0]!.getAttribute('linkrefid')).toBe(
          all(item, 'itemfeedback')[0]!.getAttribute('ident'),
        );
      }
    }
  });
});

describe.each(scorm)('%s', (path) => {
  it('is a SCORM 1.2 package of one page', () => {
    const own = open(path);
    const { entries, manifest } = own;
    expect(entries.get('imsmanifest.xml')!.slice(0, 500)).toContain(
      '<manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"',
    );
    expect(names(manifest)).toEqual(['metadata', 'organizations', 'resources']);
    expect(children(children(manifest)[0]!).map(({ textContent }) => textContent)).toEqual([
      'ADL SCORM',
      '1.2',
    ]);
    const [organization] = all(manifest, 'organization');
    expect(all(manifest, 'organizations')[0]!.getAttribute('default')).toBe(
      organization!.getAttribute('identifier'),
    );
    for (const { textContent } of all(manifest, 'title'))
      expect(textContent!.length).toBeLessThanOrEqual(200);
    const [resource] = all(manifest, 'resource');
    expect(resource!.getAttribute('adlcp:scormtype')).toBe('sco');
    expect(entries.get(resource!.getAttribute('href')!)).toContain('data-mode="scroll"');
    expectWhole(own);
  });
});
