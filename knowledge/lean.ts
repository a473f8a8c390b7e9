import { belief, DECISION_FIGURES, figuresOf } from './belief.js';
import { RIGHT } from './belief-weights.js';
import type { Decision, Grounds, Rule } from './decide.js';
import type { Entry } from './entry.js';
import { isLeft, type Switched } from './lean-switch.js';
import { GOES_ON, LEAN_BELIEF, SWITCHES } from './lean-weights.js';
import type { Previous } from './readings.js';
import type { Search } from './search/engine.js';
import { fold } from './text/fold.js';

const UNSEEN_WORD = DECISION_FIGURES.indexOf('unseen-word');
const UNSEEN_BIGRAM = DECISION_FIGURES.indexOf('unseen-bigram');

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

/** How near a document is to the entry answered before; `left`: it is about the thing that another one has taken the place of. */
export type Nearness = 'same' | 'related' | 'system' | 'far' | 'left';

/** What the readings and nearnesses are worth, in steps of the score (log odds). */
export type Worth = Readonly<Record<ReadingName | Nearness, number>>;

/** The figures of merged readings from which belief in the one on top is made. */
export const LEAN_FIGURES = ['share', 'inQuestion', 'unseenWord', 'unseenBigram', 'open', 'same', 'related', 'system'] as const;
export type LeanBelief = Readonly<Record<'bias' | (typeof LEAN_FIGURES)[number], number>>;

/** A reading that lacks a document altogether speaks against it only so much. */
const FURTHEST = -10;
/** However far ahead an entry is, this much doubt stays. */
const LEAST_DOUBT = 1e-3;

/**
 * Where the lines run, by the table that `scripts/train-lean.mjs` prints: of 182 messages that lean and have an answer, 162 are answered rightly and
 * 7 wrongly from 0.5 on, and 3 of 39 falsely that no entry answers. From 0.4 on it is 164, 7 and 5; from 0.6 on 159, 7 and 2.
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

/** How near an entry is to those that the turn before was about. */
export function nearnessTo({ entry, offered }: Previous, other: Entry, switched: Switched | null): Nearness {
  if (switched !== null && isLeft(fold(`${other.title.zh} ${other.title.en}`), switched)) return 'left';
  const before = [entry, ...offered];
  if (before.some(({ id }) => id === other.id)) return 'same';
  if (before.some(({ id, related }) => related.includes(other.id) || other.related.includes(id))) return 'related';
  return entry.system === other.system ? 'system' : 'far';
}

/** Weighs the readings of a leaning message against each other: all documents, best first, and what that is worth. */
export function weighReadings(
  searched: SearchedReadings,
  nearness: (doc: number) => Nearness,
): { readonly ranked: readonly Leant[]; readonly worth: Worth; readonly decision: Decision } {
  const worth = searched.switches ? SWITCHES : GOES_ON;
  const ranked = mergeReadings(searched, worth, nearness);
  return { ranked, worth, decision: decideLeaning(searched, ranked, nearness) };
}

/** All documents of the readings, the best by `worth` first. */
export function mergeReadings(searched: SearchedReadings, worth: Worth, nearness: (doc: number) => Nearness): Leant[] {
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

/** The figures of merged readings in the order of LEAN_FIGURES. */
export function leanFigures(searched: SearchedReadings, ranked: readonly Leant[]): number[] {
  const [top, ...others] = ranked;
  const { silent, bestLikeness } = wording(searched);
  const of = figuresOf(searched.alone);
  const near = (nearness: Nearness): number => (top?.nearness === nearness ? 1 : 0);
  return [
    // The odds that it is this one rather than any other, by the merged scores alone.
    Math.max(FURTHEST, -Math.log(others.reduce((sum, other) => sum + Math.exp(other.score - (top?.score ?? 0)), LEAST_DOUBT))),
    belief(RIGHT, figuresOf(searched.inQuestion)),
    of[UNSEEN_WORD] ?? 0,
    of[UNSEEN_BIGRAM] ?? 0,
    silent.likeness - bestLikeness,
    near('same'),
    near('related'),
    near('system'),
  ];
}

/** The search that compares by wording: the name of a thing alone is like whatever names it. */
function wording({ switches, alone, inQuestion }: SearchedReadings): Search {
  return switches ? inQuestion : alone;
}

/** How far each document is behind the best one. */
function behindTop({ hits }: Search): Map<number, number> {
  const top = hits[0]?.score ?? 0;
  return new Map(hits.map(({ doc, score }) => [doc, Math.max(FURTHEST, score - top)]));
}

function decideLeaning(searched: SearchedReadings, ranked: readonly Leant[], nearness: (doc: number) => Nearness): Decision {
  const [top, ...others] = ranked;
  const { silent, bestLikeness } = wording(searched);
  const { doc: open, likeness } = silent;
  const grounds = (rule: Rule, right = 0): Grounds => ({
    rule,
    right,
    likeness: bestLikeness,
    openLikeness: likeness,
    lines: THRESHOLDS,
  });
  if (top === undefined) return { outcome: 'unknown', confidence: 1, grounds: grounds('nothing-found') };
  const figures = leanFigures(searched, ranked);
  const sum = LEAN_FIGURES.reduce((total, name, i) => total + LEAN_BELIEF[name] * (figures[i] ?? 0), LEAN_BELIEF.bias);
  const confidence = 1 / (1 + Math.exp(-sum));
  const unseenWord = figures[LEAN_FIGURES.indexOf('unseenWord')] ?? 0;
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
