import { expect, test } from '@playwright/test';
import { SITE_URL } from '../src/site.ts';
import { serveFaulty } from './fault-server';
import { embedded, runHosts } from './hosts';
import { openWebKit } from './webdriver';

/** Each mode in a sandbox that lets scripts run and nothing else, as WordPress frames it: no origin, no storage. */
test('WebKit: frames in a sandbox show the right step and tell their height', async () => {
  // The policy of frames names the address that the site was built for; here it stands at another.
  const site = await serveFaulty((path, read) =>
    /^\/embed\/.+\/$/.test(path)
      ? {
          text: read().replace(/ content="default-src[^"]*"/, (policy) =>
            policy.replaceAll(SITE_URL, new URL(site.url).origin),
          ),
        }
      : undefined,
  );
  const running = await runHosts(site.url);
  const window = await openWebKit(1100, 950);
  const stage = () =>
    window.run<object>(`
      const stage = document.querySelector('.stage');
      const shown = [...stage.querySelectorAll('.picture')].filter((one) => one.getBoundingClientRect().height > 60);
      return {
        ready: stage.dataset.ready, step: stage.dataset.step, scenes: shown.map((one) => one.dataset.scene),
        layout: document.documentElement.dataset.layout, unknown: !document.querySelector('.unknown-step').hidden,
        origin: self.origin, wider: document.documentElement.scrollWidth > innerWidth,
      };`);
  const right = {
    ready: '',
    step: embedded.step,
    scenes: [embedded.scene],
    unknown: false,
    origin: 'null',
    wider: false,
  };
  try {
    await window.goto(running.address('wordpress'));
    expect(
      await window.run(`return document.querySelectorAll('iframe[sandbox="allow-scripts"]').length`),
    ).toBe(4);

    await window.frame('#scroll iframe');
    await expect.poll(stage).toEqual({ ...right, layout: 'scroll' });
    const next = await window.run<{ step: string; scene: string }>(
      `
      const steps = [...document.querySelectorAll('.step')];
      const step = steps[steps.findIndex(({ id }) => id === arguments[0]) + 2];
      step.scrollIntoView({ behavior: 'instant' });
      return { step: step.id, scene: step.querySelector('.figure .picture').dataset.scene };`,
      embedded.step,
    );
    await expect.poll(stage).toMatchObject({ step: next.step, scenes: [next.scene] });

    await window.frame('#steps iframe');
    await expect.poll(stage).toEqual({ ...right, layout: 'steps' });
    const turned = await window.run<string>(`
      const before = document.querySelector('.step:not([data-off])');
      document.querySelector('.turn .next').click();
      return before.nextElementSibling.id;`);
    await expect.poll(stage).toMatchObject({ step: turned, unknown: false });

    for (const [mode, tallest] of [
      ['full', 1000],
      ['step', 1000],
    ] as const) {
      await window.frame(`#${mode} iframe`);
      const { whole, pictures } = await window.run<{ whole: number; pictures: number }>(
        `
        const visible = [...document.querySelectorAll('.picture')].filter((one) => one.getBoundingClientRect().height > 60);
        return {
          whole: document.getElementById(arguments[0]) && document.documentElement.scrollHeight, pictures: visible.length,
        };`,
        embedded.step,
      );
      expect(pictures, mode).toBeGreaterThanOrEqual(mode === 'full' ? 8 : 1);
      await window.frame();
      // The host gives what it heard, within its own bounds.
      await expect
        .poll(() => window.run(`return document.querySelector(arguments[0]).offsetHeight`, `#${mode} iframe`))
        .toBe(Math.min(whole, tallest));
    }

    // Errors have no text in a sandbox, where a size told a frame later cannot be told from a fault: they are read here.
    await window.goto(running.address('plain'));
    for (const mode of ['scroll', 'steps', 'full', 'step']) {
      await window.frame(`#${mode} iframe`);
      if (mode === 'scroll' || mode === 'steps')
        await expect.poll(stage).toMatchObject({ ready: '', step: embedded.step, scenes: [embedded.scene] });
      expect(await window.run(`return thrown`), mode).toEqual([]);
    }
  } finally {
    await window.close();
    await running.close();
    await site.close();
  }
});
