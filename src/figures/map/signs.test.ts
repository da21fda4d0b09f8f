import { describe, expect, it } from 'vitest';
import { atlas } from '../../atlas/load';
import { drawSign } from './signs';
import { mapSizes } from './sizes';
import type { EventSign, Spot } from './spots';

const place = [...atlas().places.values()].find(({ position_basis }) => position_basis === 'exact')!;
const spot = (sign: Spot['sign'], disputed: boolean): Spot => ({
  place,
  at: [0, 0],
  emphasis: 'lifted',
  sign,
  disputed,
  reason: 'listed',
});
const event: EventSign = {
  id: 'shots',
  key: 'shots',
  several: false,
  party: 'government',
  certainty: 'claimed',
  emphasis: 'lifted',
  disputed: true,
};

describe('where accounts differ', () => {
  it.each([
    ['a place', spot({ kind: 'dot' }, true)],
    ['a place that is named as held', spot({ kind: 'control', party: 'government' }, true)],
    ['an event', spot({ kind: 'events', events: [event] }, false)],
    ['an event at such a place', spot({ kind: 'events', events: [event] }, true)],
  ])('%s has one sign beside it and no ring round it', (_, given) => {
    const { marks, beside } = drawSign(given, [100, 100], mapSizes.tall);
    const differ = marks.filter(({ role }) => role === 'accounts-differ');
    expect(differ).toHaveLength(1);
    expect(beside).toHaveLength(1);
    const { x, y } = beside[0]!;
    expect(x > 100 && y > 100).toBe(true);
    expect(marks.filter(({ kind }) => kind === 'circle').length).toBeLessThan(2);
  });

  it('no party’s shape stands for the place itself', () => {
    const { marks } = drawSign(spot({ kind: 'control', party: 'government' }, true), [0, 0], mapSizes.tall);
    expect(marks.some(({ role }) => role.startsWith('glyph'))).toBe(false);
  });

  it('the sign moves to another corner where a mark stands', () => {
    const { beside } = drawSign(spot({ kind: 'dot' }, true), [100, 100], mapSizes.tall, [[110, 108]]);
    expect(beside[0]!.y).toBeLessThan(100);
  });
});

it('the signs of one event at several places have keys of their own, and are smaller', () => {
  const drawn = (one: EventSign) =>
    drawSign(spot({ kind: 'events', events: [one] }, false), [0, 0], mapSizes.tall);
  const there = drawn({ ...event, key: 'shots:there', several: true });
  expect(there.marks.map(({ key }) => key)).toContain('event:shots:there');
  expect(there.clear).toBeLessThan(drawn(event).clear);
});
