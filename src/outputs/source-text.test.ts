import { describe, expect, it } from 'vitest';
import type { Atlas } from '../atlas/atlas';
import { loadAtlas } from '../atlas/load';
import { sourceText as schema } from '../atlas/schema/source-text';
import { loadSourceText } from '../atlas/source-text';
import { sourceReading } from './source-text';

const atlas = loadAtlas(process.cwd());

describe('the source text', () => {
  it('loads without a fault and keeps its order', () => {
    const { passages, answers, source } = sourceReading(atlas);
    expect(passages.map(({ number }) => number)).toEqual(passages.map((_, i) => i + 1));
    expect(answers.map(({ id }) => id)).toEqual(Array.from({ length: 15 }, (_, i) => `e${i + 1}`));
    expect(source.link, 'the script is printed and not linked').toBeUndefined();
  });
  it('names for each passage a claim and a place of the site that exist', () => {
    for (const { claim, told, others } of sourceReading(atlas).passages) {
      expect(claim.status).toBeTruthy();
      expect(others.length).toBeGreaterThan(20);
      for (const { path, step } of told)
        expect(path).toBe(
          step ? `/chapters/${told.find((at) => at.path === path)!.chapter.id}/${step.id}/` : path,
        );
    }
  });
  it('follows the story from chapter 1 to 5 without leaving a chapter out', () => {
    const told = new Set(
      sourceReading(atlas).passages.flatMap((passage) => passage.told.map(({ chapter }) => chapter.id)),
    );
    expect([...told].sort()).toEqual(atlas.chapters.map((chapter) => chapter.id).sort());
  });
  it('stops at a claim that does not exist and at a loaded word of ours, naming the line', () => {
    const claims = new Map(atlas.claims);
    claims.delete('iran-signal');
    expect(() => loadSourceText(process.cwd(), { ...atlas, claims } as Atlas)).toThrow(
      /source-text\.yaml:\d+: there is no claim "iran-signal"/,
    );
    const withWord = (pattern: string): Atlas => ({
      ...atlas,
      loadedWords: [{ pattern, side: 'blanket', reason: 'A test.', exceptions: [] }],
    });
    expect(() => loadSourceText(process.cwd(), withWord('annex'))).toThrow(
      /source-text\.yaml:\d+: "annex" stands in our own voice/,
    );
    expect(() => loadSourceText(process.cwd(), withWord('security corridor'))).not.toThrow();
  });
  it('refuses a quotation of 25 words', () => {
    const one = {
      id: 'x',
      quote: Array.from({ length: 25 }, () => 'word').join(' '),
      claim: 'x',
      others: 'x',
      told: [{ chapter: 'x' }],
    };
    expect(
      schema.safeParse({
        source: 's',
        passages: [one],
        answers: [{ id: 'e1', kind: 'contested', script: 'x', answer: 'x', claims: ['x'] }],
      }).success,
    ).toBe(false);
    expect(
      schema.safeParse({
        source: 's',
        passages: [{ ...one, quote: 'word' }],
        answers: [{ id: 'e1', kind: 'contested', script: 'x', answer: 'x', claims: ['x'] }],
      }).success,
    ).toBe(true);
  });
});
