import { check } from '../../../rules/check.js';
import type { Opportunity } from '../../../rules/opportunity.js';
import { dayIn } from '../../clock.js';
import { type Problem, problemOf } from '../contract/errors.js';
import type { ApplicationRequest } from '../contract/incentive-schemas.js';
import type { HeldIncentive, HeldOpportunity, PartnerCenterRecords } from '../store-port.js';
import { type Office, todayOf } from './office.js';

/** How many applications are compared with; a demonstration stays far below. */
const COMPARED = 1_000;

/** The application that was made for an opportunity before. */
export const applicationFor = async (tx: PartnerCenterRecords, opportunity: string): Promise<HeldIncentive | undefined> =>
  (await tx.incentives.list({ limit: COMPARED })).find((other) => other.opportunity === opportunity);

/** The first published rule that forbids the application, or nothing. */
export async function applicationProblem(
  tx: PartnerCenterRecords,
  office: Office,
  held: HeldOpportunity,
  wish: ApplicationRequest & { readonly coreMap: 'yes' | 'no' | 'unknown' },
): Promise<Problem | undefined> {
  if (held.status !== '交付完成') return problemOf('incentive.not-delivered', held.status);
  if (wish.projectEnd < wish.projectStart) return problemOf('incentive.period');
  const others = await tx.incentives.list({ limit: COMPARED });
  const before = others.find(({ opportunity }) => opportunity === held.number);
  if (before !== undefined) return problemOf('incentive.applied-already', before.number);
  return publishedProblem(office, held, wish, others);
}

/** T3 and X3 as the desk checks them. X3 gets words of our own: nobody shall read dates of another partner's application out of it. */
function publishedProblem(
  office: Office,
  held: HeldOpportunity,
  { projectStart, projectEnd, coreMap }: Parameters<typeof applicationProblem>[3],
  others: readonly HeldIncentive[],
): Problem | undefined {
  const verifiedAt = held.history.find(({ status }) => status === '机会点验证通过')?.at;
  const given: Opportunity = {
    customer_name: held.fields.customer_name,
    offering: held.fields.offering,
    core_map: coreMap,
    project_start: projectStart,
    project_end: projectEnd,
    ...(verifiedAt === undefined ? {} : { verified_on: dayIn(verifiedAt, office.timeZone) }),
    other_applications: others.flatMap((other) => applicationsOf(other, held.partnerId)),
  };
  const found = check(given, { today: todayOf(office), calendar: office.holidays }).findings;
  const finding = found.find(({ rule, severity }) => severity === 'block' && (rule === 'T3' || rule === 'X3'));
  if (finding === undefined) return undefined;
  if (finding.rule === 'T3') return problemOf('incentive.rejected-by-rules', finding);
  return problemOf('incentive.overlaps', finding.field === 'offering' ? 'offering' : 'delivery');
}

/** The source counts other partners' applications where the customer is the same, and does not say so of Offerings: there the company's own count. */
function applicationsOf(other: HeldIncentive, partnerId: string): NonNullable<Opportunity['other_applications']> {
  const period = { customer_name: other.customerName ?? '', from: other.projectStart, to: other.projectEnd };
  const offerings = other.partnerId === partnerId ? other.offerings : [];
  return [period, ...offerings.map((offering) => ({ ...period, offering }))];
}
