import type { Vector } from './vocabulary.js';

/** The training rows and what the descent may do. */
export interface Problem {
  readonly vectors: readonly Vector[];
  /** The class of each row; -1 where the row is none of them. */
  readonly classes: Int32Array;
  readonly classCount: number;
  readonly featureCount: number;
}

/** What is taken from every sum: a text with nothing in common with a class has a margin of -1, no row needed to learn it. */
export const BIAS = -1;
/** Cost of a violated margin against the length of the weights. */
const COST = 1;
/** A row of another class that comes this near to -1 is let be: chasing it lengthens training and model and finds no more. */
const SLACK = 0.1;
/** Passes over a class's own rows, then rounds of one pass over all rows and several over those that had something to say. */
const OWN_PASSES = 2;
const ROUNDS = 2;
const INNER_PASSES = 4;
const KEPT_PASSES = 2;

/**
 * One-against-the-rest support vector machines with squared hinge loss, by dual coordinate descent with shrinking (Hsieh et al., "A dual
 * coordinate descent method for large-scale linear SVM", ICML 2008). Rows are visited in one shuffled order made from a fixed seed, so the
 * same rows give the same weights. Calls `learnt` with the weights of each class, which are reused: copy what is kept.
 */
export function descend(problem: Problem, learnt: (label: number, weights: Float32Array) => void): void {
  const { classes, classCount, featureCount } = problem;
  const { starts, ids, values, squares } = flat(problem.vectors);
  const order = shuffled(classes.length);
  const weights = new Float32Array(featureCount);
  const multipliers = new Float64Array(classes.length);
  const list = new Uint32Array(classes.length);
  const softness = 1 / (2 * COST);

  for (let label = 0; label < classCount; label++) {
    weights.fill(0);
    multipliers.fill(0);
    let listed = 0;
    for (const row of order) if (classes[row] === label) list[listed++] = row;
    for (let pass = 0; pass < OWN_PASSES; pass++) for (let i = 0; i < listed; i++) visit(list[i] ?? 0, label);
    for (let round = 0; round < ROUNDS; round++) {
      listed = 0;
      for (const row of order) if (visit(row, label)) list[listed++] = row;
      for (let pass = 0; pass < INNER_PASSES; pass++) {
        let kept = 0;
        for (let i = 0; i < listed; i++) {
          const row = list[i] ?? 0;
          if (visit(row, label) || pass < KEPT_PASSES) list[kept++] = row;
        }
        listed = kept;
      }
    }
    learnt(label, weights);
  }

  /** One step along a row's own coordinate; false where it has nothing to say. */
  function visit(row: number, label: number): boolean {
    const sign = classes[row] === label ? 1 : -1;
    const begin = starts[row] as number;
    const end = starts[row + 1] as number;
    const sum = BIAS + product(ids, values, weights, begin, end);
    const before = multipliers[row] as number;
    const slope = sign * sum - 1 + softness * before;
    if (before === 0 && slope >= (sign < 0 ? -SLACK : 0)) return false;
    const after = Math.max(0, before - slope / ((squares[row] as number) + softness));
    multipliers[row] = after;
    add((after - before) * sign, ids, values, weights, begin, end);
    return true;
  }
}

/** The two inner loops stand alone, on plain arguments: that is where the time goes. */
function product(ids: Uint32Array, values: Float32Array, weights: Float32Array, begin: number, end: number): number {
  let sum = 0;
  for (let at = begin; at < end; at++) sum += (weights[ids[at] as number] as number) * (values[at] as number);
  return sum;
}

function add(step: number, ids: Uint32Array, values: Float32Array, weights: Float32Array, begin: number, end: number): void {
  for (let at = begin; at < end; at++) {
    const id = ids[at] as number;
    weights[id] = (weights[id] as number) + step * (values[at] as number);
  }
}

/** All rows in one block: the descent reads them hundreds of times. */
function flat(vectors: readonly Vector[]) {
  const starts = new Uint32Array(vectors.length + 1);
  for (const [row, { ids }] of vectors.entries()) starts[row + 1] = (starts[row] ?? 0) + ids.length;
  const ids = new Uint32Array(starts[vectors.length] ?? 0);
  const values = new Float32Array(ids.length);
  const squares = new Float64Array(vectors.length);
  for (const [row, vector] of vectors.entries()) {
    ids.set(vector.ids, starts[row]);
    values.set(vector.values, starts[row]);
    squares[row] = vector.values.reduce((sum, value) => sum + value * value, 0);
  }
  return { starts, ids, values, squares };
}

function shuffled(count: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  let seed = 1;
  for (let i = count - 1; i > 0; i--) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    const other = Math.floor((seed / 2 ** 32) * (i + 1));
    const row = order[i] ?? 0;
    order[i] = order[other] ?? 0;
    order[other] = row;
  }
  return order;
}
