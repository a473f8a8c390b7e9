import { belief, figuresOf } from './belief.js';
import { KNOWN, RIGHT } from './belief-weights.js';
import type { Search } from './search/engine.js';
import { FEATURES } from './search/features.js';

/**
 * Where the lines between answering, asking back and not knowing run.
 * Evidence, by the table that `npm run train` prints (`real`: questions written as partners type, by beliefs fitted without a quarter of the entries):
 *   answered from 0.40: 93.9 % right, 1.1 % wrong; 12.9 % of near questions that nothing answers are answered falsely, 1.8 % of foreign ones
 *   answered from 0.45: 93.2 % right, 1.0 % wrong; 12.0 % and 1.5 %
 * An offer costs one more click, an honest unknown a day; a false answer costs trust.
 */
const THRESHOLDS = {
  /** Belief that the entry on top is right from which it is given as the answer: higher answers less and errs less. */
  answered: 0.42,
  /** Likeness from which a message is one of the entry's own questions, but for a word or a mark: then no belief is needed. */
  own: 0.95,
  /** Likeness of another entry's question from which a message that names nothing may as well be that one. */
  ownOfAnother: 0.75,
  /** Belief that the right entry is among the options from which they are offered; below it the desk says that it does not know. */
  known: 0.08,
  /** Likeness to something known to be left open from which it is taken for the question, when no question with an answer is liker and none is believed in. */
  leftOpen: 0.5,
  /** Belief that the right entry is among the options up to which what is left open is believed rather. */
  leftOpenUpTo: 0.5,
  /** Likeness to a title from which an entry is about what is asked, though no thing with siblings is named. */
  aboutTitle: 0.3,
  mostOptions: 3,
  /** A text of more characters is no question but a paper that holds the words of many: entries are offered, none is the answer. */
  longest: 800,
} as const;

/**
 * The rule that decided: no entry has a word of it; it is one of an entry's own questions; the entry on top is believed in; what sources leave open
 * was asked; nothing is believed in; there are not two entries to choose from; several are offered; hardly a word of it is the desk's.
 */
export type Rule = 'nothing-found' | 'own-question' | 'believed' | 'left-open' | 'not-believed' | 'no-choice' | 'offered' | 'foreign';

/** Why a decision came out as it did. */
export interface Grounds {
  readonly rule: Rule;
  /** What keeps belief, however high, from answering: the question names nothing, or it is a paper. */
  readonly heldBack?: 'bare' | 'paper';
  /** Belief that the entry on top is right; that the right one is among those that would be offered, where that is believed apart. */
  readonly right: number;
  readonly known?: number;
  /** Likeness to the best question that has an answer, and to what sources leave open. */
  readonly likeness: number;
  readonly openLikeness: number;
  /** The lines it was held against: beliefs from which the entry on top is answered and several are offered, likenesses from which it is an own or an open question. */
  readonly lines: { readonly answered: number; readonly known: number; readonly own?: number; readonly leftOpen: number };
}

/** What a search is worth: the documents are those of the search. */
export type Decision = { readonly confidence: number; readonly grounds: Grounds } & (
  | { readonly outcome: 'answered'; readonly doc: number }
  | { readonly outcome: 'ambiguous'; readonly docs: readonly number[] }
  | { readonly outcome: 'unknown'; readonly nearest?: number }
);

/** Decides from the figures of the search whether to answer, to ask which one is meant, or to say that it is not known. `bare`: it names nothing, so several entries would do and none is the answer. `foreign`: it names what is outside and nothing of the programme, so no choice would help. */
export function decide(search: Search, { bare = false, foreign = false } = {}): Decision {
  const top = search.hits[0];
  const figures = figuresOf(search);
  const right = belief(RIGHT, figures);
  const known = belief(KNOWN, figures);
  const { doc, likeness } = search.silent;
  const heldBack = bare ? 'bare' : search.query.length > THRESHOLDS.longest ? 'paper' : undefined;
  const grounds = (rule: Rule): Grounds => ({
    rule,
    ...(heldBack && { heldBack }),
    right,
    known,
    likeness: search.bestLikeness,
    openLikeness: likeness,
    lines: THRESHOLDS,
  });
  if (top === undefined) return { outcome: 'unknown', confidence: 1, grounds: grounds('nothing-found') };
  const isOwn = top.doc === search.likest && search.bestLikeness >= THRESHOLDS.own;
  // Of what names nothing an own question is the answer only if no other entry is asked for nearly so.
  if (isOwn && !(bare && search.hits.some((hit) => hit !== top && (hit.values[BEST] ?? 0) >= THRESHOLDS.ownOfAnother)))
    return { outcome: 'answered', doc: top.doc, confidence: Math.max(right, THRESHOLDS.answered), grounds: grounds('own-question') };
  if (right >= THRESHOLDS.answered && heldBack === undefined)
    return { outcome: 'answered', doc: top.doc, confidence: right, grounds: grounds('believed') };
  const options = search.hits.slice(0, THRESHOLDS.mostOptions);
  // What is left open by an entry that is not even offered is another question that happens to be worded alike.
  const near = options.find((hit) => hit.doc === doc);
  if (near !== undefined && likeness >= THRESHOLDS.leftOpen && likeness > search.bestLikeness && known <= THRESHOLDS.leftOpenUpTo)
    return { outcome: 'unknown', confidence: likeness, ...(isAbout(near) && { nearest: doc }), grounds: grounds('left-open') };
  if (foreign) return { outcome: 'unknown', confidence: 1 - known, grounds: grounds('foreign') };
  if (known < THRESHOLDS.known) return { outcome: 'unknown', confidence: 1 - known, grounds: grounds('not-believed') };
  if (options.length < 2) return { outcome: 'unknown', confidence: 1 - known, grounds: grounds('no-choice') };
  return { outcome: 'ambiguous', docs: options.map((hit) => hit.doc), confidence: known, grounds: grounds('offered') };
}

const NAMED_MATCHED = FEATURES.indexOf('named-matched');
const TITLE = FEATURES.indexOf('title');
const BEST = FEATURES.indexOf('best');

/** Whether an entry is about what the question names, by its things or by its title: only then is what it states of any use beside what it leaves open. */
function isAbout({ values }: Search['hits'][number]): boolean {
  return (values[NAMED_MATCHED] ?? 0) > 0 || (values[TITLE] ?? 0) >= THRESHOLDS.aboutTitle;
}
