import { describe, expect, it } from 'vitest';
import type { Frame } from '../../frame/frame';
import type { Mark } from '../../frame/mark';
import { fixture } from '../fixture';
import { hoursFigure, yearsFigure } from '../fixture-figures';
import { composeTimeline } from './compose';
import { itemsOf } from './items';

const keys = (frame: Frame): string[] => frame.pins.map(({ key }) => key);
const find = (frame: Frame, key: string): Mark => {
  const mark = frame.pins.find((one) => one.key === key);
  if (!mark) throw new Error(`no mark ${key}`);
  return mark;
};
const middle = (mark: Mark): readonly [number, number] => {
  if (mark.kind !== 'path') throw new Error('not a path');
  const points = mark.rings.flat();
  const mean = (axis: 0 | 1): number =>
    (Math.min(...points.map((p) => p[axis])) + Math.max(...points.map((p) => p[axis]))) / 2;
  return [mean(0), mean(1)];
};
const days = hoursFigure.scenes[1]!;

describe('composeTimeline', () => {
  it('runs time to the right in wide and down in tall', () => {
    const wide = composeTimeline(fixture, hoursFigure, days, 'wide');
    const tall = composeTimeline(fixture, hoursFigure, days, 'tall');
    expect(middle(find(wide, 'event:left'))[0]).toBeGreaterThan(
      middle(find(wide, 'event:in-force'))[0] + 100,
    );
    expect(middle(find(tall, 'event:left'))[1]).toBeGreaterThan(middle(find(tall, 'event:in-force'))[1] + 50);
  });
  it('fills what is reported and leaves claims and words hollow', () => {
    const frame = composeTimeline(fixture, hoursFigure, days, 'wide');
    expect(find(frame, 'event:calm-day').role).toBe('glyph-reported');
    expect(find(frame, 'event:in-force').role).toBe('glyph-reported');
    expect(find(frame, 'event:entered').role).toBe('glyph-claimed');
    expect(find(frame, 'event:hts-no').role).toBe('glyph-claimed');
    expect(keys(frame)).toContain('event:hts-no:quote');
    expect(keys(frame)).not.toContain('event:entered:quote');
  });
  it('rings what is disputed with a broken line', () => {
    const frame = composeTimeline(fixture, hoursFigure, days, 'wide');
    expect(find(frame, 'event:entered:differ').role).toBe('accounts-differ');
    expect(keys(frame)).not.toContain('event:calm-day:differ');
  });
  it('draws a day as a soft bar where hours are told, and a minute as a point', () => {
    const frame = composeTimeline(fixture, hoursFigure, days, 'wide');
    expect(find(frame, 'span:entered').role).toBe('span-soft');
    expect(keys(frame)).not.toContain('span:in-force');
    expect(keys(frame)).not.toContain('span:entered:body');
  });
  it('stands no sign over an hour that nobody gave', () => {
    // Two days, so that the scale tells hours.
    const hours = { ...days, look: '2020-03-06/2020-03-07' };
    for (const format of ['wide', 'tall'] as const) {
      const frame = composeTimeline(fixture, hoursFigure, hours, format);
      const bar = find(frame, 'span:entered');
      const label = find(frame, 'label:entered:0');
      const [x, y] = middle(find(frame, 'event:entered'));
      if (bar.kind !== 'path' || label.kind !== 'text') throw new Error('not a bar and a text');
      const across = format === 'wide' ? 1 : 0;
      const edges = bar.rings.flat().map((point) => point[across]);
      const at = [x, y][across]!;
      expect(at > Math.max(...edges) || at < Math.min(...edges), `${format}: beside its bar`).toBe(true);
      expect(x).toBeLessThan(label.x + (format === 'wide' ? 0 : 12));
      // What is told to the minute keeps its place on the scale.
      expect(find(frame, 'event:in-force').role).toBe('glyph-reported');
    }
  });
  it('puts no tick on a bar that lasts a day where some hours are told', () => {
    const frame = composeTimeline(fixture, hoursFigure, days, 'wide');
    const bar = find(frame, 'span:entered');
    if (bar.kind !== 'path') throw new Error('no bar');
    const xs = bar.rings.flat().map(([x]) => x);
    const ticks = frame.pins.filter(({ key }) => /^tick:/.test(key)).map((tick) => middle(tick)[0]);
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.filter((x) => x > Math.min(...xs) + 1 && x < Math.max(...xs) - 1)).toEqual([]);
  });
  it('draws what lasted with a full bar on a scale of days', () => {
    expect(keys(composeTimeline(fixture, yearsFigure, yearsFigure.scenes[1]!, 'wide'))).toContain(
      'span:offensive:body',
    );
  });
  it('labels every lifted event in every format', () => {
    for (const figure of [hoursFigure, yearsFigure]) {
      for (const scene of figure.scenes) {
        for (const format of ['wide', 'tall', 'card'] as const) {
          const frame = composeTimeline(fixture, figure, scene, format);
          for (const [id, emphasis] of Object.entries(scene.events)) {
            if (emphasis === 'lifted')
              expect(keys(frame), `${scene.id} ${format} ${id}`).toContain(`label:${id}:0`);
          }
        }
      }
    }
  });
  it('prints the zone and says where a lane has nothing', () => {
    const texts = composeTimeline(fixture, hoursFigure, hoursFigure.scenes[0]!, 'wide').pins.flatMap(
      (mark) => (mark.kind === 'text' ? mark.text : []),
    );
    expect(texts).toContain('Syrian time (UTC+2)');
    expect(texts).toContain('no entry in these dates');
  });
  it('prints no zone where the scale only tells dates', () => {
    for (const format of ['wide', 'tall', 'card'] as const)
      expect(keys(composeTimeline(fixture, yearsFigure, yearsFigure.scenes[0]!, format))).not.toContain(
        'zone',
      );
  });
  it('says how many events it does not name', () => {
    const frame = composeTimeline(fixture, hoursFigure, days, 'tall');
    const named = keys(frame).filter((key) => /^label:.*:0$/.test(key)).length;
    const all = itemsOf(fixture, hoursFigure, days).items.length;
    expect(named).toBeLessThan(all);
    expect(find(frame, 'left-out')).toMatchObject({ text: `${all - named} more in the data table` });
    expect(keys(composeTimeline(fixture, yearsFigure, yearsFigure.scenes[1]!, 'wide'))).not.toContain(
      'left-out',
    );
  });
  it('keeps an empty lane for the source text alone', () => {
    const rows = hoursFigure.rows.map((row) =>
      row.id === 'script' ? { ...row, party: 'monitor' as const } : row,
    );
    expect(keys(composeTimeline(fixture, hoursFigure, hoursFigure.scenes[0]!, 'wide'))).toContain(
      'none:script',
    );
    expect(
      keys(composeTimeline(fixture, { ...hoursFigure, rows }, hoursFigure.scenes[0]!, 'wide')),
    ).not.toContain('none:script');
  });
  it('names only signs that are there in its key', () => {
    const frame = composeTimeline(fixture, yearsFigure, yearsFigure.scenes[0]!, 'wide');
    expect(keys(frame)).toContain('legend:deal:0');
    expect(keys(frame)).not.toContain('legend:claimed:0');
  });
});
