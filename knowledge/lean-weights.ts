import type { LeanBelief, Worth } from './lean.js';

/* Written by `npm run train`: fitted on 219 messages that lean on the turn before, of `knowledge/questions/follow-ups.jsonl`. */

/** Of a message that names but another thing: softmax over the entries. */
export const SWITCHES: Worth = {
  far: 0,
  alone: 0.21,
  onTopic: 0.38,
  inQuestion: 0.52,
  same: -2.15,
  related: 2.12,
  system: 0.13,
  left: -1.72,
};

/** Of any other that leans. */
export const GOES_ON: Worth = {
  far: 0,
  alone: 0.25,
  onTopic: 0.18,
  inQuestion: 0.55,
  same: 0.39,
  related: 2.27,
  system: 1.08,
  left: 0,
};

/** Belief that the entry on top of the merged readings is right: logistic regression. */
export const LEAN_BELIEF: LeanBelief = {
  bias: -2.87,
  share: 0.57,
  inQuestion: 4.34,
  unseenWord: -2.93,
  unseenBigram: -2.09,
  open: -0.19,
  same: -0.3,
  related: 1.18,
  system: 1.47,
};
