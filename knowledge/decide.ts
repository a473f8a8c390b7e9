import { belief, figuresOf } from './belief.js';
import { KNOWN, RIGHT } from './belief-weights.js';
import type { Search } from './search/engine.js';

/**
 * Where the lines between answering, asking back and not knowing run.
 * Evidence, by the table that `npm run train` prints (questions of entries that the beliefs were not fitted on; right and wrong in percent of their kind):
 *   answered from 0.60: own questions 61 right, 4 wrong; answered falsely: open ones 15, foreign ones 1
 *   answered from 0.65: own questions 57 right, 3 wrong; answered falsely: open ones 12, foreign ones 1
 * The content's questions are harder than those of partners: many would do for two entries. A false answer costs trust, an offer one more click.
 */
const THRESHOLDS = {
  /** Belief that the entry on top is right from which it is given as the answer: higher answers less and errs less. */
  answered: 0.62,
  /**
   * The same for a message that leans on the turn before: the beliefs know only whole questions and trust a stub too little. With these two
   * lines 15 of 20 stubs of our own are answered rightly, and 8 of 40 that nothing answers falsely; at 0.4 it is the same 15, and 14.
   */
  leaning: 0.5,
  /** A stub whose entry has this share of all belief among the candidates needs less: nothing else is meant. */
  alone: 0.9,
  leaningAlone: 0.25,
  /** Likeness from which a message is one of the entry's own questions, but for a word or a mark: then no belief is needed. */
  own: 0.95,
  /** Belief that the right entry is among the options from which they are offered; below it the desk says that it does not know. */
  known: 0.25,
  /** Likeness to something known to be left open from which it is taken for the question, when no question with an answer is liker: 13 % of open questions, 4 % of others. */
  leftOpen: 0.5,
  mostOptions: 3,
} as const;

/** What a search is worth: the documents are those of the search. */
export type Decision =
  | { readonly outcome: 'answered'; readonly doc: number; readonly confidence: number }
  | { readonly outcome: 'ambiguous'; readonly docs: readonly number[]; readonly confidence: number }
  | { readonly outcome: 'unknown'; readonly confidence: number; readonly nearest?: number };

/**
 * Decides from the figures of the search whether to answer, to ask which one is meant, or to say that it is not known. `leaning`: the message
 * is read with the turn before. `bare`: it names nothing, so several entries would do and none is the answer.
 */
export function decide(search: Search, { leaning = false, bare = false } = {}): Decision {
  const top = search.hits[0];
  if (top === undefined) return { outcome: 'unknown', confidence: 1 };
  const { doc, likeness } = search.silent;
  // A stub is short: what is carried over from the turn before would decide alone what it is like.
  // What is left open by an entry that is not even offered is another question that happens to be worded alike.
  const isNear = search.hits.slice(0, THRESHOLDS.mostOptions).some((hit) => hit.doc === doc);
  if (!leaning && isNear && likeness >= THRESHOLDS.leftOpen && likeness > search.bestLikeness)
    return { outcome: 'unknown', confidence: likeness, nearest: doc };
  const figures = figuresOf(search);
  const right = belief(RIGHT, figures);
  const bar = !leaning ? THRESHOLDS.answered : top.share >= THRESHOLDS.alone ? THRESHOLDS.leaningAlone : THRESHOLDS.leaning;
  const isOwn = top.doc === search.likest && search.bestLikeness >= THRESHOLDS.own;
  if (isOwn && !bare) return { outcome: 'answered', doc: top.doc, confidence: Math.max(right, THRESHOLDS.answered) };
  if (right >= bar && !bare) return { outcome: 'answered', doc: top.doc, confidence: right };
  const known = belief(KNOWN, figures);
  const options = search.hits.slice(0, THRESHOLDS.mostOptions);
  if (known < THRESHOLDS.known || options.length < 2) return { outcome: 'unknown', confidence: 1 - known };
  return { outcome: 'ambiguous', docs: options.map((hit) => hit.doc), confidence: known };
}
