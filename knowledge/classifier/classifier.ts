import { BIAS } from './descent.js';
import type { Vocabulary } from './vocabulary.js';

/** The numbers of a classifier, by feature: whole steps of `step`, classes ascending. What is nearer to zero than half a step is not there. */
export interface LinearModel {
  readonly labels: readonly string[];
  /** Of each label's training rows; a label whose rows have changed since has no opinion. */
  readonly fingerprints: readonly string[];
  readonly vocabulary: Vocabulary;
  /** The weights of feature `id` stand from `starts[id]` to `starts[id + 1]`. */
  readonly starts: Uint32Array;
  readonly classes: Uint16Array;
  readonly weights: Int16Array;
  readonly step: number;
}

/** Says how much a text speaks for each label. */
export class Classifier {
  readonly labels: readonly string[];

  constructor(readonly model: LinearModel) {
    this.labels = model.labels;
  }

  /**
   * The margin of each label for a folded text, in the order of `labels`: about 1 for what belongs to it, -1 for what has nothing in common
   * with it, and lower for what speaks against it.
   */
  margins(text: string): Float32Array {
    const { starts, classes, weights, step, vocabulary } = this.model;
    const sums = new Float32Array(this.labels.length);
    const { ids, values } = vocabulary.vector(text);
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number;
      const value = values[i] as number;
      const end = starts[id + 1] as number;
      for (let at = starts[id] as number; at < end; at++) {
        const label = classes[at] as number;
        sums[label] = (sums[label] as number) + value * (weights[at] as number);
      }
    }
    return sums.map((sum) => sum * step + BIAS);
  }
}
