import { problemOf } from '../contract/errors.js';
import {
  announcementRequest,
  applicationRequest,
  type IncentiveView,
  incentiveAnswerRequest,
  isIncentiveNumber,
} from '../contract/incentive-schemas.js';
import type { HeldIncentive, PartnerCenterRecords } from '../store-port.js';
import { type Answer, failure, success } from './answer.js';
import { factsOf } from './facts.js';
import { applicationProblem } from './incentive-rules.js';
import { runningNumber } from './numbers.js';
import { type Caller, type Office, todayOf } from './office.js';
import { listPage } from './page.js';
import { ownOpportunity } from './read.js';
import type { PageWish } from './request.js';
import { staleAnswer } from './version.js';
import { instant } from './views.js';
import { type Wish, write } from './write.js';

/** POST /incentives. */
export const applyForIncentive = (office: Office, caller: Caller, wish: Wish): Promise<Answer> =>
  write(office, caller, { name: 'apply-for-incentive', schema: applicationRequest }, wish, async (tx, given) => {
    const { mainAccount, coreMap } = await factsOf(tx, office, caller);
    if (mainAccount === 'no') return failure(problemOf('account.not-main'));
    const held = await ownOpportunity(tx, office, caller, given.opportunity);
    if (held === undefined) return failure(problemOf('opportunity.not-found'));
    const problem = await applicationProblem(tx, office, held, { ...given, coreMap });
    if (problem !== undefined) return failure(problem);
    const at = office.clock.deskNow();
    const { opportunity, projectStart, projectEnd, proof = null } = given;
    const application: HeldIncentive = {
      number: await runningNumber(tx, 'IN', todayOf(office)),
      partnerId: caller.partnerId,
      opportunity,
      customerName: held.fields.customer_name ?? null,
      offerings: (held.fields.offering ?? []).map(({ name }) => name),
      status: '激励审核中',
      statusSince: at,
      projectStart,
      projectEnd,
      proof,
      amount: null,
      contestReason: null,
      appliedAt: at,
      version: 1,
    };
    await tx.incentives.insert(application);
    return success(201, viewOf(application));
  });

/** POST /incentives/{number}/answers. */
export const answerIncentive = (office: Office, caller: Caller, wish: Wish): Promise<Answer> =>
  write(office, caller, { name: 'answer-incentive', schema: incentiveAnswerRequest }, wish, async (tx, given) => {
    const held = isIncentiveNumber(wish.number) ? await tx.incentives.get(wish.number) : undefined;
    if (held?.partnerId !== caller.partnerId) return failure(problemOf('incentive.not-found'));
    const stale = staleAnswer(wish, held);
    if (stale !== undefined) return stale;
    if ((await factsOf(tx, office, caller)).mainAccount === 'no') return failure(problemOf('account.not-main'));
    if (held.status !== '激励公示待确认') return failure(problemOf('incentive.not-announced', held.status));
    return given.answer === 'confirm'
      ? changed(tx, office, { ...held, status: '激励待申付' })
      : changed(tx, office, { ...held, status: '问题反馈中', contestReason: given.reason });
  });

/** POST /incentives/{number}/announcements. */
export const announceIncentive = (office: Office, wish: Wish): Promise<Answer> =>
  write(office, 'reviewer', { name: 'announce-incentive', schema: announcementRequest }, wish, async (tx, { amount }) => {
    const held = isIncentiveNumber(wish.number) ? await tx.incentives.get(wish.number) : undefined;
    if (held === undefined) return failure(problemOf('incentive.not-found'));
    const stale = staleAnswer(wish, held);
    if (stale !== undefined) return stale;
    if (held.status !== '激励审核中' && held.status !== '问题反馈中') return failure(problemOf('incentive.not-under-review', held.status));
    return changed(tx, office, { ...held, status: '激励公示待确认', amount });
  });

async function changed(tx: PartnerCenterRecords, office: Office, held: HeldIncentive): Promise<Answer> {
  const now = { ...held, statusSince: office.clock.deskNow() };
  await tx.incentives.update(now);
  return success(200, viewOf({ ...now, version: now.version + 1 }));
}

/** GET /incentives/{number}. */
export const getIncentive = (office: Office, { partnerId }: Caller, number: string): Promise<Answer> =>
  office.store.transaction(async (tx) => {
    const held = isIncentiveNumber(number) ? await tx.incentives.get(number) : undefined;
    return held?.partnerId === partnerId ? success(200, viewOf(held)) : failure(problemOf('incentive.not-found'));
  });

const INCENTIVES = { name: 'incentives', shelf: (tx: PartnerCenterRecords) => tx.incentives, isNumber: isIncentiveNumber };

/** GET /incentives: the company's own. */
export const listIncentives = (office: Office, { partnerId }: Caller, wish: PageWish): Promise<Answer> =>
  listPage(office, wish, { ...INCENTIVES, partnerId, shown: async (_tx, held) => viewOf(held) });

/** GET /review/incentives: those of every company. */
export const listIncentivesForReview = (office: Office, wish: PageWish): Promise<Answer> =>
  listPage(office, wish, { ...INCENTIVES, shown: async (_tx, held) => ({ ...viewOf(held), partnerId: held.partnerId }) });

const viewOf = (held: HeldIncentive): IncentiveView => ({
  number: held.number,
  opportunity: held.opportunity,
  customerName: held.customerName,
  status: held.status,
  statusSince: instant(held.statusSince),
  projectStart: held.projectStart,
  projectEnd: held.projectEnd,
  amount: held.amount,
  contestReason: held.contestReason,
  appliedAt: instant(held.appliedAt),
  version: held.version,
});
