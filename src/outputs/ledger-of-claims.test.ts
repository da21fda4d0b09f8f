import { describe, expect, it } from 'vitest';
import { edtf } from '../atlas/edtf';
import { loadAtlas } from '../atlas/load';
import { claimEntry, claimList, sourceEntry } from './ledger-of-claims';

const atlas = loadAtlas(process.cwd());

describe('claimEntry', () => {
  it('puts accounts in order of date, with actor, camps and how far each source was read', () => {
    const { accounts } = claimEntry(atlas, 'first-clashes');
    const days = accounts.map(({ account }) => edtf(account.date)!.from);
    expect(days).toEqual([...days].sort((a, b) => a - b));
    for (const { actor, camps, sources } of accounts) {
      expect(actor.name).toBeTruthy();
      expect(camps.length).toBeGreaterThan(0);
      for (const { checked } of sources) expect(checked).toMatch(/stored copy|opened live|not verified/);
    }
  });
  it('finds every use: steps, boxes, scenes, events, terms', () => {
    const { uses } = claimEntry(atlas, 'protocol-corridor');
    expect(uses.steps.map(({ step }) => step.id)).toContain('m4-corridor');
    expect(uses.scenes.map(({ scene }) => scene.id)).toContain('m4-corridor-drawn');
    expect(uses.boxes.map((chapter) => chapter.id)).toContain('moscow-agreement');
  });
  it('links no source that is only printed', () => {
    for (const id of atlas.claims.keys())
      for (const { sources } of claimEntry(atlas, id).accounts)
        for (const { source, link } of sources) if (source.address !== 'exact') expect(link).toBeUndefined();
  });
  it('throws for a claim that does not exist', () => {
    expect(() => claimEntry(atlas, 'nothing')).toThrow(RangeError);
  });
});

describe('claimList', () => {
  it('can be filtered by chapter, status and party', () => {
    const list = claimList(atlas);
    expect(list).toHaveLength(atlas.claims.size);
    for (const chapter of atlas.chapters)
      expect(list.some((line) => line.chapters.includes(chapter.id))).toBe(true);
    expect(list.find(({ claim }) => claim.id === 'first-clashes')!.parties).toEqual(
      expect.arrayContaining(['source-text', 'opposition', 'monitor']),
    );
  });
});

describe('sourceEntry', () => {
  it('mirrors the claims: each source lists every account that cites it', () => {
    const cited = [...atlas.claims.values()].flatMap((claim) =>
      claim.accounts.flatMap((account) =>
        [...new Set(account.sources)].map(
          (source) => `${claim.id} ${account.by} ${account.date} ${account.says} ${source}`,
        ),
      ),
    );
    const mirrored = [...atlas.sources.keys()].flatMap((id) =>
      sourceEntry(atlas, id).claims.flatMap(({ claim, accounts }) =>
        accounts.map(({ account }) => `${claim.id} ${account.by} ${account.date} ${account.says} ${id}`),
      ),
    );
    expect(mirrored.sort()).toEqual(cited.sort());
  });
  it('names the steps that rest on it in reading order', () => {
    const { steps } = sourceEntry(atlas, 'south-front-2020-03-video-script');
    const order = atlas.chapters.flatMap((chapter) =>
      chapter.steps.map((step) => `${chapter.id}/${step.id}`),
    );
    const at = steps.map(({ chapter, step }) => order.indexOf(`${chapter.id}/${step.id}`));
    expect(at).toEqual([...new Set(at)].sort((a, b) => a - b));
    expect(at.length).toBeGreaterThan(3);
  });
});
