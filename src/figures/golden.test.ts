import { expect, it } from 'vitest';
import { atlas } from '../atlas/load';
import type { Format } from '../frame/frame';
import { paintFile } from '../frame/paint';
import { frameOf } from './pictures';

/**
 * Pictures as files, one of each kind and map level. A change here is a changed picture: look at it, and commit it in a
 * commit that says why (`npx vitest run src/figures/golden.test.ts -u`).
 */
const goldens: readonly (readonly [scene: string, format: Format])[] = [
  ['idlib-in-region', 'tall'],
  ['who-is-not-in-the-text', 'tall'],
  ['drones-near-hmeimim', 'tall'],
  ['m4-corridor-drawn', 'wide'],
  ['m4-corridor-drawn', 'tall'],
  ['two-villages-left', 'wide'],
  ['first-morning-quieter', 'tall'],
  ['deals-before-moscow', 'wide'],
  ['violations-counted', 'wide'],
  ['photograph-retold', 'tall'],
];

it.each(goldens)('%s, %s, looks as it did', async (scene, format) => {
  const file = paintFile(frameOf(atlas(), scene, format), { theme: 'light', image: (name) => `${name}.png` });
  await expect(file).toMatchFileSnapshot(`__golden__/${scene}.${format}.svg`);
});

it('covers every kind of figure and every level of the maps', () => {
  const scenes = goldens.map(([id]) => atlas().scenes.get(id));
  const kinds = new Set([...atlas().figures.values()].map(({ kind }) => kind));
  expect(new Set(scenes.map((placed) => placed?.figure.kind))).toEqual(kinds);
  const levels = new Set(
    [...atlas().scenes.values()].flatMap(({ scene }) => ('level' in scene ? [scene.level] : [])),
  );
  expect(
    new Set(scenes.flatMap((placed) => (placed && 'level' in placed.scene ? [placed.scene.level] : []))),
  ).toEqual(levels);
});
