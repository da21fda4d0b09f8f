/**
 * A store of what is made once a run: asked again for the same key, also while it is being made, it gives the same.
 * @returns a function of the key and of how to make what belongs to it
 */
export function madeOnce<Made>(): (key: string, make: () => Promise<Made>) => Promise<Made> {
  const made = new Map<string, Promise<Made>>();
  return (key, make) => {
    let one = made.get(key);
    if (!one) made.set(key, (one = make()));
    return one;
  };
}
