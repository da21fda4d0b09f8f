import { describe, expect, it } from 'vitest';
import { atlas } from '../../atlas/load';
import type { MapScene } from '../../atlas/schema/scene';
import { formats, type Box, type Format } from '../../frame/frame';
import type { Mark } from '../../frame/mark';
import { pathData } from '../../frame/path';
import { safeAreas, toPx } from './camera';
import { composeMap } from './compose';
import { levels } from './levels';
import { project } from './projection';

const leastText: Readonly<Record<Format, number>> = { wide: 14, tall: 12, card: 20 };
const cases = [...atlas().figures.values()].flatMap((figure) =>
  figure.kind === 'map'
    ? figure.scenes.flatMap((scene) =>
        (Object.keys(formats) as Format[]).map((format) => ({
          name: `${scene.id} ${format}`,
          figure,
          scene,
          format,
        })),
      )
    : [],
);

const touch = (a: Box, b: Box, slack: number): boolean =>
  a.x + slack < b.x + b.width &&
  b.x + slack < a.x + a.width &&
  a.y + slack < b.y + b.height &&
  b.y + slack < a.y + a.height;

const signRoles = new Set(['dot', 'glyph-reported', 'glyph-claimed', 'accounts-differ', 'shield']);

/** Room that a place keeps from a panel, px: its sign, at least. */
const clear = 10;

/** Marks that nobody can read without a legend. */
const toExplain = new Set([
  'corridor',
  'patrol-route',
  'band',
  'tint',
  'zone',
  'disc',
  'measure',
  'accounts-differ',
]);

function signBox(mark: Mark): Box | undefined {
  if (!signRoles.has(mark.role) || mark.key.startsWith('legend:')) return undefined;
  if (mark.kind === 'circle')
    return { key: mark.key, x: mark.x - mark.r, y: mark.y - mark.r, width: 2 * mark.r, height: 2 * mark.r };
  if (mark.kind !== 'path') return undefined;
  const points = mark.rings.flat();
  const [x, y] = [Math.min(...points.map((p) => p[0])), Math.min(...points.map((p) => p[1]))];
  return {
    key: mark.key,
    x,
    y,
    width: Math.max(...points.map((p) => p[0])) - x,
    height: Math.max(...points.map((p) => p[1])) - y,
  };
}

/** Places that the scene lifts, itself or through an event. */
function liftedPlaces(scene: MapScene): string[] {
  const events = Object.entries(scene.events).filter(([, emphasis]) => emphasis === 'lifted');
  const places = Object.entries(scene.places).filter(([, emphasis]) => emphasis === 'lifted');
  return [
    ...new Set([
      ...places.map(([id]) => id),
      ...events.flatMap(([id]) => atlas().events.get(id)?.places[0] ?? []),
    ]),
  ].filter((id) => scene.places[id] !== 'hidden');
}

