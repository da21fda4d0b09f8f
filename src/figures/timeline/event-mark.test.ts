import { describe, expect, it } from 'vitest';
import { party as parties } from '../../atlas/schema/actor';
import type { Mark, Point } from '../../frame/mark';
import { reachOf, signMarks, type Sign } from './event-mark';

/** From a muted sign on a phone to a lifted one on a card, px. */
const radii = [3.6, 5, 6, 8.5, 10.2, 14.4];

const ringsOf = (mark: Mark): readonly (readonly Point[])[] =>
  mark.kind === 'path'
    ? mark.rings
    : mark.kind === 'circle'
      ? [
          Array.from({ length: 64 }, (_, i): Point => {
            const angle = (i / 32) * Math.PI;
            return [mark.x + mark.r * Math.cos(angle), mark.y + mark.r * Math.sin(angle)];
          }),
        ]
      : [];

/** Points along an outline, about a px apart. */
const along = (ring: readonly Point[]): Point[] =>
  ring.flatMap(([x1, y1], i) => {
    const [x2, y2] = ring[(i + 1) % ring.length]!;
    const steps = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1)));
    return Array.from({ length: steps }, (_, k): Point => [
      x1 + ((x2 - x1) * k) / steps,
      y1 + ((y2 - y1) * k) / steps,
    ]);
  });

const distance = (a: Mark, b: Mark): number => {
  const [p, q] = [ringsOf(a).flatMap(along), ringsOf(b).flatMap(along)];
  return Math.min(...p.flatMap(([x, y]) => q.map(([u, v]) => Math.hypot(x - u, y - v))));
};

const cases = parties.options.flatMap((party) =>
  (['happened', 'claimed', 'spoken', 'deal'] as const).flatMap((mark) =>
    radii.map((r) => ({ party, r, sign: { mark, disputed: true } satisfies Sign })),
  ),
);

describe('signMarks', () => {
  it.each(cases)('keeps what stands beside it clear: $party $sign.mark $r', ({ party, r, sign }) => {
    const marks = signMarks('s', sign, party, 'normal', 0, 0, r);
    const beside = marks.filter(({ key }) => /:(quote|differ)$/.test(key));
    const own = marks.filter((mark) => !beside.includes(mark));
    // Half the stroke, and a px of ground: the sign's own is 1.1 px where it is hollow.
    const stroke = sign.mark === 'claimed' || sign.mark === 'spoken' ? 1.1 : sign.mark === 'deal' ? 0.8 : 0.6;
    for (const one of beside)
      for (const other of [...own, ...beside.filter((mark) => mark !== one)])
        expect(distance(one, other), `${one.key} and ${other.key}`).toBeGreaterThan(
          own.includes(other) ? stroke + 1 : 1,
        );
  });
  it.each(cases)('keeps to its reach: $party $sign.mark $r', ({ party, r, sign }) => {
    const { left, right, up, down } = reachOf(sign, party, r);
    const points = signMarks('s', sign, party, 'normal', 0, 0, r).flatMap(ringsOf).flat();
    // The sign "≠" stands on a grid of tenths.
    const slack = 0.11;
    expect(Math.min(...points.map(([x]) => x))).toBeGreaterThan(-left - slack);
    expect(Math.max(...points.map(([x]) => x))).toBeLessThan(right + slack);
    expect(Math.min(...points.map(([, y]) => y))).toBeGreaterThan(-up - slack);
    expect(Math.max(...points.map(([, y]) => y))).toBeLessThan(down + slack);
  });
});
