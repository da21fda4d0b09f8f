import { defineConfig } from 'vitest/config';

/**
 * Three projects: `unit` needs nothing but the source; `built` reads the site in dist/ and so runs after a build;
 * `elsewhere` reads the one that scripts/build-elsewhere.mjs made below a path. `npm run unit` and `npm run e2e` call them.
 * Files of a project share their processes: loading the same modules anew for each took half of the time.
 */
export default defineConfig({
  test: {
    // Left to itself, Vitest keeps one processor free for the terminal.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          testTimeout: 60_000,
          isolate: false,
        },
      },
      { test: { name: 'built', include: ['e2e/built/**/*.test.ts'], testTimeout: 60_000, isolate: false } },
      {
        test: {
          name: 'elsewhere',
          include: ['e2e/built/links.test.ts', 'e2e/elsewhere/*.test.ts'],
          env: { DIST: 'dist-elsewhere', BASE_PATH: '/idlib/' },
          testTimeout: 60_000,
          isolate: false,
        },
      },
    ],
  },
});
