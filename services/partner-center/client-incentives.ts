import { percentEncoded } from './attempt.js';
import { type IncentiveView, incentivePage, incentiveView } from './contract/incentive-schemas.js';
import type { PartnerCalls } from './partner-calls.js';
import type { PartnerCenterFlows, RemoteIncentive } from './port.js';

/** The calls about incentives. */
export const incentiveCalls = (calls: PartnerCalls): Pick<PartnerCenterFlows, 'incentives' | 'applyForIncentive' | 'answerIncentive'> => ({
  incentives: (who, page, requestId) =>
    calls.list(
      who,
      '/incentives',
      { ...page, requestId },
      {
        schema: incentivePage,
        read: ({ incentives }) => incentives.map(remoteIncentiveOf),
      },
    ),
  applyForIncentive: (who, body, id) => calls.create(who, '/incentives', { ...id, body }, INCENTIVE),
  answerIncentive: (who, number, body, id) =>
    calls.change(who, `/incentives/${percentEncoded(number)}/answers`, { ...id, body }, INCENTIVE),
});

/** The view with its instants as epoch milliseconds. */
export const remoteIncentiveOf = ({ statusSince, appliedAt, ...view }: IncentiveView): RemoteIncentive => ({
  ...view,
  statusSince: Date.parse(statusSince),
  appliedAt: Date.parse(appliedAt),
});

const INCENTIVE = { schema: incentiveView, read: remoteIncentiveOf };
