import { defineConfig } from 'vitest/config';

/**
 * Two projects: `unit` needs nothing but the source; `built` reads the site in dist/ and so runs after a build.
 * `npm run unit` and `npm run e2e` call them.
 */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'built', include: ['e2e/built/**/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
});