describe('every map', () => {
  it('exists', () => expect(cases.length).toBeGreaterThan(0));

  describe.each(cases)('$name', ({ figure, scene, format }) => {
    const frame = composeMap(atlas(), figure, scene, format);
    const level = levels[scene.level];
    const px = toPx(frame.view!, format);

    it('is made of numbers, each mark with its own key', () => {
      for (const [layer, decimals] of [
        [frame.world, 0],
        [frame.pins, 1],
      ] as const) {
        for (const mark of layer) {
          if (mark.kind === 'path') expect(() => pathData(mark, decimals)).not.toThrow();
          else expect([mark.x, mark.y].every(Number.isFinite), mark.key).toBe(true);
        }
        const keys = layer.map(({ key }) => key);
        expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
      }
      for (const mark of frame.world)
        if (mark.kind === 'path') expect(mark.rings.flat(2).every(Number.isInteger), mark.key).toBe(true);
    });

    if (format !== 'card')
      it('explains in its legend every area, line and disc that it draws', () => {
        const own = [...frame.world, ...frame.pins];
        const roles = (marks: readonly Mark[]): string[] => [...new Set(marks.map(({ role }) => role))];
        const explained = roles(own.filter(({ key }) => key.startsWith('legend:')));
        const drawn = roles(own.filter(({ key }) => !key.startsWith('legend:')));
        expect(drawn.filter((role) => toExplain.has(role) && !explained.includes(role))).toEqual([]);
      });

    it('keeps text inside, apart, large enough and off its marks', () => {
      const out = frame.boxes.filter(
        (box) =>
          box.x < 4 ||
          box.y < 4 ||
          box.x + box.width > frame.width - 4 ||
          box.y + box.height > frame.height - 4,
      );
      expect(
        out.map(({ key }) => key),
        'texts at the edge',
      ).toEqual([]);
      const clashes = frame.boxes.flatMap((a, i) =>
        frame.boxes
          .slice(i + 1)
          .filter((b) => touch(a, b, 0.5))
          .map((b) => `${a.key} and ${b.key}`),
      );
      expect(clashes, 'texts on each other').toEqual([]);
      const texts = frame.pins.flatMap((mark) => (mark.kind === 'text' ? mark : []));
      expect(
        texts.filter((mark) => mark.size < leastText[format]).map(({ key }) => key),
        'small texts',
      ).toEqual([]);
      const signs = frame.pins.flatMap((mark) => signBox(mark) ?? []);
      const hits = frame.boxes.flatMap((box) =>
        signs
          .filter(
            (sign) => !(box.key.startsWith('shield:') && sign.key.startsWith(box.key)) && touch(box, sign, 1),
          )
          .map((sign) => `${box.key} on ${sign.key}`),
      );
      expect(hits, 'texts on marks').toEqual([]);
    });

    if (format === 'tall')
      it('has its source line on a panel', () => {
        const line = frame.boxes.find(({ key }) => key === 'source')!;
        const panels = frame.pins.flatMap((mark) =>
          mark.role === 'panel' && mark.kind === 'path' ? [mark.rings.flat()] : [],
        );
        const under = panels.filter(
          (points) =>
            Math.min(...points.map((p) => p[0])) <= line.x &&
            Math.max(...points.map((p) => p[0])) >= line.x + line.width &&
            Math.min(...points.map((p) => p[1])) <= line.y &&
            Math.max(...points.map((p) => p[1])) >= line.y + line.height,
        );
        expect(under).toHaveLength(1);
      });

    it('names what it lifts and sets all its notes', () => {
      const set = new Set(frame.boxes.map(({ key }) => key));
      expect(liftedPlaces(scene).filter((id) => !set.has(`name:${id}`))).toEqual([]);
      expect(scene.notes.filter((_, i) => !set.has(`note:${i}:0`)).map(({ text }) => text)).toEqual([]);
    });

    it('leads no note on the country round about to a spot in it', () => {
      const leaders = new Set(frame.pins.filter(({ role }) => role === 'leader').map(({ key }) => key));
      const led = scene.notes.filter(
        (note, i) => typeof note.at !== 'string' && leaders.has(`leader:note:${i}`),
      );
      expect(led.map(({ text }) => text)).toEqual([]);
    });

    it('keeps a line between what it says in different notes', () => {
      const said = frame.boxes.filter(({ key }) => /^note:|:label:/.test(key));
      const of = ({ key }: Box): string => key.replace(/:\d+$/, '');
      const lines = frame.pins.flatMap((mark) => (mark.kind === 'text' ? mark : []));
      const size = Math.max(0, ...lines.filter(({ role }) => role === 'note').map((mark) => mark.size));
      const close = said.flatMap((a, i) =>
        said
          .slice(i + 1)
          .filter((b) => of(a) !== of(b) && touch(a, b, -size))
          .map((b) => `${a.key} and ${b.key}`),
      );
      expect(close).toEqual([]);
    });

    it('names every place that it draws a disc for', () => {
      const set = new Set(frame.boxes.map(({ key }) => key));
      const discs = frame.world.filter(({ role, key }) => role === 'disc' && !key.startsWith('legend:'));
      expect(discs.map(({ key }) => key).filter((key) => !set.has(`name:${key.slice(5)}`))).toEqual([]);
    });

    it('shows what it looks at, and lays no panel over it', () => {
      const safe = safeAreas[format];
      const panels = frame.pins.flatMap((mark) =>
        mark.role === 'panel' && mark.kind === 'path' ? [mark.rings.flat()] : [],
      );
      for (const at of scene.look) {
        const place = typeof at === 'string' ? atlas().places.get(at)! : undefined;
        const [x, y] = px(project(place ? [place.lon, place.lat] : (at as [number, number])));
        expect(
          x > safe.left - 1 &&
            y > safe.top - 1 &&
            x < frame.width - safe.right + 1 &&
            y < frame.height - safe.bottom + 1,
          String(at),
        ).toBe(true);
        for (const points of panels) {
          const [xs, ys] = [points.map((p) => p[0]), points.map((p) => p[1])];
          expect(
            x > Math.min(...xs) - clear &&
              x < Math.max(...xs) + clear &&
              y > Math.min(...ys) - clear &&
              y < Math.max(...ys) + clear,
            `${String(at)} at a panel`,
          ).toBe(false);
        }
      }
    });

    it('lies inside its level, with room for a wider or a higher stage', () => {
      const { cx, cy, width, height } = frame.view!;
      const { extent } = level;
      expect(Math.min(cx - width / 2 - extent.x0, extent.x1 - cx - width / 2)).toBeGreaterThanOrEqual(0);
      expect(Math.min(cy - height / 2 - extent.y0, extent.y1 - cy - height / 2)).toBeGreaterThanOrEqual(0);
      // Cards are never on a stage.
      if (format === 'card') return;
      const stages = format === 'wide' ? [21 / 9, 4 / 5] : [16 / 9, 3 / 5];
      for (const shape of stages) {
        const w = Math.max(width, height * shape) / 2;
        const h = Math.max(height, width / shape) / 2;
        expect(
          Math.min(cx - w - extent.x0, extent.x1 - cx - w),
          `room beside at ${shape.toFixed(2)}`,
        ).toBeGreaterThanOrEqual(0);
        expect(
          Math.min(cy - h - extent.y0, extent.y1 - cy - h),
          `room above and below at ${shape.toFixed(2)}`,
        ).toBeGreaterThanOrEqual(0);
      }
    });

    it('comes out the same twice', () => {
      expect(composeMap(atlas(), figure, scene, format)).toEqual(frame);
    });
  });
});
