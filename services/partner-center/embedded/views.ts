import type { OpportunityDetail, OpportunityView } from '../contract/schemas.js';
import type { ProgressEntry } from '../contract/progress-schemas.js';
import type { HeldOpportunity, ProgressReport } from '../store-port.js';

/** An instant on the wire. */
export const instant = (ms: number): string => new Date(ms).toISOString();

/** An opportunity as the contract shows it, without what the partner wrote. */
export function viewOf(held: HeldOpportunity): OpportunityView {
  return {
    number: held.number,
    status: held.status,
    statusSince: instant(held.statusSince),
    deadline: held.deadline,
    reasons: held.reasons.map(({ field, reason }) => ({ field, reason })),
    submittedAt: instant(held.submittedAt),
    version: held.version,
  };
}

/** The same with its name and customer, for a list. */
export const lineOf = (held: HeldOpportunity) => ({
  ...viewOf(held),
  name: held.fields.opp_name ?? null,
  customerName: held.fields.customer_name ?? null,
});

/** The same for a reviewer, with the wishes to withdraw it. */
export const reviewLineOf = (held: HeldOpportunity) => ({
  ...lineOf(held),
  partnerId: held.partnerId,
  withdrawalRequests: withdrawalsOf(held),
});

/** The same with everything the partner wrote and every status it has had. */
export const detailOf = (held: HeldOpportunity): OpportunityDetail => ({
  ...viewOf(held),
  fields: held.fields,
  history: held.history.map(({ status, at, by, reasons }) => ({
    status,
    at: instant(at),
    by,
    reasons: reasons.map(({ field, reason }) => ({ field, reason })),
  })),
  progress: progressOf(held.progress),
  withdrawalRequests: withdrawalsOf(held),
  replaces: held.replaces,
});

const withdrawalsOf = ({ withdrawals }: HeldOpportunity) => withdrawals.map(({ at, reason }) => ({ at: instant(at), reason }));

/** Reports of progress as the contract shows them. */
export const progressOf = (reports: readonly ProgressReport[]): ProgressEntry[] =>
  reports.map(({ at, stage, amount, expectedDate, note }) => ({ at: instant(at), stage, amount, expectedDate, note }));
