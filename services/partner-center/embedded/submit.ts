import { check } from '../../../rules/check.js';
import type { Finding } from '../../../rules/finding.js';
import type { Opportunity } from '../../../rules/opportunity.js';
import { type Problem, problemOf } from '../contract/errors.js';
import { submission } from '../contract/schemas.js';
import type { PartnerFacts } from '../facts.js';
import type { HeldOpportunity, PartnerCenterRecords } from '../store-port.js';
import { type Answer, failure, success } from './answer.js';
import { factsOf } from './facts.js';
import { runningNumber } from './numbers.js';
import { type Caller, type Office, todayOf } from './office.js';
import { ownOpportunity } from './read.js';
import { viewOf } from './views.js';
import { type Wish, write } from './write.js';

/** POST /opportunities: reads, checks again what the caller has checked, files it once. */
export const submitOpportunity = (office: Office, caller: Caller, wish: Wish): Promise<Answer> =>
  write(office, caller, { name: 'submit', schema: submission }, wish, (tx, { replaces = null, ...fields }) =>
    submitFields(tx, office, caller, { fields, replaces }),
  );

/** Files what was written down, or says what forbids it. */
export async function submitFields(
  tx: PartnerCenterRecords,
  office: Office,
  caller: Caller,
  { fields, replaces }: Pick<HeldOpportunity, 'fields' | 'replaces'>,
): Promise<Answer> {
  const unfit = replaces === null ? undefined : await replacedProblem(tx, office, caller, replaces);
  if (unfit !== undefined) return failure(unfit);
  const block = firstBlock(office, await factsOf(tx, office, caller), fields);
  if (block !== undefined) return failure(problemOf('opportunity.rejected-by-rules', block));
  return success(201, viewOf(await file(tx, office, caller, { fields, replaces })));
}

/** Only a rejected opportunity of the company is repaired by a new one. */
async function replacedProblem(tx: PartnerCenterRecords, office: Office, caller: Caller, number: string): Promise<Problem | undefined> {
  const replaced = await ownOpportunity(tx, office, caller, number);
  if (replaced === undefined) return problemOf('replaces.not-found');
  return replaced.status === '已驳回' ? undefined : problemOf('replaces.not-rejected', replaced.status);
}

/** The first rule that forbids it. What the vendor itself knows of the partner counts, whatever was stated. */
function firstBlock(office: Office, { pceJoined, mainAccount }: PartnerFacts, fields: Opportunity): Finding | undefined {
  const known: Opportunity = {
    ...fields,
    ...(pceJoined === 'unknown' ? {} : { 'p.pce_joined': pceJoined === 'yes' }),
    ...(mainAccount === 'unknown' ? {} : { is_main_account: mainAccount }),
  };
  return check(known, { today: todayOf(office), calendar: office.holidays }).findings.find(({ severity }) => severity === 'block');
}

async function file(
  tx: PartnerCenterRecords,
  office: Office,
  caller: Caller,
  sent: Pick<HeldOpportunity, 'fields' | 'replaces'>,
): Promise<HeldOpportunity> {
  const at = office.clock.deskNow();
  const day = todayOf(office);
  const held: HeldOpportunity = {
    number: await runningNumber(tx, 'PO', day),
    ...caller,
    status: '审核中',
    statusSince: at,
    deadline: null,
    reasons: [],
    ...sent,
    history: [{ status: '审核中', at, by: 'partner', reasons: [] }],
    submittedAt: at,
    progress: [],
    withdrawals: [],
    version: 1,
  };
  await tx.insert(held);
  return held;
}
