import { expect, test } from '@playwright/test';
import { openWebKit } from './webdriver';

test('WebKit: the stage follows jumps, wheel, resize and reload', async ({ baseURL }) => {
  test.slow();
  const window = await openWebKit(1200, 850);
  const state = (): Promise<{ step: string; layout: string; layers: number; scene: string; due: string }> =>
    window.run(`
      const stage = document.querySelector('.stage');
      const beside = matchMedia('(min-width: 48em)').matches;
      const bottom = Math.min(stage.offsetHeight, innerHeight);
      const line = beside ? innerHeight * 0.5 : bottom + (innerHeight - bottom) * 0.4;
      const steps = [...document.querySelectorAll('.step')];
      const step = steps.filter((s) => s.getBoundingClientRect().top <= line).at(-1) ?? steps[0];
      return { step: stage.dataset.step, layout: step.id, layers: stage.querySelectorAll('.layer').length, scene: stage.querySelector('.picture').dataset.scene, due: step.querySelector('.picture').dataset.scene };`);
  const settled = async (route: string): Promise<void> => {
    await expect
      .poll(
        async () => {
          const s = await state();
          return { at: s.step === s.layout, scene: s.scene === s.due, layers: s.layers };
        },
        { message: route, timeout: 8000 },
      )
      .toEqual({ at: true, scene: true, layers: 1 });
  };
  try {
    await window.goto(`${baseURL}chapters/first-violations/`);
    await expect.poll(() => window.run(`return document.querySelector('.stage').dataset.ready`)).toBe('');
    await settled('on opening');
    for (const i of [3, 1, 7, 0]) {
      await window.run(
        `document.querySelectorAll('.step')[arguments[0]].scrollIntoView({ behavior: 'instant' })`,
        i,
      );
      await settled(`jump to ${i}`);
    }
    for (let i = 0; i < 6; i += 1) await window.wheel(700);
    await settled('wheel');
    await window.resize(1500, 900);
    await settled('resize to wide');
    await window.resize(700, 900);
    await settled('resize to narrow');
    await window.reload();
    await expect.poll(() => window.run(`return document.querySelector('.stage')?.dataset.ready`)).toBe('');
    await settled('reload');
    // WebKit keeps left pages alive: the stage must be right when such a page returns.
    await window.run(`document.querySelectorAll('.step')[4].scrollIntoView({ behavior: 'instant' })`);
    await settled('jump before leaving');
    await window.goto(`${baseURL}methods/`);
    await window.back();
    await expect.poll(() => window.run(`return document.querySelector('.stage')?.dataset.ready`)).toBe('');
    await settled('another page and back');
    expect(
      await window.run(
        `return document.querySelector('.stage').dataset.step === document.querySelectorAll('.step')[4].id`,
      ),
    ).toBe(true);
    expect(await window.run(`return getComputedStyle(document.querySelector('.pinned')).position`)).toBe(
      'sticky',
    );
  } finally {
    await window.close();
  }
});
