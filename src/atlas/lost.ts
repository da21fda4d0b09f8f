import type { Kind } from './written';

/** Every id that a raw value carries, at any depth. */
function* idsIn(raw: unknown): Generator<string> {
  if (typeof raw !== 'object' || raw === null) return;
  for (const [key, value] of Object.entries(raw)) {
    if (typeof value === 'string' && (key === 'id' || key === 'place')) yield value;
    else yield* idsIn(value);
  }
}

/**
 * What stands in the files but could not be used. The cross-checks ask it, so that one mistake in a row is not
 * reported again at every place that names the row.
 */
export class Lost {
  readonly #ids = new Set<string>();
  readonly #kinds = new Set<Kind>();
  readonly #files = new Set<Kind>();

  /** A row that did not pass its schema. */
  row(kind: Kind, raw: unknown): void {
    this.#kinds.add(kind);
    for (const id of idsIn(raw)) this.#ids.add(id);
  }

  /** A whole file that could not be read: any id may have stood in it. */
  file(kind: Kind): void {
    this.#kinds.add(kind);
    this.#files.add(kind);
  }

  /** Whether a row of that kind and id was written, or may have been. */
  has(kind: Kind, id: string): boolean {
    return this.#files.has(kind) || this.#ids.has(id);
  }

  /** Whether anything of these kinds was lost, so that what they name is known only in part. */
  any(...kinds: readonly Kind[]): boolean {
    return kinds.some((kind) => this.#kinds.has(kind));
  }
}
