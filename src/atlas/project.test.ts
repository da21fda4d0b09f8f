import { expect, it } from 'vitest';
import { loadAtlas } from './load';

it('finds no fault in the project’s own content and data', () => {
  const atlas = loadAtlas(process.cwd());
  expect(atlas.chapters).toHaveLength(5);
  expect(atlas.claims.size).toBeGreaterThan(30);
}, 30_000);
