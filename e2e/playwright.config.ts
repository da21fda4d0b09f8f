import { defineConfig, devices } from '@playwright/test';
import { allEngines, findHeadless, findFirefox, findWebKit, isPlaywrightsOwn } from '../scripts/browsers.mjs';
import { BASE_PATH } from '../src/site.ts';

/**
 * Which engine runs a file is in its name: `story.spec.ts` runs in Chromium and Firefox, `print.chromium.spec.ts` in
 * Chromium only, `story.webkit.spec.ts` in WebKitGTK, which Playwright cannot drive (see webdriver.ts). A test tagged
 * `@one-engine` is left out of Firefox: one of its kind runs there too, and more would prove nothing new.
 * Pages are opened by paths relative to the base: `page.goto('chapters/first-violations/')`, `page.goto('./')`.
 */
const chromium = findHeadless();
const firefox = findFirefox();
const webkit = findWebKit();
if (allEngines && !(chromium && firefox && webkit))
  throw new Error('CI=true tests three engines; run `npm test`.');

const specs = (engine: string) => new RegExp(`/[^./]+\\.(?:${engine}\\.)?spec\\.ts$`);

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  snapshotPathTemplate: '{testDir}/snapshots/{testFileName}/{arg}-{projectName}-{platform}{ext}',
  // One: the machines this runs on have two cores, and timing tests share them with the browser.
  workers: 1,
  // A busy machine is no fault of the page: nothing here measures time.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: allEngines,
  reporter: 'list',
  webServer: {
    command: 'node scripts/serve.mjs',
    cwd: '..',
    env: { PORT: '0' },
    // Any free port; Playwright hands the one it reads here to every test process.
    wait: { stdout: /http:\/\/127\.0\.0\.1:(?<e2e_port>\d+)\// },
  },
  use: {
    baseURL: `http://127.0.0.1:${process.env['E2E_PORT']}${BASE_PATH}`,
  },
  projects: [
    {
      name: 'chromium',
      testMatch: specs('chromium'),
      use: {
        ...devices['Desktop Chrome'],
        launchOptions: {
          ...(chromium && !isPlaywrightsOwn(chromium) ? { executablePath: chromium } : {}),
          args: [
            // There is less to wait for without.
            '--disable-gpu',
            '--disable-quic',
            // Letters as wide as on a phone; without a window Chromium would fit them to whole pixels.
            '--font-render-hinting=none',
            // Chromium's sandbox does not start as root.
            ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
          ],
        },
      },
    },
    ...(firefox
      ? [
          {
            name: 'firefox',
            testMatch: specs('firefox'),
            grepInvert: /@one-engine/,
            use: {
              ...devices['Desktop Firefox'],
              channel: 'moz-firefox',
              // Firefox keeps left pages alive, and Playwright then waits in vain for the page gone back to to load. What
              // such a page does when it returns is tested in WebKit.
              launchOptions: {
                executablePath: firefox,
                firefoxUserPrefs: { 'browser.sessionhistory.max_total_viewers': 0 },
              },
            },
          },
        ]
      : []),
    ...(webkit ? [{ name: 'webkit', testMatch: /\.webkit\.spec\.ts$/ }] : []),
  ],
});
