import { PUBLISHED_LIMITS } from '../../../rules/limits.js';
import type { Status } from '../../../rules/status.js';
import { addWorkingDays } from '../../../rules/working-days.js';
import { type Problem, problemOf } from '../contract/errors.js';
import { type DecisionRequest, decisionRequest, isNumber } from '../contract/schemas.js';
import type { HeldOpportunity, PartnerCenterRecords } from '../store-port.js';
import { type Answer, failure, success } from './answer.js';
import { type Office, todayOf } from './office.js';
import { asOfToday, moved, store } from './status.js';
import { staleAnswer } from './version.js';
import { viewOf } from './views.js';
import { type Wish, write } from './write.js';

/** What a pass leads to. Any other status cannot be decided. */
const AFTER_PASS: { readonly [From in Status]?: Status } = { 审核中: '验证中', 验证中: '机会点验证通过' };

/** POST /opportunities/{number}/decisions. */
export const decideOpportunity = (office: Office, wish: Wish): Promise<Answer> =>
  write(office, 'reviewer', { name: 'decide', schema: decisionRequest, check: reasonsProblem }, wish, async (tx, decision) => {
    const held = isNumber(wish.number) ? await tx.get(wish.number) : undefined;
    if (held === undefined) return failure(problemOf('opportunity.not-found'));
    const current = await asOfToday(tx, held, office);
    return staleAnswer(wish, current) ?? decide(tx, current, decision, office);
  });

function reasonsProblem({ decision, reasons = [] }: DecisionRequest): Problem | undefined {
  if (decision === 'reject' && reasons.length === 0) return problemOf('decision.reasons-missing');
  return decision === 'pass' && reasons.length > 0 ? problemOf('decision.reasons-unexpected') : undefined;
}

async function decide(tx: PartnerCenterRecords, held: HeldOpportunity, decision: DecisionRequest, office: Office): Promise<Answer> {
  const passed = AFTER_PASS[held.status];
  if (passed === undefined) return failure(problemOf('decision.not-open', held.status));
  const status = decision.decision === 'pass' ? passed : '已驳回';
  const change = { status, at: office.clock.deskNow(), by: 'reviewer', reasons: decision.reasons ?? [] } as const;
  const deadline = status === '验证中' ? verificationDeadline(office) : held.deadline;
  return success(200, viewOf(await store(tx, moved(held, change, deadline))));
}

const verificationDeadline = (office: Office): string =>
  addWorkingDays(todayOf(office), PUBLISHED_LIMITS.verificationWorkingDays, office.holidays).day;
