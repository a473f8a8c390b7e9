import type { Status } from '../../../rules/status.js';
import { dayIn } from '../../clock.js';
import { problemOf } from '../contract/errors.js';
import type { EligibilityView } from '../contract/incentive-schemas.js';
import type { HeldOpportunity } from '../store-port.js';
import { type Answer, failure, success } from './answer.js';
import { factsOf } from './facts.js';
import { applicationFor } from './incentive-rules.js';
import type { Caller, Office } from './office.js';
import { ownOpportunity } from './read.js';

/** GET /opportunities/{number}/incentive-eligibility. */
export const getEligibility = (office: Office, caller: Caller, number: string): Promise<Answer> =>
  office.store.transaction(async (tx) => {
    const held = await ownOpportunity(tx, office, caller, number);
    if (held === undefined) return failure(problemOf('opportunity.not-found'));
    const { coreMap, mainAccount } = await factsOf(tx, office, caller);
    const dayOf = (status: Status): string | null => firstDay(held, status, office);
    return success(200, {
      opportunity: number,
      status: held.status,
      verifiedOn: dayOf('机会点验证通过'),
      deliveredOn: dayOf('交付完成'),
      coreMap,
      mainAccount,
      application: (await applicationFor(tx, number))?.number ?? null,
    } satisfies EligibilityView);
  });

function firstDay({ history }: HeldOpportunity, status: Status, { timeZone }: Office): string | null {
  const change = history.find((entry) => entry.status === status);
  return change === undefined ? null : dayIn(change.at, timeZone);
}
