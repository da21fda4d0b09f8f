/** Where a store keeps what it made: a `Map`, or a `WeakMap` for what should go when its key goes. */
type Shelf<Key, Made> = Pick<Map<Key, Made>, 'get' | 'delete'> & {
  set(key: Key, made: Made): unknown;
};

/**
 * A store of what is made once a run: asked again for the same key, also while a promise of it is open, it gives the
 * same. What fails is not kept: who asks again has it made again.
 * @returns a function of the key and of how to make what belongs to it
 */
export function madeOnce<Made extends object | string, Key = string>(
  shelf: Shelf<Key, Made> = new Map<Key, Made>(),
): (key: Key, make: () => Made) => Made {
  return (key, make) => {
    const known = shelf.get(key);
    if (known !== undefined) return known;
    const made = make();
    shelf.set(key, made);
    if (made instanceof Promise) made.catch(() => shelf.delete(key));
    return made;
  };
}
