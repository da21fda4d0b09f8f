import { expect, test } from '@playwright/test';
import { watchFaults } from './story';
import { walk } from './walk';

/**
 * Readers who do anything in any order. Twenty of them take part in `npm test`, always the same; `npm run soak` sends
 * thousands, from another seed each time (scripts/soak.mjs). A walk that fails names its seed and every move:
 * `npm run soak -- 1 <seed>` walks it again.
 */
const count = Number(process.env['WALKS'] ?? 20);
const first = Number(process.env['WALK_SEED'] ?? 20200306);
const length = 8;

for (let i = 0; i < count; i += 1) {
  const seed = first + i;
  // Every fifth is walked in Firefox too; a soak walks all of them wherever it is sent.
  const tag = process.env['WALKS'] || i % 5 === 0 ? [] : ['@one-engine'];
  test(`walk ${seed}`, { tag }, async ({ page }) => {
    const faults = watchFaults(page);
    await walk(page, seed, length);
    expect(faults, `seed ${seed}`).toEqual([]);
  });
}
