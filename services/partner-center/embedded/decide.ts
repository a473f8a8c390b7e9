import { PUBLISHED_LIMITS } from '../../../rules/limits.js';
import type { Status } from '../../../rules/status.js';
import { addWorkingDays } from '../../../rules/working-days.js';
import { problemOf } from '../contract/errors.js';
import { type DecisionRequest, decisionRequest, isNumber } from '../contract/schemas.js';
import type { HeldOpportunity, PartnerCenterRecords } from '../store-port.js';
import { type Answer, failure, success } from './answer.js';
import { type Office, todayOf } from './office.js';
import { once } from './once.js';
import { got, not, type Read } from './request.js';
import { readShape } from './shape.js';
import { asOfToday, moved, store } from './status.js';
import { textProblem } from './texts.js';
import { viewOf } from './views.js';

/** What a pass leads to. Any other status cannot be decided. */
const AFTER_PASS: { readonly [From in Status]?: Status } = { 审核中: '验证中', 验证中: '机会点验证通过' };

/** POST /opportunities/{number}/decisions. */
export async function decideOpportunity(office: Office, number: string, key: string, body: unknown): Promise<Answer> {
  const read = readDecision(body);
  if (!read.ok) return failure(read.problem);
  if (!isNumber(number)) return failure(problemOf('opportunity.not-found'));
  const decision = read.value;
  const call = { scope: 'reviewer', key, content: ['decide', number, decision], at: office.clock.now() };
  return office.store.transaction((tx) =>
    once(tx, call, async () => {
      const held = await tx.get(number);
      if (held === undefined) return failure(problemOf('opportunity.not-found'));
      return decide(tx, await asOfToday(tx, held, office), decision, office);
    }),
  );
}

function readDecision(body: unknown): Read<DecisionRequest> {
  const shaped = readShape(decisionRequest, body);
  if (!shaped.ok) return shaped;
  const { decision, reasons = [] } = shaped.value;
  if (decision === 'reject' && reasons.length === 0) return not(problemOf('decision.reasons-missing'));
  if (decision === 'pass' && reasons.length > 0) return not(problemOf('decision.reasons-unexpected'));
  const unwanted = reasons.map(({ reason }) => textProblem({ reasons: reason })).find((problem) => problem !== undefined);
  return unwanted === undefined ? got(shaped.value) : not(unwanted);
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
