/** Sums by term in a flat array that is cleared by what was touched: one serves a whole build where a map per row would be garbage. */
export class Tally {
  #sums = new Float64Array(1024);
  #touched: number[] = [];

  add(term: number, amount: number): void {
    if (term >= this.#sums.length) this.#grow(term);
    const before = this.#sums[term] ?? 0;
    if (before === 0) this.#touched.push(term);
    this.#sums[term] = before + amount;
  }

  get(term: number): number {
    return this.#sums[term] ?? 0;
  }

  /** The terms with a sum, in the order they came. */
  terms(): Uint32Array {
    return Uint32Array.from(this.#touched);
  }

  clear(): void {
    for (const term of this.#touched) this.#sums[term] = 0;
    this.#touched = [];
  }

  #grow(term: number): void {
    const sums = new Float64Array(Math.max(term + 1, this.#sums.length * 2));
    sums.set(this.#sums);
    this.#sums = sums;
  }
}
