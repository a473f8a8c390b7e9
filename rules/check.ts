import { afterSubmission } from './after-submission.js';
import { completeness } from './completeness.js';
import type { CheckContext } from './context.js';
import { deadlines } from './deadlines.js';
import { duplicates } from './duplicates.js';
import { deriveFacts } from './facts.js';
import { type Finding, RULE_IDS, type Severity } from './finding.js';
import type { Opportunity } from './opportunity.js';
import { prerequisites } from './prerequisites.js';
import { reasonableness } from './reasonableness.js';
import type { Rule } from './rule.js';
import { validity } from './validity.js';

export type { CheckContext } from './context.js';

export interface CheckResult {
  /** `blocked` means at least one finding blocks. */
  readonly verdict: 'ready' | 'blocked';
  /** In the order of `RULE_IDS`. */
  readonly findings: readonly Finding[];
}

/** Every row of every rule, in the order of `RULE_IDS`. */
const RULES: readonly Rule[] = [
  ...prerequisites,
  ...completeness,
  ...reasonableness,
  ...duplicates,
  ...validity,
  ...deadlines,
  ...afterSubmission,
].sort((a, b) => RULE_IDS.indexOf(a.id) - RULE_IDS.indexOf(b.id));

/**
 * Checks an opportunity against every published rule. Pure and total: it throws for no opportunity, and the same input gives the same result.
 * At most one finding names a given field.
 */
export function check(opportunity: Opportunity, context: CheckContext): CheckResult {
  const facts = deriveFacts(opportunity, context);
  const blocked = RULES.some((rule) => rule.severity === 'block' && rule.when(facts, false));
  const findings = RULES.filter((rule) => rule.when(facts, blocked)).map((rule) => ({
    rule: rule.id,
    severity: rule.severity,
    field: rule.field,
    message: rule.message(facts),
    topic: rule.topic,
  }));
  return { verdict: blocked ? 'blocked' : 'ready', findings: oneFindingAField(findings) };
}

const WEIGHT: Readonly<Record<Severity, number>> = { block: 2, warn: 1, info: 0 };

/**
 * The rows of a rule exclude each other where they mean the same thing; where two rules object to one field for different reasons, the weightiest
 * (then the first) keeps the field, so that it is asked for once, and the others say their sentence about the opportunity as a whole.
 */
function oneFindingAField(findings: readonly Finding[]): Finding[] {
  const heaviestFirst = [...findings].sort((a, b) => WEIGHT[b.severity] - WEIGHT[a.severity]);
  const owner = new Map<Finding['field'], Finding>();
  for (const finding of heaviestFirst) if (!owner.has(finding.field)) owner.set(finding.field, finding);
  return findings.map((finding) => (owner.get(finding.field) === finding ? finding : { ...finding, field: null }));
}
