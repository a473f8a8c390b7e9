import type { RuleId } from './finding.js';
import type { Opportunity } from './opportunity.js';

/** Rules that look at every opportunity before it is sent. */
const ALWAYS: readonly RuleId[] = ['P1', 'P2', 'P3', 'P4', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'R2', 'R3', 'R11'];

/** Rules that look only where a fact was stated: an open or unasked one says nothing, so nothing has been checked. */
const WITH_FACT: readonly (readonly [RuleId, (opportunity: Opportunity) => boolean])[] = [
  ['R1', ({ cloud_related }) => stated(cloud_related)],
  ['R4', ({ own_solution_fits }) => stated(own_solution_fits)],
  ['R5', ({ need_source }) => stated(need_source)],
  ['R6', ({ presales_done }) => presales_done !== undefined],
  ['R7', ({ customer_relation }) => stated(customer_relation)],
  ['R8', ({ incremental_revenue }) => stated(incremental_revenue)],
  ['R9', ({ offering }) => (offering?.length ?? 0) > 0],
  ['R10', ({ offering }) => (offering?.length ?? 0) > 0],
  ['D1', ({ open_opportunities }) => open_opportunities !== undefined],
  ['V4', ({ customer_has_account }) => stated(customer_has_account)],
];

const stated = (value: string | undefined): boolean => value !== undefined && value !== 'unknown';

/** The rules that could be checked on this opportunity before it is sent: those of the checklist, passed or not. */
export const checkedRules = (opportunity: Opportunity): readonly RuleId[] => [
  ...ALWAYS,
  ...WITH_FACT.filter(([, applies]) => applies(opportunity)).map(([rule]) => rule),
];
