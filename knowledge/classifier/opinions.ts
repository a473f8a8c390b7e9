import type { Doc } from '../search/doc.js';
import type { Classifier } from './classifier.js';
import { fingerprintOf } from './fingerprint.js';

/** An answer this short names the matter rather than explaining it: it is as good as a title. */
const LONGEST_NAME = 50;
/**
 * What a margin counts against the score of the search. Held-out questions of the content like 4 best, in both languages; the ranking is not
 * fitted on foreign sets, and those do best with 12 (development splits of English intents, 10 and 100 questions each).
 */
export const MARGIN_WEIGHTS = { own: 4, foreign: 12 } as const;

/** The texts of an entry from which a classifier learns it. */
export function textsOf(doc: Doc): string[] {
  return [...doc.titles, ...doc.questions, ...doc.answers.filter((answer) => answer.length <= LONGEST_NAME)];
}

/** By document its place among the classifier's labels; -1 where the entry is new or its texts have changed since the training. */
export function placesOf(classifier: Classifier, docs: readonly Doc[]): Int32Array {
  const places = new Map(classifier.labels.map((label, place) => [label, place]));
  return Int32Array.from(docs, (doc) => {
    const place = places.get(doc.id);
    return place !== undefined && classifier.model.fingerprints[place] === fingerprintOf(textsOf(doc)) ? place : -1;
  });
}

/**
 * The scores of candidates with their margins. A candidate without an opinion (NaN) gets the best margin among the others: the classifier then
 * lifts none above it that the search puts below.
 */
export function blended(scores: readonly number[], margins: readonly number[], weight: number): number[] {
  const best = margins.reduce((most, margin) => (margin > most ? margin : most), Number.NEGATIVE_INFINITY);
  if (best === Number.NEGATIVE_INFINITY) return [...scores];
  return scores.map((score, i) => {
    const margin = margins[i] ?? Number.NaN;
    return score + weight * (Number.isNaN(margin) ? best : margin);
  });
}
