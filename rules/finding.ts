import type { FieldId } from './opportunity.js';

/** A sentence in both of the desk's languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** `block`: the desk refuses to submit. `warn`: the partner may go on. `info`: what the partner should know. */
export type Severity = 'block' | 'warn' | 'info';

/** What one rule has to say about one opportunity. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** The field to change, or null where no single field is to blame. */
  readonly field: FieldId | null;
  /** What is wrong, with which value, and what to write instead. */
  readonly message: Bilingual;
  /** The knowledge entry that explains the rule. */
  readonly topic: string;
}

/** The ids of the published rules (opportunity model, section 4). */
export const RULE_IDS = [
  'P1',
  'P2',
  'P3',
  'P4',
  'C1',
  'C2',
  'C3',
  'C4',
  'C5',
  'C6',
  'C7',
  'C8',
  'C9',
  'C10',
  'R1',
  'R2',
  'R3',
  'R4',
  'R5',
  'R6',
  'R7',
  'R8',
  'R9',
  'R10',
  'R11',
  'D1',
  'D2',
  'D3',
  'D4',
  'D5',
  'V1',
  'V2',
  'V3',
  'V4',
  'T1',
  'T2',
  'T3',
  'T4',
  'T5',
  'T6',
  'T7',
  'X1',
  'X2',
  'X3',
] as const; // prettier-ignore

export type RuleId = (typeof RULE_IDS)[number];
