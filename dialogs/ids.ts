import { createHash } from 'node:crypto';
import type { Turn } from './turn.js';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * An id that follows from the activity, so that a turn decided twice (a lost race, a redelivery) names the same thing. `letters` gives its
 * length: 8 of 32 letters are short enough to be read out, and a clash would have to fall on the same installation.
 */
const idFrom = (turn: Turn, what: string, letters: number): string =>
  [
    ...createHash('sha256')
      .update(JSON.stringify([what, turn.conversationId, turn.activityId]))
      .digest()
      .subarray(0, letters),
  ]
    .map((byte) => ALPHABET[byte % 32])
    .join('');

export const draftIdFor = (turn: Turn): string => `D-${idFrom(turn, 'draft', 16)}`;
export const questionIdFor = (turn: Turn): string => `Q-${idFrom(turn, 'question', 8)}`;
