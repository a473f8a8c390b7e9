import { isOpen } from '../../../rules/status.js';
import { problemOf } from '../contract/errors.js';
import { progressRequest } from '../contract/progress-schemas.js';
import { withdrawalRequest } from '../contract/schemas.js';
import type { HeldOpportunity } from '../store-port.js';
import { type Answer, failure, success } from './answer.js';
import type { Caller, Office } from './office.js';
import { beginProject } from './projects.js';
import { reportOf, statusAfter } from './progress.js';
import { ownOpportunity } from './read.js';
import { moved, store } from './status.js';
import { staleAnswer } from './version.js';
import { viewOf } from './views.js';
import { type Wish, write } from './write.js';

/** POST /opportunities/{number}/progress. */
export const reportProgress = (office: Office, caller: Caller, wish: Wish): Promise<Answer> =>
  write(office, caller, { name: 'report-progress', schema: progressRequest }, wish, async (tx, given) => {
    const held = await ownOpportunity(tx, office, caller, wish.number);
    if (held === undefined) return failure(problemOf('opportunity.not-found'));
    const stale = staleAnswer(wish, held);
    if (stale !== undefined) return stale;
    const next = statusAfter(held.status, '机会点验证通过', given.stage);
    if (!next.ok) return failure(next.problem);
    const { number, partnerId, fields } = held;
    const at = office.clock.deskNow();
    const reported: HeldOpportunity = { ...held, progress: [...held.progress, reportOf(given, at)] };
    const changed = next.value === null ? reported : moved(reported, { status: next.value, at, by: 'partner', reasons: [] }, held.deadline);
    if (next.value === '签单完成')
      await beginProject(tx, { number, partnerId, name: fields.opp_name ?? null, customerName: fields.customer_name ?? null }, at);
    return success(200, viewOf(await store(tx, changed)));
  });

/** POST /opportunities/{number}/withdrawal-requests: noted for the vendor's people, nothing else changes. */
export const requestWithdrawal = (office: Office, caller: Caller, wish: Wish): Promise<Answer> =>
  write(office, caller, { name: 'request-withdrawal', schema: withdrawalRequest }, wish, async (tx, { reason }) => {
    const held = await ownOpportunity(tx, office, caller, wish.number);
    if (held === undefined) return failure(problemOf('opportunity.not-found'));
    const stale = staleAnswer(wish, held);
    if (stale !== undefined) return stale;
    if (!isOpen(held.status)) return failure(problemOf('withdrawal.not-open', held.status));
    const withdrawals = [...held.withdrawals, { at: office.clock.deskNow(), reason }];
    return success(200, viewOf(await store(tx, { ...held, withdrawals })));
  });
