import { expect, test, type BrowserContext, type Frame, type Page } from '@playwright/test';
import { embedded, hosts, modes, runHosts, type Mode, type RunningHosts } from './hosts';
import { often } from './story';

/** Each mode in each kind of host. What is measured must be what the table in `/embed/` tells people. */
let running: RunningHosts;
let table: Record<string, Record<string, string>>;
/** Most hosts are pages of one browser context: what is ours is fetched for the first of them and kept for the others. */
let shared: BrowserContext;
test.beforeAll(async ({ browser, baseURL }) => {
  running = await runHosts(baseURL!);
  shared = await browser.newContext({ baseURL: baseURL!, reducedMotion: 'reduce' });
  const page = await shared.newPage();
  table = await promised(page);
  await page.close();
});
test.afterAll(async () => {
  await shared.close();
  await running.close();
});

/** The table of the builder's page: host, mode, outcome. */
async function promised(page: Page): Promise<Record<string, Record<string, string>>> {
  await page.goto('embed/', { waitUntil: 'domcontentloaded' });
  return page
    .locator('.zoo tr[data-host]')
    .evaluateAll((rows) =>
      Object.fromEntries(
        rows.map((row) => [
          row.getAttribute('data-host'),
          Object.fromEntries(
            [...row.querySelectorAll('td')].map((cell) => [cell.dataset['mode'], cell.dataset['outcome']]),
          ),
        ]),
      ),
    );
}

