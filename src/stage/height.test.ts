import { describe, expect, it } from 'vitest';
import { heightMessages, heightToTell, listenersIn, type Size } from './height';

describe('which height is told', () => {
  it('is the first, and every other', () => {
    expect(heightToTell(undefined, { width: 600, height: 900 })).toBe(900);
    expect(heightToTell({ width: 600, height: 900 }, { width: 600, height: 900 })).toBeUndefined();
    expect(heightToTell({ width: 600, height: 900 }, { width: 600, height: 880 })).toBe(880);
    expect(heightToTell({ width: 600, height: 900 }, { width: 360, height: 800 })).toBe(800);
  });

  it('settles with a host that gives what it is told, whether scroll bars take room or not', () => {
    for (const bar of [0, 12, 15, 17]) {
      let frame = 300;
      let told: Size | undefined;
      const said: number[] = [];
      for (let i = 0; i < 50; i += 1) {
        // Words that need 400 000 square px; a scroll bar stands where they do not fit.
        const needed = (width: number): number => Math.ceil(400_000 / width);
        const width = needed(600) > frame ? 600 - bar : 600;
        const now = { width, height: needed(width) };
        const height = heightToTell(told, now);
        if (height === undefined) continue;
        told = now;
        said.push(height);
        frame = height;
      }
      expect(said.length, `${bar} px: ${said.join(' ')}`).toBeLessThanOrEqual(2);
      expect(frame).toBeGreaterThanOrEqual(667);
    }
  });
});

describe('who is told', () => {
  it('is read from the address as WordPress and pym.js write it', () => {
    expect(listenersIn('', '#?secret=aB3xyz')).toEqual({ secret: 'aB3xyz' });
    expect(listenersIn('?childId=map-1&theme=dark', '')).toEqual({ pym: 'map-1' });
  });

  it('is nobody when it is written otherwise', () => {
    for (const fragment of [
      '',
      '#secret=a',
      '#?secret=',
      '#?secret=a"b',
      '#?secret=a&x=1',
      `#?secret=${'a'.repeat(65)}`,
    ])
      expect(listenersIn('', fragment)).toEqual({});
    for (const query of ['?childId=', '?childId=a%20b', '?childId=<b>', '?childid=a'])
      expect(listenersIn(query, '')).toEqual({});
  });

  it('hears it in words of its own', () => {
    expect(heightMessages(812, '/embed/a/', {})).toEqual([
      { type: 'idlib:height', id: '/embed/a/', height: 812 },
      { subject: 'lti.frameResize', height: 812 },
      '{"subject":"lti.frameResize","height":812}',
      { sentinel: 'amp', type: 'embed-size', height: 812 },
    ]);
    expect(heightMessages(812, '/', { pym: 'm', secret: 's' }).slice(4)).toEqual([
      'pymxPYMxmxPYMxheightxPYMx812',
      { message: 'height', value: 812, secret: 's' },
    ]);
  });
});
