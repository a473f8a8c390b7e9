import { asks } from './follow-up.js';

const ENDS = /(?<=[?？。；;!！])|(?<=\.) /u;
/** Shorter pieces are greetings and tails ("对吧？"). */
const LEAST_LETTERS = 4;

/** The single questions of a message, in order; empty where it holds fewer than two. */
export function questionsIn(tidyText: string): string[] {
  const pieces = tidyText
    .split(ENDS)
    .map((piece) => piece.trim())
    .filter((piece) => (piece.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= LEAST_LETTERS && asks(piece));
  return pieces.length < 2 ? [] : pieces;
}
