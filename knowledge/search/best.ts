/** The highest of many scores, kept in a heap with the least of them on top. Of equal scores the smaller number is the better. */
export class Best {
  readonly #size: number;
  readonly #scores: Float64Array;
  readonly #numbers: Int32Array;
  #count = 0;

  constructor(size: number) {
    this.#size = size;
    this.#scores = new Float64Array(size);
    this.#numbers = new Int32Array(size);
  }

  clear(): void {
    this.#count = 0;
  }

  get isFull(): boolean {
    return this.#count === this.#size;
  }

  /** The score that a newcomer has to beat; 0 while there is room. */
  get least(): number {
    return this.#count < this.#size ? 0 : (this.#scores[0] ?? 0);
  }

  offer(number: number, score: number): void {
    if (this.#count < this.#size) {
      this.#rise(this.#count++, number, score);
      return;
    }
    const least = this.#scores[0] ?? 0;
    if (score > least || (score === least && number < (this.#numbers[0] ?? 0))) this.#sink(number, score);
  }

  /** The numbers kept, in no order. */
  numbers(): Int32Array {
    return this.#numbers.slice(0, this.#count);
  }

  #rise(from: number, number: number, score: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isWorse(number, score, parent)) break;
      this.#move(parent, at);
      at = parent;
    }
    this.#scores[at] = score;
    this.#numbers[at] = number;
  }

  #sink(number: number, score: number): void {
    let at = 0;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= this.#count) break;
      const other = child + 1;
      if (other < this.#count && this.#isWorse(this.#numbers[other] ?? 0, this.#scores[other] ?? 0, child)) child = other;
      if (this.#isWorse(number, score, child)) break;
      this.#move(child, at);
      at = child;
    }
    this.#scores[at] = score;
    this.#numbers[at] = number;
  }

  #move(from: number, to: number): void {
    this.#scores[to] = this.#scores[from] ?? 0;
    this.#numbers[to] = this.#numbers[from] ?? 0;
  }

  /** Whether a score is to stand nearer the top than the one at a place. */
  #isWorse(number: number, score: number, at: number): boolean {
    const other = this.#scores[at] ?? 0;
    return score < other || (score === other && number > (this.#numbers[at] ?? 0));
  }
}
