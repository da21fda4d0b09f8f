import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadAtlas } from '../atlas/load';
import { loadRecord, type Publication } from '../atlas/record';
import { addresses } from './addresses';
import { additions, fileOf, readPublished, unanswered, versionsText } from './published';
import { citedSubjects, pathOf } from './subject';
import { contentVersion } from './version';

const atlas = loadAtlas(process.cwd());
const nothing: Publication = { versions: new Map(), corrections: [] };

describe('addresses', () => {
  it('lists every address once, each beginning with a slash', () => {
    const paths = addresses(atlas).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(path).toMatch(/^\/(?!\/)[\w./@#-]*$/);
    expect(paths).toEqual(
      expect.arrayContaining([
        '/',
        '/chapters/moscow-agreement/m4-corridor/',
        '/chapters/moscow-agreement/#m4-corridor',
        '/claims/first-clashes/',
        '/cite/moscow-agreement.bib',
        '/data/places.geojson',
        '/figures/m4-corridor-drawn.csv',
        '/places/#idlib',
      ]),
    );
  });
});

describe('the ledgers', () => {
  it('begin with everything and then add only what is new', () => {
    const first = additions(atlas, nothing, []);
    expect(first.changed).toHaveLength(citedSubjects(atlas).length);
    const published = first.addresses;
    const record: Publication = { versions: first.versions, corrections: [] };
    expect(additions(atlas, record, published)).toMatchObject({ addresses: [], changed: [] });
    expect(additions(atlas, record, published.slice(1)).addresses).toEqual([published[0]]);
  });
  it('survive being written and read', () => {
    const { versions } = additions(atlas, nothing, []);
    const text = versionsText(versions);
    expect(new Map(Object.entries(parse(text) as object)).size).toBe(versions.size);
    const root = mkdtempSync(join(tmpdir(), 'ledger-'));
    mkdirSync(join(root, 'data'));
    writeFileSync(join(root, 'data/versions.yaml'), text);
    const record = loadRecord(root);
    expect(contentVersion(atlas, { chapter: 'moscow-agreement' }, record).state).toBe('published');
    expect(versionsText(record.versions)).toBe(text);
  });
  it('stop at a change that the log does not tell', () => {
    const path = pathOf({ chapter: 'moscow-agreement' });
    const record: Publication = {
      versions: new Map([[path, [{ date: '2026-11-22', hash: '00000000', corrections: [] }]]]),
      corrections: [],
    };
    expect(() => additions(atlas, record, [])).toThrow(/\/chapters\/moscow-agreement\/ no longer says/);
  });
  it('read one address a line and skip remarks', () => {
    expect(readPublished('# remark\n/\n\n/about/ \n')).toEqual(['/', '/about/']);
  });
  it('notice a page and a named place that the build does not answer', () => {
    const dist = mkdtempSync(join(tmpdir(), 'dist-'));
    mkdirSync(join(dist, 'places'));
    writeFileSync(join(dist, 'index.html'), '<p>');
    writeFileSync(join(dist, 'places/index.html'), '<li id="idlib"><li data-id="sochi"><li id=hama>');
    expect(
      unanswered(dist, ['/', '/places/', '/places/#idlib', '/places/#hama', '/places/#sochi', '/data/x.csv']),
    ).toEqual(['/places/#sochi', '/data/x.csv']);
    expect(fileOf('/claims/x/')).toBe('claims/x/index.html');
  });
});

describe('the correction log', () => {
  const logged = (front: string): Publication => {
    const root = mkdtempSync(join(tmpdir(), 'log-'));
    mkdirSync(join(root, 'content/corrections'), { recursive: true });
    writeFileSync(join(root, 'content/corrections/2027-01-02-wording.md'), `---\n${front}\n---\n`);
    return loadRecord(root);
  };
  it('reads an entry', () => {
    const { corrections } = logged(
      "date: '2027-01-02'\nkind: correction\ntitle: T\nclaims: [first-clashes]\nold: a\nnew: b\nreason: r",
    );
    expect(corrections).toMatchObject([
      { id: '2027-01-02-wording', old: 'a', claims: ['first-clashes'], pages: [] },
    ]);
  });
  it('names file, line and cure for a wrong one', () => {
    expect(() => logged("date: '2027-01-03'\nkind: correction\ntitle: T\nclaims: [a]\nreason: r")).toThrow(
      /2027-01-02-wording\.md:2: .*Name it 2027-01-03/,
    );
    expect(() => logged("date: '2027-01-02'\nkind: correction\ntitle: T\nreason: r")).toThrow(
      /names nothing that changed/,
    );
    expect(() => logged("date: '2027-01-02'\nkind: wrong\ntitle: T\nclaims: [a]\nreason: r")).toThrow(/kind/);
    expect(() =>
      logged(
        "date: '2027-01-02'\nkind: status\ntitle: T\nclaims: [a]\nreason: r\nold_picture: /corrections/no.svg",
      ),
    ).toThrow(/not in public/);
  });
});
