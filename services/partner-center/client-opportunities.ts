import type { RemoteOpportunity } from '../ports.js';
import { percentEncoded } from './attempt.js';
import { remoteProgressOf } from './client-hos.js';
import { type OpportunityDetail, type OpportunityView, opportunityDetail, opportunityPage, opportunityView } from './contract/schemas.js';
import type { PartnerCalls } from './partner-calls.js';
import type { PartnerCenterFlows, RemoteDetail } from './port.js';

/** The calls about opportunities after their submission. */
export const opportunityCalls = (
  calls: PartnerCalls,
): Pick<PartnerCenterFlows, 'opportunities' | 'opportunityDetail' | 'reportProgress' | 'requestWithdrawal'> => ({
  opportunities: (who, page, requestId) =>
    calls.list(
      who,
      '/opportunities',
      { ...page, requestId },
      {
        schema: opportunityPage,
        read: ({ opportunities }) => opportunities.map(({ name, customerName, ...view }) => ({ ...remoteOf(view), name, customerName })),
      },
    ),
  opportunityDetail: (who, number, requestId) =>
    calls.find(who, pathOf(number), requestId, { schema: opportunityDetail, read: remoteDetailOf }),
  reportProgress: (who, number, body, id) => calls.change(who, `${pathOf(number)}/progress`, { ...id, body }, OPPORTUNITY),
  requestWithdrawal: (who, number, reason, id) =>
    calls.change(who, `${pathOf(number)}/withdrawal-requests`, { ...id, body: { reason } }, OPPORTUNITY),
});

const pathOf = (number: string): string => `/opportunities/${percentEncoded(number)}`;

/** The view with its instants as epoch milliseconds. */
export function remoteOf({ number, status, statusSince, deadline, reasons, version }: OpportunityView): RemoteOpportunity {
  return { number, status, statusSince: Date.parse(statusSince), deadline, reasons, version };
}

const OPPORTUNITY = { schema: opportunityView, read: remoteOf };

const remoteDetailOf = (detail: OpportunityDetail): RemoteDetail => ({
  ...remoteOf(detail),
  fields: detail.fields,
  submittedAt: Date.parse(detail.submittedAt),
  history: detail.history.map((entry) => ({ ...entry, at: Date.parse(entry.at) })),
  progress: detail.progress.map(remoteProgressOf),
  withdrawalRequests: detail.withdrawalRequests.map(({ at, reason }) => ({ at: Date.parse(at), reason })),
  replaces: detail.replaces,
});
