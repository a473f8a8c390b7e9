import type { Facts } from './facts.js';
import type { Bilingual, RuleId, Severity } from './finding.js';
import type { Limits } from './limits.js';
import type { FieldId } from './opportunity.js';

/**
 * One row of the rule table. A published rule is one row or several with the same id: one for each field it can object to, or one for a stated
 * fact (`block`) and one for an open question (`warn`).
 */
export interface Rule {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly field: FieldId | null;
  /** The id of the knowledge entry that explains the rule. */
  readonly topic: string;
  /** Whether the rule speaks. `blocked` tells whether another rule blocks; a row that blocks itself may not look at it. */
  readonly when: (facts: Facts, blocked: boolean) => boolean;
  /** What is wrong, with which value, what to write instead. Asked only where `when` holds. */
  readonly message: (facts: Facts) => Bilingual;
}

/** A piece of the partner's own text, cut to a length fit for a message. */
export function quoted(text: string, { limits }: { readonly limits: Pick<Limits, 'quotedChars'> }): string {
  const oneLine = text.replace(/\s+/gu, ' ').trim();
  const characters = [...oneLine];
  const { quotedChars } = limits;
  return characters.length > quotedChars ? `${characters.slice(0, quotedChars).join('')}…` : oneLine;
}

/** Several names in a row: “甲”“乙”. */
export const listed = (names: readonly string[], facts: Facts): Bilingual => ({
  zh: names.map((name) => `“${quoted(name, facts)}”`).join(''),
  en: names.map((name) => `"${quoted(name, facts)}"`).join(', '),
});

/** A sum of yuan as a person reads it: `320 万元`, `CNY 3,200,000`. */
export function yuanText(yuan: number): Bilingual {
  const grouped = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 2 });
  const inWan = Math.abs(yuan) >= 10_000 && Number.isInteger(yuan / 100);
  return { zh: inWan ? `${grouped(yuan / 10_000)} 万元` : `${grouped(yuan)} 元`, en: `CNY ${grouped(yuan)}` };
}
