import { expect, it } from 'vitest';
import { loadAtlas } from './load';

it('finds no fault in the project’s own content and data', () => {
  const atlas = loadAtlas(process.cwd());
  expect(atlas.chapters).toHaveLength(5);
  expect(atlas.claims.size).toBeGreaterThan(30);
}, 30_000);

it('reads it all in less than 1.5 s of one core', () => {
  const start = process.cpuUsage();
  loadAtlas(process.cwd());
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1e6).toBeLessThan(1.5);
}, 30_000);
