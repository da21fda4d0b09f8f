import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';

const lms = 'http://lms.example';
const runtime = readFileSync(createRequire(import.meta.url).resolve('scorm-again/scorm12'), 'utf8');

/** What a learning system keeps between visits. */
interface Kept {
  status: string;
  location: string;
  suspended: string;
}
type Api = {
  cmi: { core: Record<string, string>; suspend_data: string };
  loadFromJSON(cmi: object, root: string): void;
};

/** Opens a package under a learning system's page (scorm-again as its API), with what it kept from the last visit. */
async function visit(page: Page, name: string, kept?: Kept): Promise<string[]> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  const entries = unzipSync(readFileSync(`dist/teach/${name}-scorm.zip`));
  const before = JSON.stringify(
    kept
      ? { core: { lesson_status: kept.status, lesson_location: kept.location }, suspend_data: kept.suspended }
      : {},
  );
  const host = `<!doctype html><title>LMS</title><style>html,body{margin:0;height:100%}iframe{border:0;width:100%;height:100%}</style>
    <script>${runtime.replaceAll('</script', '<\\/script')}</script>
    <script>window.API = new Scorm12API({ autocommit: false, logLevel: 5 }); window.API.loadFromJSON(${before}, 'cmi');</script>
    <iframe src="/package/index.html"></iframe>`;
  await page.route(`${lms}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const file = entries[pathname.replace('/package/', '')];
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: host });
    if (file) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: strFromU8(file) });
    return route.fulfill({ status: 404, body: '' });
  });
  await page.goto(`${lms}/`);
  await expect(page.frameLocator('iframe').locator('.stage').first()).toHaveAttribute('data-ready', '');
  return faults;
}

const kept = (page: Page): Promise<Kept> =>
  page.evaluate(() => {
    const { cmi } = (window as unknown as { API: Api }).API;
    return {
      status: cmi.core['lesson_status']!,
      location: cmi.core['lesson_location']!,
      suspended: cmi.suspend_data,
    };
  });

const toStep = (page: Page, selector: string) =>
  page
    .frameLocator('iframe')
    .locator(selector)
    .evaluate((step) => step.scrollIntoView({ block: 'start', behavior: 'instant' }));

test('a package keeps the bookmark, comes back to it, and is completed at the last step', async ({
  page,
}) => {
  const faults = await visit(page, 'syrian-offensive');
  expect((await kept(page)).status).toBe('incomplete');
  await toStep(page, '#seven-march');
  await expect.poll(async () => (await kept(page)).location).toBe('seven-march');
  const left = await kept(page);
  expect(left.status).toBe('incomplete');

  await page.unrouteAll();
  faults.push(...(await visit(page, 'syrian-offensive', left)));
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('#seven-march h2')).toBeInViewport();
  await expect(frame.locator('.stage')).toHaveAttribute('data-step', 'seven-march');
  await toStep(page, '.step >> nth=-1');
  await expect.poll(async () => (await kept(page)).status).toBe('completed');
  expect(faults).toEqual([]);
});

test('the whole story is completed only when each chapter was read to its end', async ({ page }) => {
  const chapters = [
    'moscow-agreement',
    'first-violations',
    'syrian-offensive',
    'erdogans-threats',
    'irans-signal',
  ];
  const faults = await visit(page, 'whole-story');
  for (const chapter of [...chapters].reverse()) {
    expect((await kept(page)).status).toBe('incomplete');
    await toStep(page, `#${chapter} .step >> nth=-1`);
    await expect.poll(async () => (await kept(page)).suspended.split(' ')).toContain(chapter);
  }
  expect((await kept(page)).status).toBe('completed');
  expect(faults).toEqual([]);
});
