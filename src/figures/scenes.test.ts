import { describe, expect, it } from 'vitest';
import { atlas } from '../atlas/load';
import type { TimelineScene } from '../atlas/schema/scene';
import { formats, type Box, type Format, type Frame } from '../frame/frame';
import type { Mark } from '../frame/mark';
import { compose } from './compose';
import { dataTable } from './describe';
import { printedQuotes } from './quotes';
import { itemsOf, leftOutWords } from './timeline/items';

/** Smallest text of a format, px. */
const leastText: Record<Format, number> = { wide: 14, tall: 12, card: 20 };
const edge = 4;

const scenes = [...atlas().scenes.values()].filter(({ figure }) => figure.kind !== 'map');
const cases = scenes.flatMap(({ figure, scene }) =>
  (Object.keys(formats) as Format[]).map((format) => ({
    name: `${scene.id} ${format}`,
    figure,
    scene,
    format,
  })),
);

const touch = (a: Omit<Box, 'key'>, b: Omit<Box, 'key'>, slack: number): boolean =>
  a.x + slack < b.x + b.width &&
  b.x + slack < a.x + a.width &&
  a.y + slack < b.y + b.height &&
  b.y + slack < a.y + a.height;

/** Bounding box of a sign, or undefined for text, lines and grounds. */
function signBox(mark: Mark): Omit<Box, 'key'> | undefined {
  if (!['glyph-reported', 'glyph-claimed', 'accounts-differ', 'event-ring', 'bar'].includes(mark.role))
    return undefined;
  if (mark.kind === 'circle')
    return { x: mark.x - mark.r, y: mark.y - mark.r, width: 2 * mark.r, height: 2 * mark.r };
  if (mark.kind !== 'path') return undefined;
  const points = mark.rings.flat();
  const [x, y] = [Math.min(...points.map((p) => p[0])), Math.min(...points.map((p) => p[1]))];
  return {
    x,
    y,
    width: Math.max(...points.map((p) => p[0])) - x,
    height: Math.max(...points.map((p) => p[1])) - y,
  };
}

const wordsOf = (frame: Frame): string[] =>
  frame.pins.flatMap((mark) => (mark.kind === 'text' ? mark.text : []));

describe('every timeline, chart and table', () => {
  it('exists', () => expect(scenes.length).toBeGreaterThan(0));

  for (const { name, figure, scene, format } of cases) {
    describe(name, () => {
      const frame = compose(atlas(), figure, scene, format);
      const texts = frame.pins.filter((mark) => mark.kind === 'text');

      it('keeps its text inside, apart, and large enough', () => {
        const out = frame.boxes.filter(
          (box) =>
            box.x < edge ||
            box.y < edge ||
            box.x + box.width > frame.width - edge ||
            box.y + box.height > frame.height - edge,
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
        expect(
          texts.filter((mark) => mark.size < leastText[format]).map(({ key }) => key),
          'small texts',
        ).toEqual([]);
      });

      it('knows the box of every text', () => {
        expect(new Set(frame.boxes.map(({ key }) => key))).toEqual(new Set(texts.map(({ key }) => key)));
      });

      it('sets no text on a sign', () => {
        const signs = frame.pins.flatMap((mark) => {
          const box = signBox(mark);
          return box ? [{ key: mark.key, box }] : [];
        });
        const hits = frame.boxes.flatMap((box) =>
          signs.filter((sign) => touch(box, sign.box, 1.5)).map((sign) => `${box.key} on ${sign.key}`),
        );
        expect(hits).toEqual([]);
      });

      if (figure.kind === 'timeline' && format === 'tall') {
        const after = (prefix: RegExp): string[] =>
          frame.pins.flatMap(({ key }) => prefix.exec(key)?.[1] ?? []);
        it('names every sign, and counts what it leaves out', () => {
          const named = after(/^label:(.*):0$/);
          expect(new Set(after(/^event:([^:]*)$/))).toEqual(new Set(named));
          const words = frame.pins.find(({ key }) => key === 'left-out');
          const { items } = itemsOf(atlas(), figure, scene as TimelineScene);
          expect(words?.kind === 'text' ? words.text : '').toBe(
            leftOutWords(items.length, named.length, 'tall'),
          );
        });
      }

      if (figure.kind === 'table')
        it('names no row without a cell of it', () => {
          const keys = frame.boxes.map(({ key }) => key);
          const rows = keys.flatMap((key) => /^row:(.*):0$/.exec(key)?.[1] ?? []);
          expect(rows.length).toBeGreaterThan(0);
          for (const id of rows)
            expect(
              keys.some((key) => key.startsWith(`text:${id}/`)),
              id,
            ).toBe(true);
        });

      it('draws inside its frame, each mark once', () => {
        const keys = frame.pins.map(({ key }) => key);
        expect(
          keys.filter((key, i) => keys.indexOf(key) !== i),
          'doubled keys',
        ).toEqual([]);
        for (const mark of frame.pins) {
          const points =
            mark.kind === 'path'
              ? mark.rings.flat()
              : mark.kind === 'circle'
                ? [[mark.x - mark.r, mark.y - mark.r] as const, [mark.x + mark.r, mark.y + mark.r] as const]
                : [];
          for (const [x, y] of points) {
            expect(
              x >= 0 && x <= frame.width && y >= 0 && y <= frame.height,
              `${mark.key} at ${x}, ${y}`,
            ).toBe(true);
          }
        }
      });

      it('shows what the scene lifts, in words', () => {
        const lifted = Object.entries(
          'events' in scene
            ? scene.events
            : 'counts' in scene
              ? scene.counts
              : 'cells' in scene
                ? scene.cells
                : {},
        ).filter(([, emphasis]) => emphasis === 'lifted');
        const keys = frame.boxes.map(({ key }) => key);
        for (const [id] of lifted)
          expect(
            keys.some((key) => key.includes(id)),
            id,
          ).toBe(true);
      });

      it('is the same every time', () =>
        expect(JSON.stringify(compose(atlas(), figure, scene, format))).toBe(JSON.stringify(frame)));
    });
  }

  for (const { figure, scene } of scenes) {
    it(`${scene.id}: has every note in wide, and a table of data behind it`, () => {
      const words = wordsOf(compose(atlas(), figure, scene, 'wide')).join(' ');
      for (const { text } of scene.notes) expect(words).toContain(printedQuotes(text).split(' ')[0]);
      const { head, rows } = dataTable(atlas(), figure, scene);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toHaveLength(head.length);
    });
  }
});
