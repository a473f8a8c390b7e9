import type { RemoteIncentive } from './partner-center/port.js';
import type { ReminderMark } from './notice-ports.js';
import type { LogLine, Role } from './records.js';
import { type Addressee, type CompanyLook, type RemindParts, tellOnce } from './reminder.js';
import { requestIdFrom } from './request-id.js';

/** One that waits to be checked is among the latest: the contract's longest page. */
const LOOKED_AT = 100;

/** Who has to do with amounts. Others see them when they ask, as far as their roles allow. */
const CONCERNED: ReadonlySet<Role> = new Set(['main', 'finance']);

/** Tells of a company's incentive amounts that wait to be checked; a text is why the Partner Center gave nothing. */
export async function remindOfIncentives(parts: RemindParts, look: CompanyLook): Promise<readonly LogLine[] | string> {
  const { store, partnerCenter, ids } = parts;
  if (look.quiet !== null) return [];
  const listed = await partnerCenter.incentives(look.people[0].who, { limit: LOOKED_AT }, requestIdFrom(ids));
  if (listed.kind === 'unavailable') return listed.problem;
  const lines: LogLine[] = [];
  for (const incentive of listed.items) {
    const { number, opportunity, status, amount, statusSince } = incentive;
    if (status !== '激励公示待确认' || amount === null) continue;
    // After an objection another amount is announced: another moment, another notice.
    const occasion = new Date(statusSince).toISOString();
    const mark: ReminderMark = { kind: 'incentive', partnerId: look.partnerId, number, occasion };
    if (await store.reminders.wasGiven(mark)) continue;
    lines.push(
      ...(await tellOnce(parts, mark, { kind: 'incentive', number, opportunity, amount }, await concerned(parts, look, incentive))),
    );
  }
  return lines;
}

/** Those with a role for it, and whoever shared the opportunity. */
async function concerned(
  { store }: RemindParts,
  { partnerId, people }: CompanyLook,
  { opportunity }: RemoteIncentive,
): Promise<readonly Addressee[]> {
  const author = (await store.opportunities.byNumber(partnerId, opportunity))?.authorId;
  return people.filter(({ who }) => who.personId === author || who.roles.some((role) => CONCERNED.has(role)));
}
