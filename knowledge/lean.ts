import { belief, DECISION_FIGURES, figuresOf } from './belief.js';
import { RIGHT } from './belief-weights.js';
import type { Decision } from './decide.js';
import type { Search } from './search/engine.js';

/** The readings of one leaning message, searched. */
export interface SearchedReadings {
  readonly switches: boolean;
  readonly alone: Search;
  readonly onTopic: Search;
  readonly inQuestion: Search;
}

/** How near a document is to the entry answered before. */
export type Nearness = 'same' | 'related' | 'system' | 'far';

/**
 * What each reading's score and each nearness is worth, in steps of the score (log odds). Fitted by coordinate descent on the likelihood of
 * the right entry over the conversations at even places of `test/knowledge/follow-up-cases.ts`, then rounded: the right entry is on top in
 * 61 of 66 of those, and in all 66 at odd places.
 */
const WORTH: Readonly<Record<'switches' | 'goesOn', Readonly<Record<'alone' | 'onTopic' | 'inQuestion' | Nearness, number>>>> = {
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
  offered: 0.25,
  /** A message this much of whose words no entry has is about something foreign, whatever the turn before was. */
  foreign: 0.5,
  /** Likeness to something known to be left open from which a message is taken for it. */
  leftOpen: 0.7,
  mostOptions: 3,
} as const;

/** A document of the merged readings. */
export interface Leant {
  readonly doc: number;
  readonly score: number;
}

/** Weighs the readings of a leaning message against each other: all documents, best first, and what that is worth. */
export function weighReadings(
  searched: SearchedReadings,
  nearness: (doc: number) => Nearness,
): { readonly ranked: readonly Leant[]; readonly decision: Decision } {
  const ranked = merge(searched, nearness);
  return { ranked, decision: decideLeaning(searched, ranked, nearness) };
}

function merge({ switches, alone, onTopic, inQuestion }: SearchedReadings, nearness: (doc: number) => Nearness): Leant[] {
  const worth = switches ? WORTH.switches : WORTH.goesOn;
  const readings = [
    { weight: worth.alone, behind: behindTop(alone) },
    { weight: worth.onTopic, behind: behindTop(onTopic) },
    { weight: worth.inQuestion, behind: behindTop(inQuestion) },
  ];
  const docs = new Set(readings.flatMap(({ behind }) => [...behind.keys()]));
  return [...docs]
    .map((doc) => ({
      doc,
      score: readings.reduce<number>((sum, { weight, behind }) => sum + weight * (behind.get(doc) ?? FURTHEST), worth[nearness(doc)]),
    }))
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
  if (top === undefined) return { outcome: 'unknown', confidence: 1 };
  // The name of a thing alone is like whatever names it.
  const { silent, bestLikeness } = switches ? inQuestion : alone;
  const { doc: open, likeness } = silent;
  if (likeness >= THRESHOLDS.leftOpen && likeness > bestLikeness && nearness(open) !== 'far')
    return { outcome: 'unknown', confidence: likeness, nearest: open };
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
  if (confidence >= THRESHOLDS.answered) return { outcome: 'answered', doc: top.doc, confidence };
  if (confidence < THRESHOLDS.offered || unseenWord >= THRESHOLDS.foreign || others.length === 0)
    return { outcome: 'unknown', confidence: 1 - confidence };
  return { outcome: 'ambiguous', docs: ranked.slice(0, THRESHOLDS.mostOptions).map(({ doc }) => doc), confidence };
}
