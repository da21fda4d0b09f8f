import { describe, expect, it } from 'vitest';
import type { Atlas } from '../atlas/atlas';
import { loadAtlas } from '../atlas/load';
import { loadRecord, type Correction, type Publication } from '../atlas/record';
import { citedSubjects, pathOf } from './subject';
import { contentVersion, unloggedChanges } from './version';

const atlas = loadAtlas(process.cwd());
const chapter = atlas.chapters[0]!;
const step = chapter.steps.find((entry) => entry.id === 'm4-corridor')!;
const subject = { chapter: chapter.id, step: step.id };
const path = pathOf(subject);
const nothing: Publication = { versions: new Map(), corrections: [] };

const entry = (fields: Partial<Correction>): Correction => ({
  id: '2027-01-02-wording',
  date: '2027-01-02',
  kind: 'correction',
  title: 'Wording',
  pages: [],
  claims: [],
  sources: [],
  scenes: [],
  reason: 'It was unclear.',
  body: '',
  ...fields,
});
const ledger = (hash: string): Publication['versions'] =>
  new Map([[path, [{ date: '2026-11-22', hash, corrections: [] }]]]);

/** The atlas with one row replaced. */
const changed = <Row>(part: 'claims' | 'sources' | 'scenes', id: string, row: Row): Atlas => ({
  ...atlas,
  [part]: new Map([...(atlas[part] as ReadonlyMap<string, unknown>), [id, row]]),
});

describe('content version', () => {
  it('names day and hash, the day from the chapter before the ledger knows the page', () => {
    const version = contentVersion(atlas, subject, nothing);
    expect(version.version).toMatch(/^2026-11-22\.[0-9a-f]{8}$/);
    expect(version).toMatchObject({ date: chapter.published, state: 'new' });
  });

  it('is the same for the same content and another for every page', () => {
    const hashes = citedSubjects(atlas).map((one) => contentVersion(atlas, one, nothing).hash);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(contentVersion(loadAtlas(process.cwd()), subject, nothing)).toEqual(
      contentVersion(atlas, subject, nothing),
    );
  });

  it('changes with a claim, a source and a scene that the page shows, and with nothing else', () => {
    const { hash } = contentVersion(atlas, subject, nothing);
    const claim = atlas.claims.get(step.claim)!;
    const source = atlas.sources.get(claim.accounts[0]!.sources[0]!)!;
    const placed = atlas.scenes.get(step.scene)!;
    const other = atlas.claims.get('ghaani-appointment')!;
    const of = (known: Atlas): string => contentVersion(known, subject, nothing).hash;
    expect(of(changed('claims', claim.id, { ...claim, statement: 'Another.' }))).not.toBe(hash);
    expect(of(changed('sources', source.id, { ...source, title: 'Another' }))).not.toBe(hash);
    expect(
      of(changed('scenes', step.scene, { ...placed, scene: { ...placed.scene, title: 'Another' } })),
    ).not.toBe(hash);
    expect(of(changed('claims', other.id, { ...other, statement: 'Another.' }))).toBe(hash);
    expect(of(changed('sources', source.id, { ...source, checked_live: '2027-01-01' }))).toBe(hash);
  });

  it('ignores where a sentence stands in its file', () => {
    const moved = { ...chapter, steps: chapter.steps.map((one) => ({ ...one, line: one.line + 7 })) };
    const known: Atlas = { ...atlas, chapters: [moved, ...atlas.chapters.slice(1)] };
    expect(contentVersion(known, subject, nothing).hash).toBe(contentVersion(atlas, subject, nothing).hash);
  });

  it('takes its day from the ledger, and from the log when the content has changed', () => {
    const { hash } = contentVersion(atlas, subject, nothing);
    const same = contentVersion(atlas, subject, {
      versions: ledger(hash),
      corrections: [entry({ pages: [path] })],
    });
    expect(same).toMatchObject({ date: '2026-11-22', state: 'published' });
    const silent: Publication = {
      versions: ledger('00000000'),
      corrections: [entry({ pages: ['/about/'] })],
    };
    expect(contentVersion(atlas, subject, silent)).toMatchObject({ date: '2026-11-22', state: 'unlogged' });
    expect(unloggedChanges(atlas, silent).join()).toMatch(
      /m4-corridor.*content\/corrections\/.*publish-ledger/,
    );
    for (const by of [{ pages: [path] }, { claims: [step.claim] }, { scenes: [step.scene] }]) {
      const logged: Publication = { versions: ledger('00000000'), corrections: [entry(by)] };
      expect(contentVersion(atlas, subject, logged)).toMatchObject({ date: '2027-01-02', state: 'changed' });
      expect(unloggedChanges(atlas, logged)).toEqual([]);
    }
  });

  it('does not let one entry of the log excuse a second change', () => {
    const versions: Publication['versions'] = new Map([
      [
        path,
        [
          { date: '2026-11-22', hash: '00000000', corrections: [] },
          { date: '2027-01-02', hash: '11111111', corrections: ['2027-01-02-wording'] },
        ],
      ],
    ]);
    expect(contentVersion(atlas, subject, { versions, corrections: [entry({ pages: [path] })] }).state).toBe(
      'unlogged',
    );
  });
});

describe('the project’s own record', () => {
  it('accounts for every change since the last publication', () => {
    expect(unloggedChanges(atlas, loadRecord(process.cwd()))).toEqual([]);
  });
});