/** Faults of a page and of every frame in it. Only the host's own machine and ours may be asked for anything. */
function watch(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(`error: ${message}`));
  page.on('console', (message) => {
    // What a browser says when a host lets no script run is its own notice, not a fault.
    if (message.text().startsWith('Blocked script execution in')) return;
    if (message.type() === 'error') faults.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1' && hostname !== 'localhost')
      faults.push(`foreign request: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  return faults;
}

const partOf = (mode: Mode): string =>
  ({ scroll: '/', steps: '/steps/', full: '/full/', step: `/${embedded.step}/`, still: '' })[mode];

/** The frame of a mode, and the page that holds it. */
async function frameOf(page: Page, mode: Mode): Promise<Frame> {
  const path = `/embed/${embedded.chapter}${partOf(mode)}`;
  let found: Frame | undefined;
  await expect
    .poll(
      () =>
        (found = page.frames().find((frame) => frame.url().split(/[?#]/)[0]!.endsWith(path))) !== undefined,
      { intervals: often },
    )
    .toBe(true);
  return found!;
}

/** What a frame shows, from its own document. */
const shown = (frame: Frame) =>
  frame.evaluate(({ step }) => {
    const root = document.documentElement;
    const visible = (element: Element | null | undefined): boolean =>
      (element?.getBoundingClientRect().height ?? 0) > 60;
    const stage = document.querySelector<HTMLElement>('.stage');
    const pictures = [...document.querySelectorAll<HTMLElement>('.picture')].filter(visible);
    const box = document.querySelector('.scroller') ?? root;
    return {
      script: root.matches('.scripted, .sealed'),
      layout: root.dataset['layout'],
      step: stage?.dataset['step'],
      scene: stage?.querySelector<HTMLElement>('.picture')?.dataset['scene'],
      stage: visible(stage?.querySelector('.picture')),
      pictures: pictures.length,
      steps: [...document.querySelectorAll('.step')].filter(visible).length,
      right: visible(document.getElementById(step)),
      scrolls: box.scrollHeight > box.clientHeight + 1,
      wider: box.scrollWidth - box.clientWidth,
      credit: visibleText(document.querySelector('.credit')),
    };
    function visibleText(element: Element | null): boolean {
      const { width = 0, height = 0, bottom = 0 } = element?.getBoundingClientRect() ?? {};
      return width > 50 && height > 10 && bottom <= innerHeight + 1;
    }
  }, embedded);

/** An outcome as the table calls it. */
function outcome(mode: Mode, seen: Awaited<ReturnType<typeof shown>>): string {
  const chapter = mode === 'scroll' || mode === 'steps';
  if (!seen.script) return 'text';
  if (chapter) return seen.layout === 'steps' ? 'turned' : 'stage';
  return seen.scrolls ? 'inside' : 'own';
}

for (const id of Object.keys(hosts)) {
  const inFirefox = ['plain', 'wordpress', 'policy', 'canvas'].includes(id);
  test(`in ${id}`, { tag: inFirefox ? [] : ['@one-engine'] }, async ({ browser, baseURL }) => {
    const { opened } = hosts[id]!;
    const context =
      opened === 'touch'
        ? await browser.newContext({
            baseURL: baseURL!,
            reducedMotion: 'reduce',
            viewport: { width: 390, height: 844 },
            hasTouch: true,
            isMobile: true,
          })
        : shared;
    const page = await context.newPage();
    const expected = table[id];
    // Heights that frames told, in the outermost page; storage that denies itself, everywhere.
    await page.addInitScript((denied) => {
      if (self === top) {
        const heard: string[] = [];
        Object.assign(window, { heard });
        addEventListener('message', ({ data }) => {
          if (data?.type === 'idlib:height') heard.push(`${data.id} ${data.height}`);
        });
      }
      if (denied)
        for (const name of ['localStorage', 'sessionStorage'])
          Object.defineProperty(window, name, {
            get() {
              throw new DOMException('denied', 'SecurityError');
            },
          });
    }, opened === 'storage');
    const faults = watch(page);
    await page.goto(running.address(id), { waitUntil: 'load' });
    const measured: Record<string, string> = {};
    for (const mode of modes) {
      if (mode === 'still') {
        const host = page.frames().find((frame) => /\/nested$/.test(frame.url())) ?? page.mainFrame();
        const picture = host.locator('#still img');
        await expect
          .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), {
            message: `${id} still`,
            intervals: often,
          })
          .toBeGreaterThan(500);
        measured[mode] = 'picture';
        continue;
      }
      const frame = await frameOf(page, mode);
      const holder = frame.parentFrame()!;
      const element = holder.locator(`#${mode} iframe`);
      await element.evaluate((box) => box.scrollIntoView({ block: 'center', behavior: 'instant' }));
      await frame.waitForLoadState('load');
      const chapter = mode === 'scroll' || mode === 'steps';
      if (chapter && id !== 'scriptless')
        await expect(frame.locator('.stage'), `${id} ${mode}`).toHaveAttribute('data-ready', '');
      if (expected?.[mode] === 'own')
        await expect
          .poll(async () => (await shown(frame)).scrolls, {
            message: `${id} ${mode} gets its height`,
            intervals: often,
          })
          .toBe(false);
      const seen = await shown(frame);
      measured[mode] = outcome(mode, seen);
      expect(seen.wider, `${id} ${mode} is no wider than its frame`).toBeLessThanOrEqual(0);
      expect(seen.pictures, `${id} ${mode} has a picture`).toBeGreaterThan(0);
      expect(seen.credit, `${id} ${mode} says where it is from`).toBe(
        expected?.[mode] !== 'own' || seen.credit,
      );
      if (chapter && seen.layout) {
        expect(seen.step, `${id} ${mode}`).toBe(embedded.step);
        expect(seen.scene, `${id} ${mode}`).toBe(embedded.scene);
        expect(seen.stage, `${id} ${mode}`).toBe(true);
        if (seen.layout === 'steps') expect(seen.steps, `${id} ${mode} one step`).toBe(1);
      } else expect(seen.right, `${id} ${mode} has the step`).toBe(true);
      const height = await element.evaluate((box) => box.getBoundingClientRect().height);
      expect(height, `${id} ${mode}`).toBeGreaterThanOrEqual(200);
      if (id === 'wordpress') expect(height, `${id} ${mode}`).toBeLessThanOrEqual(1004);
      // The Tab key leaves the frame at both ends.
      await frame.locator('a.back').focus();
      await page.keyboard.press('Tab');
      await expect(holder.locator(`#after-${mode}`), `${id} ${mode} lets go`).toBeFocused();
      await frame
        .locator(chapter ? '#main' : '#main a, #main button, #main summary')
        .first()
        .focus();
      await page.keyboard.press('Shift+Tab');
      await expect(holder.locator(`#before-${mode}`), `${id} ${mode} lets go backwards`).toBeFocused();
    }
    expect(measured, `the table in /embed/ on ${id}`).toEqual(expected);
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    const told = Object.values(Object.groupBy(heard, (line) => line.split(' ')[0]!));
    for (const lines of told) expect(lines!.length, `${id}: ${lines!.join(', ')}`).toBeLessThanOrEqual(4);
    expect(faults).toEqual([]);
    await (context === shared ? page : context).close();
  });
}

test('every host of the table is measured, and every one measured is in it', { tag: '@one-engine' }, () => {
  expect(Object.keys(table).sort()).toEqual(Object.keys(hosts).sort());
});
