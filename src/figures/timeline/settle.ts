/** Something of a height that would like its middle to be at `wish`. */
interface Wish {
  readonly wish: number;
  readonly height: number;
}

/**
 * Settles labels in a column: in the given order, without overlap, between `top` and `bottom`, and as near to their
 * wishes as can be (least squares; pool adjacent violators, see Barlow et al., 1972). Returns the tops.
 * Throws RangeError if they do not fit.
 * @param gap px between neighbours
 */
export function settle(wishes: readonly Wish[], top: number, bottom: number, gap: number): number[] {
  const total = wishes.reduce((sum, { height }) => sum + height, 0) + gap * Math.max(0, wishes.length - 1);
  if (total > bottom - top + 1e-6) throw new RangeError(`labels need ${total} px and have ${bottom - top}`);
  // In coordinates that take away the room of all labels before, "no overlap" means "not decreasing".
  const before: number[] = [];
  let sum = 0;
  for (const { height } of wishes) {
    before.push(sum);
    sum += height + gap;
  }
  const pools: { mean: number; size: number }[] = [];
  wishes.forEach(({ wish, height }, i) => {
    let pool = { mean: wish - height / 2 - (before[i] ?? 0), size: 1 };
    for (let last = pools.at(-1); last && last.mean > pool.mean; last = pools.at(-1)) {
      pool = {
        mean: (last.mean * last.size + pool.mean * pool.size) / (last.size + pool.size),
        size: last.size + pool.size,
      };
      pools.pop();
    }
    pools.push(pool);
  });
  const flat = pools.flatMap(({ mean, size }) => Array.from({ length: size }, () => mean));
  const highest = bottom - total;
  return flat.map((value, i) => Math.min(Math.max(value, top), highest) + (before[i] ?? 0));
}
