/** For each term the rows it stands in, with a weight, in one flat block: term t owns `[starts[t], starts[t+1])` of `rows` and `weights`. */
export interface Postings {
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
  readonly weights: Float32Array;
}

/** Collects (term, row, weight) triples row by row and lays them out by term. Rows must be added in rising order, so each term's rows come out sorted. */
export class PostingsBuilder {
  #terms = new Uint32Array(1024);
  #rows = new Uint32Array(1024);
  #weights = new Float32Array(1024);
  #size = 0;

  add(term: number, row: number, weight: number): void {
    if (this.#size === this.#terms.length) this.#grow();
    this.#terms[this.#size] = term;
    this.#rows[this.#size] = row;
    this.#weights[this.#size] = weight;
    this.#size++;
  }

  finish(termCount: number): Postings {
    const starts = new Uint32Array(termCount + 1);
    for (let i = 0; i < this.#size; i++) starts[(this.#terms[i] ?? 0) + 1] = (starts[(this.#terms[i] ?? 0) + 1] ?? 0) + 1;
    for (let t = 0; t < termCount; t++) starts[t + 1] = (starts[t + 1] ?? 0) + (starts[t] ?? 0);
    const next = starts.slice();
    const rows = new Uint32Array(this.#size);
    const weights = new Float32Array(this.#size);
    for (let i = 0; i < this.#size; i++) {
      const term = this.#terms[i] ?? 0;
      const at = next[term] ?? 0;
      next[term] = at + 1;
      rows[at] = this.#rows[i] ?? 0;
      weights[at] = this.#weights[i] ?? 0;
    }
    return { starts, rows, weights };
  }

  #grow(): void {
    const size = this.#terms.length * 2;
    const terms = new Uint32Array(size);
    terms.set(this.#terms);
    this.#terms = terms;
    const rows = new Uint32Array(size);
    rows.set(this.#rows);
    this.#rows = rows;
    const weights = new Float32Array(size);
    weights.set(this.#weights);
    this.#weights = weights;
  }
}

/** The weight of a term in a row, 0 where it does not stand: binary search in the term's block. */
export function weightOf(postings: Postings, term: number, row: number): number {
  let low = postings.starts[term] ?? 0;
  let high = (postings.starts[term + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = postings.rows[middle] ?? 0;
    if (found === row) return postings.weights[middle] ?? 0;
    if (found < row) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}
