/** A rectangle relative to its mark: x in px of the picture, y from the middle of the mark. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One way to place a mark and its label: the rectangles that both need. `cost` in px of height that it may save. */
export interface Choice<T> {
  readonly rects: readonly Rect[];
  readonly cost: number;
  readonly value: T;
}

interface Packed<T> {
  /** y of the mark's middle, px from the lane's top. */
  readonly y: number;
  readonly value: T;
}

const overlap = (a: Rect, b: Rect, gapX: number, gapY: number): boolean =>
  a.x < b.x + b.width + gapX &&
  b.x < a.x + a.width + gapX &&
  a.y < b.y + b.height + gapY &&
  b.y < a.y + a.height + gapY;

const moved = (rect: Rect, y: number): Rect => ({ ...rect, y: rect.y + y });

/**
 * Packs blocks into a lane: each in turn as high as it fits without touching those before it, in the way that costs
 * least. Deterministic: ties go to the earlier choice.
 * @param gapX px kept free between neighbours, @param gapY px kept free between one block and the next below it
 */
export function pack<T>(
  items: readonly (readonly Choice<T>[])[],
  gapX: number,
  gapY: number,
): { placed: Packed<T>[]; height: number } {
  const taken: Rect[] = [];
  const placed: Packed<T>[] = [];
  let height = 0;
  for (const choices of items) {
    let best: { cost: number; y: number; choice: Choice<T> } | undefined;
    for (const choice of choices) {
      const top = Math.max(...choice.rects.map((rect) => -rect.y));
      const candidates = [
        top,
        ...taken.flatMap((other) => choice.rects.map((rect) => other.y + other.height + gapY - rect.y)),
      ]
        .filter((y) => y >= top)
        .sort((a, b) => a - b);
      const y = candidates.find((at) =>
        choice.rects.every((rect) =>
          taken.every((other) => !overlap(moved(rect, at), other, gapX, gapY - 0.01)),
        ),
      );
      if (y === undefined) continue;
      const bottom = Math.max(...choice.rects.map((rect) => rect.y + rect.height + y));
      const cost = Math.max(bottom, height) + choice.cost + y * 0.2;
      if (!best || cost < best.cost - 0.001) best = { cost, y, choice };
    }
    if (!best) throw new RangeError('a block without a choice cannot be placed');
    const { y, choice } = best;
    taken.push(...choice.rects.map((rect) => moved(rect, y)));
    placed.push({ y, value: choice.value });
    height = Math.max(height, ...choice.rects.map((rect) => rect.y + rect.height + y));
  }
  return { placed, height };
}
