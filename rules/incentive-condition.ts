import type { Bilingual } from './finding.js';
import type { IncentiveQuestion, IncentiveStanding } from './incentive-facts.js';

/**
 * `noted`: it bars nothing and decides only which case this is. `not-stated`: the sources leave it open. `unknown`: the partner does not know.
 */
export type ConditionVerdict = 'met' | 'not-met' | 'noted' | 'not-stated' | 'unknown';

export interface Ruling {
  readonly verdict: ConditionVerdict;
  readonly message: Bilingual;
}

export interface IncentiveCondition {
  readonly id: IncentiveQuestion;
  readonly topic: string;
  /** What kind of fact decides it. */
  readonly kind: 'answer' | 'day' | 'amount' | 'choice';
  /** What is not known, as the end of "it is not known …". */
  readonly matter: Bilingual;
  /** Whether the question arises with what is known; absent means always. */
  readonly arises?: (standing: IncentiveStanding) => boolean;
  /** Asked only where the fact is given and known. */
  readonly decide: (standing: IncentiveStanding) => Ruling;
}

/** A ruling in one line. */
export const ruling = (verdict: ConditionVerdict, zh: string, en: string): Ruling => ({ verdict, message: { zh, en } });
