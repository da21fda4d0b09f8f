const refuse = (): never => {
  throw new TypeError('the atlas is frozen: nothing may change what every page reads');
};

/** Deep-freezes plain data and maps, so that no page can change what another shows. Returns the same value. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Map) {
    // Object.freeze leaves a map's entries writable.
    for (const method of ['set', 'delete', 'clear']) Object.defineProperty(value, method, { value: refuse });
    for (const inner of value.values()) frozen(inner);
  }
  Object.freeze(value);
  for (const inner of Object.values(value)) frozen(inner);
  return value;
}
