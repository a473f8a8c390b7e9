import type { LeanBelief, Worth } from './lean.js';

/* Written by `npm run train`: fitted on 221 messages that lean on the turn before, of `knowledge/questions/follow-ups.jsonl`. */

/** Of a message that names but another thing: softmax over the entries. */
export const SWITCHES: Worth = {
  far: 0,
  alone: 0.23,
  onTopic: 0.44,
  inQuestion: 0.49,
  same: -2.8,
  related: 2.03,
  system: 0.35,
  left: -1.72,
};

/** Of any other that leans. */
export const GOES_ON: Worth = {
  far: 0,
  alone: 0.24,
  onTopic: 0.23,
  inQuestion: 0.53,
  same: 0.65,
  related: 2.32,
  system: 0.87,
  left: 0,
};

/** Belief that the entry on top of the merged readings is right: logistic regression. */
export const LEAN_BELIEF: LeanBelief = {
  bias: -2.67,
  share: 0.62,
  inQuestion: 3.79,
  unseenWord: -2.34,
  unseenBigram: -1.93,
  open: -1.2,
  same: -0.44,
  related: 0.74,
  system: 1.83,
};
