import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeIndex } from './active';
import { flight, transformFor, type View } from './flight';

const view = fc
  .record({
    cx: fc.double({ min: -3000, max: 3000, noNaN: true }),
    cy: fc.double({ min: -3000, max: 3000, noNaN: true }),
    width: fc.double({ min: 10, max: 3000, noNaN: true }),
  })
  .map((v): View => ({ ...v, height: v.width * 0.8 }));

describe('flight', () => {
  it('ends exactly on both views and stays finite between', () => {
    fc.assert(
      fc.property(view, view, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, t) => {
        const path = flight(a, b);
        expect(path.at(0)).toEqual(a);
        expect(path.at(1)).toEqual(b);
        const at = path.at(t);
        for (const value of Object.values(at)) expect(Number.isFinite(value)).toBe(true);
        expect(at.width).toBeGreaterThan(0);
      }),
    );
  });
  it('is continuous at both ends', () => {
    const a: View = { cx: 0, cy: 0, width: 40, height: 32 };
    const b: View = { cx: 300, cy: 100, width: 250, height: 200 };
    const path = flight(a, b);
    expect(path.at(1e-6).width).toBeCloseTo(a.width, 2);
    expect(path.at(1 - 1e-6).cx).toBeCloseTo(b.cx, 1);
  });
  it('zooms out to pan far, as the formula says', () => {
    const a: View = { cx: 0, cy: 0, width: 40, height: 32 };
    const b: View = { ...a, cx: 400 };
    expect(flight(a, b).at(0.5).width).toBeGreaterThan(150);
    expect(flight(a, b).at(0.5).cx).toBeCloseTo(200, 6);
  });
  it('stays finite when the centre hardly moves in a great zoom', () => {
    const a: View = { cx: 0, cy: 0, width: 10, height: 8 };
    const b: View = { cx: 2e-5, cy: 0, width: 3000, height: 2400 };
    expect(flight(a, b).at(0.5).width).toBeCloseTo(Math.sqrt(10 * 3000), 3);
  });
  it('only zooms when the centre stays', () => {
    const a: View = { cx: 5, cy: 5, width: 40, height: 32 };
    expect(flight(a, { ...a, width: 160, height: 128 }).at(0.5).width).toBeCloseTo(80, 6);
  });
});

describe('transformFor', () => {
  it('leaves a picture at rest alone', () => {
    const a: View = { cx: 5, cy: 5, width: 40, height: 32 };
    expect(transformFor(a, a)).toBe('translate(0.000%,0.000%) scale(1.00000)');
  });
  it('shrinks a picture seen from further away', () => {
    expect(
      transformFor({ cx: 10, cy: 0, width: 40, height: 32 }, { cx: 0, cy: 0, width: 80, height: 64 }),
    ).toBe('translate(12.500%,0.000%) scale(0.50000)');
  });
});

describe('activeIndex', () => {
  it('is the last step above the line, whatever the route', () => {
    expect(activeIndex([300, 800, 1300], 250)).toBe(-1);
    expect(activeIndex([300, 800, 1300], 300)).toBe(0);
    expect(activeIndex([-900, -400, 100], 300)).toBe(2);
    expect(activeIndex([], 300)).toBe(-1);
  });
  it('agrees with a plain definition', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: -4000, max: 1000 }),
        fc.integer({ min: 0, max: 900 }),
        (gaps, start, line) => {
          let top = start;
          const tops = gaps.map((gap) => (top += gap));
          expect(activeIndex(tops, line)).toBe(tops.filter((value) => value <= line).length - 1);
        },
      ),
    );
  });
});
