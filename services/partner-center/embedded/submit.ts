import { check } from '../../../rules/check.js';
import type { Finding } from '../../../rules/finding.js';
import { type Opportunity, opportunitySchema } from '../../../rules/opportunity.js';
import { problemOf } from '../contract/errors.js';
import type { HeldOpportunity, PartnerCenterRecords } from '../store-port.js';
import { type Answer, failure, success } from './answer.js';
import { type Caller, type Office, todayOf } from './office.js';
import { once } from './once.js';
import { got, not, type Read } from './request.js';
import { readShape } from './shape.js';
import { textProblem } from './texts.js';
import { viewOf } from './views.js';

/** POST /opportunities: reads, checks again what the caller has checked, files it once. */
export async function submitOpportunity(office: Office, caller: Caller, key: string, body: unknown): Promise<Answer> {
  const read = readSubmission(body);
  if (!read.ok) return failure(read.problem);
  const fields = read.value;
  const call = { scope: `partner ${caller.partnerId}`, key, content: ['submit', fields], at: office.clock.now() };
  return office.store.transaction((tx) =>
    once(tx, call, async () => {
      const block = firstBlock(office, caller, fields);
      if (block !== undefined) return failure(problemOf('opportunity.rejected-by-rules', block));
      return success(201, viewOf(await file(tx, office, caller, fields)));
    }),
  );
}

function readSubmission(body: unknown): Read<Opportunity> {
  const shaped = readShape(opportunitySchema, body);
  if (!shaped.ok) return shaped;
  const problem = textProblem(shaped.value);
  return problem === undefined ? got(shaped.value) : not(problem);
}

/** The first rule that forbids it. What the vendor itself knows of the partner counts, whatever was stated. */
function firstBlock(office: Office, caller: Caller, fields: Opportunity): Finding | undefined {
  const { pceJoined, mainAccount } = office.profile(caller);
  const known: Opportunity = {
    ...fields,
    ...(pceJoined === 'unknown' ? {} : { 'p.pce_joined': pceJoined === 'yes' }),
    ...(mainAccount === 'unknown' ? {} : { is_main_account: mainAccount }),
  };
  return check(known, { today: todayOf(office), calendar: office.holidays }).findings.find(({ severity }) => severity === 'block');
}

async function file(tx: PartnerCenterRecords, office: Office, caller: Caller, fields: Opportunity): Promise<HeldOpportunity> {
  const at = office.clock.deskNow();
  const day = todayOf(office);
  const running = String(await tx.nextNumber(day)).padStart(4, '0');
  const held: HeldOpportunity = {
    number: `PO-${day.replaceAll('-', '')}-${running}`,
    ...caller,
    status: '审核中',
    statusSince: at,
    deadline: null,
    reasons: [],
    fields,
    history: [{ status: '审核中', at, by: 'partner', reasons: [] }],
    submittedAt: at,
    version: 1,
  };
  await tx.insert(held);
  return held;
}
