import { belief, DECISION_FIGURES, figuresOf } from './belief.js';
import { RIGHT } from './belief-weights.js';
import type { Decision, Grounds, Rule } from './decide.js';
import type { Search } from './search/engine.js';

/** The readings in the order in which they are weighed. */
export const READING_NAMES = ['alone', 'onTopic', 'inQuestion'] as const;
export type ReadingName = (typeof READING_NAMES)[number];

/** The readings of one leaning message, searched. */
export interface SearchedReadings {
  readonly switches: boolean;
  readonly alone: Search;
  readonly onTopic: Search;
  readonly inQuestion: Search;
}

/** How near a document is to the entry answered before. */
export type Nearness = 'same' | 'related' | 'system' | 'far';

/** What the readings and nearnesses are worth. */
export type Worth = Readonly<Record<ReadingName | Nearness, number>>;

/**
 * What each reading's score and each nearness is worth, in steps of the score (log odds). Fitted by coordinate descent on the likelihood of
 * the right entry over the conversations at even places of `test/knowledge/follow-up-cases.ts`, then rounded: the right entry is on top in
 * 61 of 66 of those, and in all 66 at odd places.
 */
const WORTH: Readonly<Record<'switches' | 'goesOn', Worth>> = {
  switches: { alone: 0.9, onTopic: 0.7, inQuestion: 0.5, same: 0.1, related: 1.2, system: 0.4, far: 0 },
  goesOn: { alone: 0.25, onTopic: 0.5, inQuestion: 0.65, same: 0.3, related: 1.4, system: 0.6, far: 0 },
};
/** A reading that lacks a document altogether speaks against it only so much. */
const FURTHEST = -10;
/** However far ahead an entry is, this much doubt stays. */
const LEAST_DOUBT = 1e-3;

/** Belief that the entry on top of the merged readings is right: a logistic regression on the same conversations, rounded. */
const BELIEF = {
  bias: -2.1,
  share: 0.5,
  inQuestion: 2.1,
  unseenWord: -2.1,
  near: { same: 1.1, related: 1.1, system: 0.5, far: 0 },
  open: -1.9,
} as const;

/**
 * Where the lines run. Given the turn before was read rightly, from 0.5 on 58 of 66 are answered rightly, 3 wrongly, and 2 of 9 falsely that no
 * entry answers; at odd places 65, none and 2.
 */
const THRESHOLDS = {
  answered: 0.5,
  /** Below it nothing is offered either: what the desk knows is about something else. */
  known: 0.25,
  /** A message this much of whose words no entry has is about something foreign, whatever the turn before was. */
  foreign: 0.5,
  /** Likeness to something known to be left open from which a message is taken for it. */
  leftOpen: 0.7,
  mostOptions: 3,
} as const;

/** A document of the merged readings. */
export interface Leant {
  readonly doc: number;
  readonly nearness: Nearness;
  /** How far it is behind the best one in each reading, in the order of READING_NAMES: 0 or less. */
  readonly behind: readonly number[];
  /** What its nearness is worth and, by what the reading is worth, how far it is behind. */
  readonly score: number;
}

/** Weighs the readings of a leaning message against each other: all documents, best first, and what that is worth. */
export function weighReadings(
  searched: SearchedReadings,
  nearness: (doc: number) => Nearness,
): { readonly ranked: readonly Leant[]; readonly worth: Worth; readonly decision: Decision } {
  const worth = searched.switches ? WORTH.switches : WORTH.goesOn;
  const ranked = merge(searched, worth, nearness);
  return { ranked, worth, decision: decideLeaning(searched, ranked, nearness) };
}

function merge(searched: SearchedReadings, worth: Worth, nearness: (doc: number) => Nearness): Leant[] {
  const readings = READING_NAMES.map((name) => ({ weight: worth[name], behind: behindTop(searched[name]) }));
  const docs = new Set(readings.flatMap(({ behind }) => [...behind.keys()]));
  return [...docs]
    .map((doc) => {
      const near = nearness(doc);
      const behind = readings.map((reading) => reading.behind.get(doc) ?? FURTHEST);
      return { doc, nearness: near, behind, score: behind.reduce((sum, n, i) => sum + (readings[i]?.weight ?? 0) * n, worth[near]) };
    })
    .sort((a, b) => b.score - a.score || a.doc - b.doc);
}

/** How far each document is behind the best one. */
function behindTop({ hits }: Search): Map<number, number> {
  const top = hits[0]?.score ?? 0;
  return new Map(hits.map(({ doc, score }) => [doc, Math.max(FURTHEST, score - top)]));
}

function decideLeaning(
  { switches, alone, inQuestion }: SearchedReadings,
  ranked: readonly Leant[],
  nearness: (doc: number) => Nearness,
): Decision {
  const [top, ...others] = ranked;
  // The name of a thing alone is like whatever names it.
  const { silent, bestLikeness } = switches ? inQuestion : alone;
  const { doc: open, likeness } = silent;
  const grounds = (rule: Rule, right = 0): Grounds => ({
    rule,
    right,
    likeness: bestLikeness,
    openLikeness: likeness,
    lines: THRESHOLDS,
  });
  if (top === undefined) return { outcome: 'unknown', confidence: 1, grounds: grounds('nothing-found') };
  const unseenWord = figuresOf(alone)[DECISION_FIGURES.indexOf('unseen-word')] ?? 0;
  // The odds that it is this one rather than any other, by the merged scores alone.
  const share = Math.max(FURTHEST, -Math.log(others.reduce((sum, other) => sum + Math.exp(other.score - top.score), LEAST_DOUBT)));
  const sum =
    BELIEF.bias +
    BELIEF.share * share +
    BELIEF.inQuestion * belief(RIGHT, figuresOf(inQuestion)) +
    BELIEF.unseenWord * unseenWord +
    BELIEF.near[nearness(top.doc)] +
    BELIEF.open * (likeness - bestLikeness);
  const confidence = 1 / (1 + Math.exp(-sum));
  if (likeness >= THRESHOLDS.leftOpen && likeness > bestLikeness && nearness(open) !== 'far')
    return { outcome: 'unknown', confidence: likeness, nearest: open, grounds: grounds('left-open', confidence) };
  const unknown = (rule: Rule): Decision => ({ outcome: 'unknown', confidence: 1 - confidence, grounds: grounds(rule, confidence) });
  if (unseenWord >= THRESHOLDS.foreign) return unknown('foreign');
  if (confidence >= THRESHOLDS.answered) return { outcome: 'answered', doc: top.doc, confidence, grounds: grounds('believed', confidence) };
  if (confidence < THRESHOLDS.known) return unknown('not-believed');
  if (others.length === 0) return unknown('no-choice');
  return {
    outcome: 'ambiguous',
    docs: ranked.slice(0, THRESHOLDS.mostOptions).map(({ doc }) => doc),
    confidence,
    grounds: grounds('offered', confidence),
  };
}
