import { describe, expect, it } from 'vitest';
import { atlas } from '../atlas/load';
import { frameOf } from './pictures';
import { thumbnail } from './thumbnail';

const first = atlas().chapters.map(({ steps }) => frameOf(atlas(), steps[0]!.scene, 'tall'));

describe('a thumbnail', () => {
  it.each(first.map((frame) => ({ scene: frame.scene, frame })))(
    '$scene: has no words in its sketch, no sample of a key, and loses nothing',
    ({ frame }) => {
      const { sketch, lettering } = thumbnail(frame);
      expect(sketch.pins.length).toBeGreaterThan(0);
      expect(sketch.pins.filter(({ kind }) => kind === 'text')).toEqual([]);
      expect(sketch.pins.filter(({ key }) => /^(legend|key|lane)/.test(key))).toEqual([]);
      expect(new Set([...sketch.pins, ...lettering.pins])).toEqual(new Set(frame.pins));
    },
  );
});
