import type { Bilingual } from './finding.js';

/** What was asked for may be done. */
export interface Allowed {
  readonly outcome: 'allowed';
}

/** What was asked for may not be done: why, as a word for programs and as a sentence that says what to do instead. */
export interface Refused<Reason extends string> {
  readonly outcome: 'refused';
  readonly reason: Reason;
  readonly message: Bilingual;
  /** The knowledge entry that explains it. */
  readonly topic: string;
}

export const ALLOWED: Allowed = Object.freeze({ outcome: 'allowed' });

/** A refusal in one line: the reason, the entry that explains it, the sentence in both languages. */
export const refuse = <Reason extends string>(reason: Reason, topic: string, zh: string, en: string): Refused<Reason> => ({
  outcome: 'refused',
  reason,
  message: { zh, en },
  topic,
});
