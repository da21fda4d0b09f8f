import { beforeAll, describe, expect, it } from 'vitest';
import type { Atlas } from './atlas';
import { loadAtlas } from './load';
import { sourcesOf } from './query';
import { claimsAt, rowsFrom, showings, spokenBy, stepsShowing, toldAbout } from './used';

let atlas: Atlas;
beforeAll(() => {
  atlas = loadAtlas(process.cwd());
});

describe('the way back to the story', () => {
  it('shows every scene in a step', () => {
    expect([...showings(atlas).keys()].sort()).toEqual([...atlas.scenes.keys()].sort());
    for (const [id, { step }] of showings(atlas)) expect(step.scene).toBe(id);
  });

  it('finds a use of every source, through accounts, rows or descriptions', () => {
    const carried = new Set([...atlas.claims.values()].flatMap(sourcesOf));
    const described = new Set([...atlas.actors.values()].flatMap(({ sources }) => sources));
    for (const id of atlas.sources.keys()) {
      const rows = Object.values(rowsFrom(atlas, id)).flat();
      expect(carried.has(id) || described.has(id) || rows.length > 0, id).toBe(true);
    }
    for (const count of atlas.counts.values())
      for (const id of count.sources) expect(rowsFrom(atlas, id).counts).toContain(count);
  });

  it('keeps who speaks apart from who is spoken about', () => {
    for (const { id } of atlas.actors.values()) {
      const spoken = spokenBy(atlas, id);
      expect(toldAbout(atlas, id).filter((claim) => spoken.includes(claim))).toEqual([]);
      for (const claim of spoken) expect(claim.accounts.map(({ by }) => by)).toContain(id);
    }
    expect(spokenBy(atlas, 'sohr').length).toBeGreaterThan(5);
  });

  it('finds the claims of a place', () => {
    const claims = claimsAt(atlas, 'fleifel');
    expect(claims.length).toBeGreaterThan(0);
    for (const claim of claims) expect(claim.places).toContain('fleifel');
  });

  it('leads from an event to a step whose picture names it', () => {
    const steps = [...atlas.events.values()].flatMap((event) =>
      stepsShowing(atlas, event).map((shown) => ({ event, ...shown })),
    );
    for (const { event, chapter, step } of steps) {
      expect(event.chapters).toContain(chapter.id);
      if (step)
        expect(Object.keys((atlas.scenes.get(step.scene)!.scene as { events: object }).events)).toContain(
          event.id,
        );
    }
    expect(steps.filter(({ step }) => step).length).toBeGreaterThan(steps.length / 2);
  });
});
