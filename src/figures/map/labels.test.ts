import { describe, expect, it } from 'vitest';
import { setLabel, type Label } from './labels';
import { LineMap, Plate } from './plate';

const label = (over: Partial<Label> = {}): Label => ({
  key: 'ariha',
  at: [200, 200],
  clear: 4,
  manner: 'beside',
  lines: [
    { key: 'name:ariha', role: 'place-name', emphasis: 'normal', text: 'Ariha', size: 16, weight: 400 },
  ],
  ...over,
});

describe('labels', () => {
  it('stand to the right of their mark where nothing hinders', () => {
    const set = setLabel(new Plate(400, 400, 6), label(), 100);
    expect(set?.boxes[0]!.x).toBeGreaterThan(204);
    expect(set?.boxes[0]!.x).toBeLessThan(212);
    expect(set?.marks).toHaveLength(1);
  });

  it('give way to what is there, and to the edge', () => {
    const plate = new Plate(400, 400, 6);
    plate.block({ x: 205, y: 100, width: 100, height: 200 });
    const box = setLabel(plate, label(), 100)!.boxes[0]!;
    expect(box.x + box.width).toBeLessThan(205);
    expect(setLabel(new Plate(400, 400, 6), label({ at: [395, 200] }), 100)!.boxes[0]!.x).toBeLessThan(395);
  });

  it('never meet one another', () => {
    const plate = new Plate(400, 400, 6);
    const boxes = Array.from({ length: 9 }, (_, i) =>
      setLabel(plate, label({ key: `p${i}`, at: [180 + (i % 3) * 12, 180 + Math.floor(i / 3) * 12] }), 100),
    ).flatMap((set) => set?.boxes ?? []);
    expect(boxes.length).toBeGreaterThan(3);
    boxes.forEach((a, i) =>
      boxes
        .slice(i + 1)
        .forEach((b) =>
          expect(
            a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y,
          ).toBe(true),
        ),
    );
  });

  it('are dropped beside a full place, and led out of it when needed', () => {
    const plate = new Plate(400, 400, 6);
    plate.block({ x: 150, y: 160, width: 100, height: 80 });
    expect(setLabel(plate, label(), 120)).toBeUndefined();
    const led = setLabel(plate, label({ manner: 'needed' }), 120);
    expect(led?.marks.some((mark) => mark.role === 'leader')).toBe(true);
  });

  it('stand clear of marks that they do not speak of', () => {
    const plate = new Plate(400, 400, 6);
    plate.blockRound([200, 200], 4);
    const alone = setLabel(plate, label({ manner: 'led' }), 100)!.boxes[0]!;
    const beside = new Plate(400, 400, 6);
    beside.blockRound([200, 200], 4);
    const other: [number, number] = [alone.x + alone.width + 9, alone.y + alone.height / 2];
    beside.blockRound(other, 4);
    const moved = setLabel(beside, label({ manner: 'led' }), 100)!;
    const box = moved.boxes[0]!;
    const away = Math.max(
      box.x - other[0],
      other[0] - box.x - box.width,
      box.y - other[1],
      other[1] - box.y - box.height,
    );
    expect(away).toBeGreaterThan(13);
    const leader = moved.marks.find(({ role }) => role === 'leader')!;
    if (leader.kind !== 'path') throw new TypeError('no line');
    for (const [x, y] of leader.rings[0]!) expect(Math.hypot(x - other[0], y - other[1])).toBeGreaterThan(9);
  });

  it('keep off roads where they can', () => {
    const road = new LineMap([
      {
        line: [
          [200, 200],
          [400, 200],
        ],
        kind: 'road',
      },
    ]);
    const plate = new Plate(400, 400, 6, road);
    const box = setLabel(plate, label(), 100)!.boxes[0]!;
    expect(box.y > 200 || box.y + box.height < 200 || box.x + box.width < 200).toBe(true);
  });

  it('on the country round about shift to find room, and are never led to a spot', () => {
    const open = label({ manner: 'led', area: true, unled: true });
    const plate = new Plate(400, 400, 6);
    plate.block({ x: 170, y: 185, width: 60, height: 60 });
    const set = setLabel(plate, open, 100)!;
    expect(set.boxes[0]!.y + set.boxes[0]!.height).toBeLessThan(185);
    expect(set.marks.map(({ role }) => role)).toEqual(['place-name']);
    const full = new Plate(400, 400, 6);
    full.block({ x: 60, y: 60, width: 280, height: 280 });
    expect(setLabel(full, open, 200)).toBeUndefined();
  });
});
