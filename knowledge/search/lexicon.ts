import { SPACES, type TermKey } from './analyse.js';

/** Numbers for terms, counted through all spaces. */
export class Lexicon {
  readonly #ids: readonly Map<TermKey, number>[] = SPACES.map(() => new Map());
  readonly #spaces: number[] = [];

  get size(): number {
    return this.#spaces.length;
  }

  /** The term's number, given now if it has none. */
  add(space: number, key: TermKey): number {
    const ids = this.#ids[space] as Map<TermKey, number>;
    let id = ids.get(key);
    if (id === undefined) {
      id = this.#spaces.length;
      ids.set(key, id);
      this.#spaces.push(space);
    }
    return id;
  }

  find(space: number, key: TermKey): number | undefined {
    return this.#ids[space]?.get(key);
  }

  keys(space: number): Iterable<TermKey> {
    return this.#ids[space]?.keys() ?? [];
  }

  spaceOf(term: number): number {
    return this.#spaces[term] ?? 0;
  }
}
